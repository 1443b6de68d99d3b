import { bankingDay, closedOn, DAY, dayInJapan } from '../../../core/banking-days.ts'
import { narrowDigits } from '../../../core/digits.ts'
import type { Finding } from '../../../core/problems.ts'

/** 振込指定日: the banking days that a payment may be ordered for in advance. */

/** The last day that may be named, from today. */
const DAYS_AHEAD = 30

/** The first and the last banking day that may be named: from tomorrow, thirty days ahead. */
export function paymentDays(now: number): { readonly first: string; readonly last: string } {
  const { tomorrow, last } = reach(now)
  return { first: bankingDay(tomorrow), last: bankingDay(last, -1) }
}

function reach(now: number) {
  return { tomorrow: dayInJapan(now + DAY), last: dayInJapan(now + DAYS_AHEAD * DAY) }
}

/** The first year of 令和 is 2019. */
const BEFORE_REIWA = 2018

/** A day as people type it: `2026-11-24`, `2026/11/24`, `20261124`, `令和8年11月24日`, `R8.11.24`, full-width too. */
export function plainDay(typed: string): string {
  const text = narrowDigits(typed.normalize('NFKC').trim()).replace('元年', '1年')
  const parts = /^(?:(\d{4})|(?:令和|R)(\d{1,2})(?=\D))[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/iu.exec(text)
  if (!parts) return typed.trim()
  const [, western, reiwa, month = '', day = ''] = parts
  const year = western ?? String(BEFORE_REIWA + Number(reiwa))
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** What is wrong with a day after {@link plainDay}, or null. @param now ms since 1970 */
export function paymentDayFinding(day: string, now: number): Finding {
  if (day === '') return 'payment-date-missing'
  const date = new Date(`${day}T00:00:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(date.getTime())) return 'payment-date-invalid'
  if (date.toISOString().slice(0, 10) !== day) return 'payment-date-invalid'
  return paymentDayProblem(day, now)
}

/** Why a day that there is cannot be the day of a payment, or null. @param day `2026-11-24` */
export function paymentDayProblem(day: string, now: number): Finding {
  const { tomorrow, last } = reach(now)
  const values = { day: day.replaceAll('-', '/') }
  if (day < tomorrow || day > last) return { code: 'payment-date-range', values }
  const closed = closedOn(day)
  if (closed?.kind !== 'holiday') return closed && { code: `payment-date-${closed.kind}`, values }
  return { code: 'payment-date-holiday', values: { ...values, holiday: closed.name } }
}
