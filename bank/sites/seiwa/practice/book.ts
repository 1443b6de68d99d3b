import { DAY } from '../../../core/banking-days.ts'
import type { Given } from '../customer/given.ts'

/** Balance and movements of a practice customer: invented, and the same for the same account and day. */

/** Days before, yen, 摘要. */
const ENTRIES = [
  [58, 245_000, '給与　レンシュウサンギョウ（カ'],
  [55, -68_000, '口座振替　ヤチン'],
  [47, -8_940, '口座振替　デンキ'],
  [45, -5_220, '口座振替　ガス'],
  [41, -30_000, 'ＡＴＭ　出金'],
  [33, 12_000, '振込　レンシュウ　タロウ'],
  [28, 245_000, '給与　レンシュウサンギョウ（カ'],
  [25, -68_000, '口座振替　ヤチン'],
  [17, -9_310, '口座振替　デンキ'],
  [15, -4_870, '口座振替　ガス'],
  [9, -20_000, 'ＡＴＭ　出金'],
  [3, -6_600, '口座振替　デンワ'],
] as const

export function practiceBook(account: string, now: number): Pick<Given, 'balance' | 'movements'> {
  const number = Number(account)
  const movements = ENTRIES.map(([days, amount, what]) => ({ at: Math.max(0, now - days * DAY), amount, what }))
  return { balance: 300_000 + (number % 100) * 12_345, movements }
}
