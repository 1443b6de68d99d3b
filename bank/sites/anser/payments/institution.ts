import { narrowDigits } from '../../../core/digits.ts'
import type { Finding } from '../../../core/problems.ts'
import { largeKana, shownCharacters } from './zengin-characters.ts'

/** 金融機関 and 支店: a name, the number that banks and branches have (4 and 3 digits), or both: `富山中央銀行`, `0144`, `0144 ﾎｸﾘｸ`. */

const DIGITS = { bank: 4, branch: 3 } as const
export type Institution = keyof typeof DIGITS

const LONGEST_NAME = 15
/** Japanese in any script, Latin letters and digits of either width; half-width kana as zengin-characters.ts has them. */
const CHARACTER = /[\p{sc=Han}ぁ-ゖァ-ヺー・〆ｱ-ﾝﾞﾟA-Za-z0-9Ａ-Ｚａ-ｚ０-９()（）.．－\- ]/gu
const HALF_WIDTH_KANA = /[ｦ-ﾟ]/u

export function plainInstitution(typed: string): string {
  const text = typed.trim().replace(/\s+/gu, ' ')
  const digits = narrowDigits(text)
  if (/^\d+$/.test(digits)) return digits
  return HALF_WIDTH_KANA.test(text) ? largeKana(text) : text
}

/** What is wrong with a text after {@link plainInstitution}, or null. */
export function institutionProblem(which: Institution, text: string): Finding {
  if (text === '') return `${which}-missing`
  const foreign = shownCharacters(text.replace(CHARACTER, ''))
  if (foreign !== '') return { code: `${which}-characters`, values: { characters: foreign } }
  if (/^\d+$/.test(text)) return text.length === DIGITS[which] ? null : `${which}-code`
  const name = partsOf(which, text).name
  return [...name].length > LONGEST_NAME ? `${which}-length` : null
}

/** The number, where the text has one, and the name; each may be empty. */
export function partsOf(which: Institution, text: string): { readonly code: string; readonly name: string } {
  const parts = new RegExp(`^(\\d{${DIGITS[which]}})(?: (.*))?$`, 'u').exec(text)
  return parts ? { code: parts[1] ?? '', name: parts[2] ?? '' } : { code: '', name: text }
}
