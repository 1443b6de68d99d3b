import type { BothClocks } from '../connection/both-clocks.ts'

/** Ms by which the clocks of token and bank may differ and be the same: what lies between two answers. */
const SAME_MS = 1_000
/** Without a bank the page's own clock is the measure, and that may be another machine's. */
const SAME_AS_PAGE_MS = 30_000

/**
 * How a token's time fits the bank's, or the real time where there is no bank. `by`: ms that the token is ahead.
 * - `scaled` `stands` `bank-stands`: they part, whatever they say now
 * - `apart`: they go alike, and not the same time
 * - `together`: they are one, and not the real time: other servers will not take the codes
 */
export type Fit =
  | { readonly is: 'scaled' | 'stands' | 'bank-stands' | 'together-standing' }
  | { readonly is: 'apart' | 'together'; readonly by: number }

/** @param pageNow this page's clock, for where there is no bank. @returns null where codes fit, here and elsewhere */
export function fitOf({ token, bank }: BothClocks, pageNow: number): Fit | null {
  const { mode } = token.clock
  if (mode === 'scaled') return { is: 'scaled' }
  if (mode === 'paused' && bank?.mode !== 'paused') return { is: 'stands' }
  if (mode === 'real' && bank?.mode === 'paused') return { is: 'bank-stands' }
  const by = token.now - (bank ? bank.now : pageNow)
  if (Math.abs(by) >= (bank ? SAME_MS : SAME_AS_PAGE_MS)) return { is: 'apart', by }
  if (mode === 'paused') return { is: 'together-standing' }
  return bank !== null && Math.abs(bank.offset) >= SAME_MS ? { is: 'together', by: bank.offset } : null
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const

/** About so long: in the largest unit of which it has two, else in seconds. */
export function spanText(ms: number, language: string): string {
  const length = Math.abs(ms)
  const [unit, size] = UNITS.find(([, each]) => length >= 2 * each) ?? (['second', 1_000] as const)
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 })
  const text = format.format(Math.round(length / size))
  // Within a Japanese sentence no blank stands before the unit.
  return language === 'ja' ? text.replaceAll(/\s/gu, '') : text
}
