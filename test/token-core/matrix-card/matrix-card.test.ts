import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  display,
  explain,
  inspect,
  makeToken,
  nextChangeAt,
  onOtherClock,
  parseToken,
  step,
  timesOf,
  wantsDraw,
  whenTakenUp,
} from '../../../token-core/index.ts'

const SAMPLE = ['12', '35', '92', '84', '04', '65', '32', '47']
const sample = makeToken({ kind: 'matrix-card', number: '12345678901', cells: SAMPLE, at: 1_775_433_600_000 })

const card = fc
  .record({
    number: fc.stringMatching(/^\d{11}$/),
    issue: fc.integer({ min: 1, max: 9 }),
    at: fc.integer({ min: -1e12, max: 4e12 }),
  })
  .map((options) => makeToken({ kind: 'matrix-card', ...options }))
const time = fc.oneof(fc.double(), fc.integer({ min: -1e12, max: 4e12 }))
const law = (holds: (token: typeof sample, times: number[]) => void) =>
  fc.assert(fc.property(card, fc.array(time, { maxLength: 20 }), holds), { seed: 55, numRuns: 200 })

const live = (from: typeof sample, times: readonly number[]) =>
  times.reduce((token, at) => step(token, { type: 'time-passed', at })[0], from)

describe('a card', () => {
  test('shows what is printed on it', () => {
    expect(display(sample)).toEqual({
      kind: 'matrix-card',
      screen: 'card',
      lit: true,
      lines: [
        '練習信用金庫 お客様カード',
        '利用者番号 12345678901',
        '確認用パスワード',
        'ア 12  イ 35  ウ 92  エ 84',
        'オ 04  カ 65  キ 32  ク 47',
        'お問合わせ先 0120-000-000',
        '練習用',
      ],
      code: null,
      number: '12345678901',
      cells: [...'アイウエオカキク'].map((name, i) => ({ name, digits: SAMPLE[i] })),
    })
    expect(inspect(sample)).toEqual({
      kind: 'matrix-card',
      serial: '12345678901',
      issue: 1,
      at: 1_775_433_600_000,
      display: display(sample),
      nextChangeAt: null,
    })
  })

  test('that is issued anew has other cells', () => {
    const issue = (issue: number) => display(makeToken({ kind: 'matrix-card', number: '12345678901', issue })).cells
    expect(issue(2)).not.toEqual(issue(1))
  })

  test.each([[SAMPLE.slice(1)], [[...SAMPLE, '00']], [['1', ...SAMPLE.slice(1)]], [['１２', ...SAMPLE.slice(1)]]])(
    'has eight cells of two digits, not %j',
    (cells) => {
      expect(() => makeToken({ kind: 'matrix-card', number: '12345678901', cells })).toThrow(
        '"cells" expected eight times two digits',
      )
    },
  )

  test('keeps the cells that it was given, whatever becomes of the list', () => {
    const cells = [...SAMPLE]
    const token = makeToken({ kind: 'matrix-card', number: '12345678901', cells })
    cells[0] = '99'
    expect(token.cells).toEqual(SAMPLE)
  })
})

describe('a saved card', () => {
  test.each([
    ['kind', { kind: 'card' }],
    ['schema', { schema: 2 }],
    ['number', { number: '1234567890' }],
    ['number', { number: 12345678901 }],
    ['issue', { issue: 0 }],
    ['issue', { issue: '1' }],
    ['cells', { cells: SAMPLE.slice(1) }],
    ['cells', { cells: SAMPLE.join() }],
    ['cells', { cells: { length: 8 } }],
    ['cells[2]', { cells: [...SAMPLE.slice(0, 2), 'geheim', ...SAMPLE.slice(3)] }],
    ['at', { at: null }],
    ['bank', { bank: 'shinkin' }],
  ])('with a wrong %s is refused, and its value is not told', (place, wrong) => {
    expect(parseToken({ ...sample, ...wrong })).toEqual({ ok: false, error: `not a token: ${place}` })
  })
})

describe('laws', () => {
  test('a card survives JSON, and nothing about it changes but its time', () => {
    law((token, times) => {
      const later = live(token, times)
      expect(parseToken(JSON.parse(JSON.stringify(later)))).toEqual({ ok: true, value: later })
      expect({ ...later, at: 0 }).toEqual({ ...token, at: 0 })
      expect(display(later)).toEqual(display(token))
    })
  })

  test('its time is that of the latest event', () => {
    law((token, times) => {
      expect(live(token, times).at).toBe(Math.max(token.at, ...times.filter(Number.isFinite)))
    })
  })

  test('replay from a saved state equals play, and the state given is untouched', () => {
    law((token, times) => {
      const half = Math.floor(times.length / 2)
      const frozen = Object.freeze(token)
      const saved = JSON.parse(JSON.stringify(live(frozen, times.slice(0, half))))
      expect(live(saved, times.slice(half))).toEqual(live(frozen, times))
    })
  })

  test('a life is the same on another clock', () => {
    law((token, times) => {
      const moved = live(
        onOtherClock(token, 3_600_000),
        times.map((at) => Math.round(at) + 3_600_000),
      )
      expect(moved).toEqual(
        onOtherClock(
          live(
            token,
            times.map((at) => Math.round(at)),
          ),
          3_600_000,
        ),
      )
    })
  })

  test('nothing comes of itself: no change is due, no code, no draw, no effect', () => {
    law((token) => {
      expect([nextChangeAt(token), explain(token), wantsDraw(token), whenTakenUp(token)]).toEqual([
        null,
        null,
        false,
        [],
      ])
      expect(timesOf(token)).toEqual([token.at])
      expect(step(token, { type: 'time-passed', at: token.at + 1 }).slice(1)).toEqual([[], 'nothing-due'])
    })
  })
})
