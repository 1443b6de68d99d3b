import { expect, test } from 'vitest'
import type { BothClocks } from '../../../renderer/connection/both-clocks.ts'
import { fitOf, spanText } from '../../../renderer/time/fit.ts'

const PAGE = 1_800_000_000_000
const HOUR = 3_600_000
const token = (ahead: number, mode: 'real' | 'paused' | 'scaled' = 'real'): BothClocks['token'] => ({
  now: PAGE + ahead,
  clock: { mode, speed: { real: 1, paused: 0, scaled: 10 }[mode] },
})
const bank = (ahead: number, mode: 'real' | 'paused' = 'real'): BothClocks['bank'] => ({
  ...{ now: PAGE + ahead, offset: ahead, mode },
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
  expect(fitOf({ token: time, bank: against }, PAGE)).toEqual(fit)
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
