/** What 限度額 is set for: lines of BRSK008/011, 利用者一回当たり, and of H0000002, 企業一日当たり. */

/** 賞与振込, 口座振替, 資金回収, 地銀自動会計 and 地方税納付 have no pages at this bank: their limits are kept, and nothing meets them. */
export const LIMITED = [
  'transfer',
  'bulk',
  'salary',
  'bonus',
  'debit',
  'collection',
  'regional-collection',
  'resident-tax',
  'pay-easy',
] as const
export type Limited = (typeof LIMITED)[number]

/** What the company's limits of a day name besides: transfers carried out at once, by the hour or on a day when banks are closed. */
export const DAY_LIMITED = ['transfer', 'transfer-15', 'transfer-18', 'transfer-closed', ...LIMITED.slice(1)] as const
export type DayLimited = Limited | 'transfer-15' | 'transfer-18' | 'transfer-closed'
