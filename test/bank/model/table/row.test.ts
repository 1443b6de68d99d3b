import { describe, expect, test } from 'vitest'
import { good, secret } from '../../../../bank/core/typed.ts'
import type { Answer } from '../../../../bank/model/table/answer.ts'
import { LOOK } from '../../../../bank/model/table/request.ts'
import { rowsOf, type Terms } from '../../../../bank/model/table/row.ts'
import type { Seen } from '../../../../bank/model/table/shown.ts'

interface Small extends Terms {
  readonly page: 'A' | 'B'
  readonly button: 'ok' | 'back'
  readonly answer: Answer<'A' | 'B'>
  readonly turn: { readonly name: string; readonly about?: unknown }
}

const { act, to, row } = rowsOf<Small>(
  (_, pressed) => pressed?.run() ?? {},
  ({ name }) => ({ problems: [{ code: `not ${name}` }] }),
)

const ok = act({
  ...{ leadsTo: ['B'], inputs: ['one', 'two', 'three'] },
  forms: ({ name }) => (name === 'short' ? { one: secret } : { one: secret, two: secret }),
  also: (_, { one, two }) => (one !== undefined && one === two ? [{ field: 'two', code: 'same' }] : []),
  run: (_, { one }) => ({ page: 'B', visit: one }),
})
const A = row(
  ({ visit }) => (visit === null ? { elsewhere: { page: 'B' } } : { turn: { name: String(visit) } }),
  {
    ok,
    back: to('B', 'nobody'),
  },
  'ok',
)
const B = row(() => ({ turn: { name: '' } }), {
  back: act({ leadsTo: [], inputs: ['x'], forms: () => ({ x: good }), run: () => ({}) }),
})

const around = { digest: (text: string) => `digest of ${text}` }
const at = (visit: unknown, fields = {}): Seen => ({ page: 'A', world: null, visit, fields, around })

describe('a row', () => {
  test('knows its inputs, buttons, and where they lead', () => {
    expect(A).toMatchObject({ fields: ['one', 'two', 'three'], buttons: ['ok', 'back'], main: 'ok', leadsTo: ['B'] })
    // One button is meant without being told.
    expect(B).toMatchObject({ fields: ['x'], main: 'back', leadsTo: [] })
  })

  test('says what it asks for now, and nothing where it is not its turn', () => {
    expect(A.fieldsNow(at('long'))).toEqual(['one', 'two'])
    expect(A.fieldsNow(at('short'))).toEqual(['one'])
    expect(A.fieldsNow(at(null))).toBeNull()
  })

  test('tells all that is wrong with its inputs together', () => {
    expect(A.submit(at('long'), null)).toEqual({
      problems: [
        { field: 'one', code: 'missing' },
        { field: 'two', code: 'missing' },
      ],
    })
    expect(A.submit(at('long', { one: 'x', two: 'x' }), 'ok')).toEqual({ problems: [{ field: 'two', code: 'same' }] })
  })

  test('does what its button does, the main one where none is named, and nothing for what is none of its buttons', () => {
    const typed = { one: 'x', two: 'y' }
    for (const button of [null, 'ok']) expect(A.submit(at('long', typed), button)).toEqual({ page: 'B', visit: 'x' })
    expect(A.submit(at('long', typed), 'back')).toEqual({ page: 'B', visit: 'nobody' })
    for (const button of [LOOK, 'other', 'toString']) expect(A.submit(at('long', typed), button)).toEqual({})
    expect(A.submit(at(null, typed), 'ok')).toEqual({ page: 'B' })
  })
})

describe('what a page has shown', () => {
  const C = row(
    ({ visit }) => (visit === null ? { elsewhere: { page: 'A' } } : { turn: { name: 'C', about: { order: visit } } }),
    { ok: act({ leadsTo: ['B'], inputs: [], forms: () => ({}), run: () => ({ page: 'B' }) }), back: to('A') },
    'ok',
  )

  test('is said back as a digest, where it is about something', () => {
    expect(C.shown(at('x'))).toBe('digest of shown {"order":"x"}')
    expect([C.shown(at(null)), B.shown(at('x'))]).toEqual([null, null])
  })

  test('is what it acts on, or it does nothing; a button that only leads on leads on', () => {
    const shown = C.shown(at('x'))
    expect(C.submit(at('x', { shown }), 'ok')).toEqual({ page: 'B' })
    expect(C.submit(at('y', { shown }), 'ok')).toEqual({ problems: [{ code: 'not C' }] })
    expect(C.submit(at('y', { shown: '' }), null)).toEqual({ problems: [{ code: 'not C' }] })
    expect(C.submit(at('y', { shown }), 'back')).toEqual({ page: 'A' })
  })

  test('is what there is, where nothing is said back', () => {
    expect(C.submit(at('y'), 'ok')).toEqual({ page: 'B' })
    expect(B.submit(at('y', { shown: 'x' }), 'back')).toEqual({})
  })
})
