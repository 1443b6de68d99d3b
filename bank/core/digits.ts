/** Numbers as people type and read them. */

// Blanks of any width, and what keyboards and Japanese input methods give for a hyphen, the long-vowel marks included.
const SEPARATORS = /[\s\-\u2010-\u2015\u2212\u30fc\uff0d\uff70]/gu
const FULL_WIDTH_DIGIT = /[０-９]/gu

/** Full-width digits become half-width. */
export function narrowDigits(typed: string): string {
  return typed.replace(FULL_WIDTH_DIGIT, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}

/** As {@link narrowDigits}, and without blanks and hyphens. */
export function plainDigits(typed: string): string {
  return narrowDigits(typed).replace(SEPARATORS, '')
}

/** `120,000` */
export function groupThousands(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, ',')
}

export type DigitsProblem = 'missing' | 'not-digits' | 'length'

/** What is wrong with a number of exactly `length` digits after {@link plainDigits}, or null. */
export function digitsProblem(plain: string, length: number): DigitsProblem | null {
  if (plain === '') return 'missing'
  if (!/^[0-9]+$/.test(plain)) return 'not-digits'
  return plain.length === length ? null : 'length'
}
