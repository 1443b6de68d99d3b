import { expect, test } from 'vitest'
import type { BankTime } from '../../../renderer/connection/bank-time.ts'
import type { TokenTime } from '../../../renderer/connection/token-time.ts'
import { fitOf, spanText } from '../../../renderer/time/fit.ts'

const PAGE = 1_800_000_000_000
const HOUR = 3_600_000
const token = (ahead: number, mode: 'real' | 'paused' | 'scaled' = 'real'): TokenTime => ({
  now: PAGE + ahead,
  clock: { mode, speed: { real: 1, paused: 0, scaled: 10 }[mode] },
  clockOffset: ahead,
})
const bank = (ahead: number, mode: 'real' | 'paused' = 'real'): BankTime => ({
  ...{ now: PAGE + ahead, offset: ahead, mode, heardAt: PAGE },
})

test.each([
  ['both real', token(0), bank(0), null],
  ['what lies between two answers', token(999), bank(0), null],
  ['ahead by an advance', token(HOUR), bank(0), { is: 'apart', by: HOUR }],
  ['behind after a pause', token(-HOUR), bank(0), { is: 'apart', by: -HOUR }],
  ['paused', token(0, 'paused'), bank(0), { is: 'stands' }],
  ['faster', token(0, 'scaled'), bank(0), { is: 'scaled' }],
  ['only the bank was stopped', token(0), bank(0, 'paused'), { is: 'bank-stands' }],
  ['only the bank was moved', token(0), bank(HOUR), { is: 'apart', by: -HOUR }],
  ['moved along', token(HOUR), bank(HOUR), { is: 'together', by: HOUR }],
  ['all stand', token(5, 'paused'), bank(0, 'paused'), { is: 'together-standing' }],
  ['both stand, at two times', token(HOUR, 'paused'), bank(0, 'paused'), { is: 'apart', by: HOUR }],
  ['no bank, real time', token(20_000), null, null],
  ['no bank, ahead', token(HOUR), null, { is: 'apart', by: HOUR }],
  ['no bank, paused', token(0, 'paused'), null, { is: 'stands' }],
] as const)('%s', (_, time, against, fit) => {
  expect(fitOf(time, against, PAGE)).toEqual(fit)
})

test('a token that goes on with the bank fits later, too; one that stands does not', () => {
  expect(fitOf(token(HOUR), bank(0), PAGE + 5 * HOUR)).toEqual({ is: 'apart', by: HOUR })
  expect(fitOf(token(0), bank(0), PAGE + 5 * HOUR)).toBeNull()
  expect(fitOf(token(0, 'paused'), bank(0, 'paused'), PAGE + 5 * HOUR)).toEqual({ is: 'together-standing' })
})

test.each([
  [1_000, '1 second', '1秒'],
  [-119_000, '119 seconds', '119秒'],
  [120_000, '2 minutes', '2分'],
  [7_200_000, '2 hours', '2時間'],
  [-172_800_000, '2 days', '2日'],
  [31_536_000_000, '365 days', '365日'],
])('%d ms in words', (ms, english, japanese) => {
  expect(spanText(ms, 'en')).toBe(english)
  expect(spanText(ms, 'ja')).toBe(japanese)
})
