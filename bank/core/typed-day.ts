import { JAPAN } from './banking-days.ts'
import { narrowDigits } from './digits.ts'

/** A day in Japan as typed: `2026-11-21` or `2026/11/21`. @returns when it begins, in ms since 1970; null for nothing typed */
export function typedDay(typed: string): number | null | 'invalid' {
  const text = narrowDigits(typed).trim()
  if (text === '') return null
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return 'invalid'
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.getTime() - JAPAN : 'invalid'
}
