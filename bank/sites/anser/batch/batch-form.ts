import { z } from 'zod'
import { bankingDay, closedOn, DAY, dayInJapan } from '../../../core/banking-days.ts'
import { narrowDigits } from '../../../core/digits.ts'
import type { Checked, Finding, Problem } from '../../../core/problems.ts'
import {
  checkForm,
  checkPayment,
  field,
  PAYMENT_FIELDS,
  type PaymentField,
  type PaymentLine,
  payingAccount,
  type TypedPayment,
} from '../payments/transfer-form.ts'

/** The form of 総合振込 and 給与振込: paying account, day, and lines typed on the page or read from a file. */

/** Lines of a list, on a page or in a file. */
export const MOST_LINES = 500
const LARGEST_TOTAL = 999_999_999_999
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
function plainDay(typed: string): string {
  const text = narrowDigits(typed.normalize('NFKC').trim()).replace('元年', '1年')
  const parts = /^(?:(\d{4})|(?:令和|R)(\d{1,2})(?=\D))[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/iu.exec(text)
  if (!parts) return typed.trim()
  const [, western, reiwa, month = '', day = ''] = parts
  const year = western ?? String(BEFORE_REIWA + Number(reiwa))
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function paymentDay(now: number) {
  return field(plainDay, (day) => {
    if (day === '') return 'payment-date-missing'
    const date = new Date(`${day}T00:00:00Z`)
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(date.getTime())) return 'payment-date-invalid'
    if (date.toISOString().slice(0, 10) !== day) return 'payment-date-invalid'
    return paymentDayProblem(day, now)
  })
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

export interface BatchHead {
  readonly account: string
  readonly 'payment-date': string
}

export function checkHead(typed: BatchHead, now: number): Checked<BatchHead, keyof BatchHead> {
  return checkForm(z.object({ account: payingAccount, 'payment-date': paymentDay(now) }), typed)
}

/** A line with its number on the page or in the file, from 1. */
export interface NumberedLine {
  readonly line: number
  readonly typed: TypedPayment
}

export function isEmptyLine(typed: TypedPayment): boolean {
  return PAYMENT_FIELDS.every((name) => typed[name].trim() === '')
}

/** The name of an input of one line. */
export function lineField(line: number, name: PaymentField): string {
  return `line-${line}-${name}`
}

/**
 * Checks every line that is not empty; each mistake names its line.
 * @param fieldOf where a mistake stands on the page
 */
export function checkLines(
  lines: readonly NumberedLine[],
  fieldOf: (line: number, name: PaymentField) => string,
): Checked<readonly PaymentLine[]> {
  const problems: Problem[] = []
  const payments: PaymentLine[] = []
  for (const { line, typed } of lines) {
    if (isEmptyLine(typed)) continue
    const checked = checkPayment(typed)
    if (checked.ok) payments.push(checked.value)
    else
      problems.push(...checked.problems.map((problem) => ({ ...problem, field: fieldOf(line, problem.field), line })))
  }
  if (problems.length > 0) return { ok: false, problems }
  const field = fieldOf(1, 'bank')
  if (payments.length === 0) return { ok: false, problems: [{ field, code: 'lines-missing' }] }
  if (payments.length > MOST_LINES) return { ok: false, problems: [{ field, code: 'lines-too-many' }] }
  if (totalOf(payments) > LARGEST_TOTAL) return { ok: false, problems: [{ field, code: 'total-too-large' }] }
  return { ok: true, value: payments }
}

/** Yen. */
export function totalOf(payments: readonly { readonly amount: number }[]): number {
  return payments.reduce((total, { amount }) => total + amount, 0)
}
