import type { ProblemCode } from '../../../core/problems.ts'

/**
 * Amounts of money as people and spreadsheets write them. An amount is not digits with noise between them: what may stand
 * beside the digits cannot change the sum (¥, 円, thousands separators where they belong); anything else is refused by name.
 */

/** Yen, of one transfer. */
export const LARGEST_AMOUNT = 9_999_999_999

/** The hyphen, and what keyboards, Japanese input methods and accounting give for a minus. */
const MINUS = '\\-\\u2010-\\u2015\\u2212\\u30fc\\uff70'
const NEGATIVE = new RegExp(`^[¥\\\\]?[${MINUS}▲△(]|[${MINUS})]$`, 'u')
const HYPHEN = new RegExp(`[${MINUS}]`, 'u')
const GROUPED = /^\d{1,3}(?:(?:,\d{3})+|(?: \d{3})+)$/

/** Digits alone where the text is an amount; else the text, for {@link amountProblem}. Leading zeros are no mistake. */
export function plainAmount(typed: string): string {
  const text = typed
    .replace(/[！-～]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/￥/gu, '¥')
    .replace(/、/gu, ',')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[¥\\] ?| ?円$/gu, '')
  return GROUPED.test(text) ? text.replace(/[, ]/g, '') : text
}

/** What is wrong with an amount after {@link plainAmount}, or null. */
export function amountProblem(text: string): ProblemCode | null {
  if (text === '') return 'amount-missing'
  if (/^\d+$/.test(text)) return Number(text) >= 1 && Number(text) <= LARGEST_AMOUNT ? null : 'amount-range'
  if (/^\d[\d.]*E[+-]?\d+$/i.test(text)) return 'amount-exponent'
  if (NEGATIVE.test(text)) return 'amount-minus'
  if (/^[\d, ]*\.\d*$/.test(text)) return 'amount-decimals'
  if (/^[\d, ]+$/.test(text)) return 'amount-separators'
  return HYPHEN.test(text) ? 'amount-hyphen' : 'amount-not-digits'
}
