import { expect, test } from 'vitest'
import { LOOK, lookAt, requestOf } from '../../../../bank/model/table/request.ts'

const request = requestOf(['A', 'B'])

test('what is neither text, number nor yes or no is no text', () => {
  const fields = { text: 'x', number: 1, yes: true, nothing: null, list: ['x'], more: { x: 'x' } }
  expect(request.parse({ page: 'A', fields })).toEqual({
    page: 'A',
    button: null,
    fields: { text: 'x', number: '1', yes: 'true', nothing: '', list: '', more: '' },
  })
  expect(request.parse({ page: 'B', button: 'ok' })).toEqual({ page: 'B', button: 'ok', fields: {} })
})

test.each([{}, { page: 'C' }, { page: 'A', fields: 'x' }, { page: 'A', button: 1 }, null, 'A'])(
  '%o is none',
  (json) => {
    expect(request.safeParse(json).success).toBe(false)
  },
)

test('to look at a page presses no button', () => {
  expect(lookAt('A')).toEqual({ page: 'A', button: LOOK, fields: {} })
})
