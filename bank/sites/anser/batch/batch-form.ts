import { z } from 'zod'
import type { Bank } from '../../../core/bank.ts'
import type { Checked, Problem } from '../../../core/problems.ts'
import { SERVICES } from '../../../core/services.ts'
import { paymentDayFinding, plainDay } from '../payments/payment-day.ts'
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
export const mostLines = ({ rules }: Pick<Bank, 'rules'>): number => SERVICES[rules.service].lines
const LARGEST_TOTAL = 999_999_999_999

export interface BatchHead {
  readonly account: string
  readonly 'payment-date': string
}

export function checkHead(typed: BatchHead, now: number): Checked<BatchHead, keyof BatchHead> {
  return checkForm(
    z.object({ account: payingAccount, 'payment-date': field(plainDay, (day) => paymentDayFinding(day, now)) }),
    typed,
  )
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
 * @param most so many lines, see {@link mostLines}
 */
export function checkLines(
  lines: readonly NumberedLine[],
  fieldOf: (line: number, name: PaymentField) => string,
  most: number,
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
  if (payments.length > most) return { ok: false, problems: [{ field, code: 'lines-too-many', values: { most } }] }
  if (totalOf(payments) > LARGEST_TOTAL) return { ok: false, problems: [{ field, code: 'total-too-large' }] }
  return { ok: true, value: payments }
}

/** Yen. */
export function totalOf(payments: readonly { readonly amount: number }[]): number {
  return payments.reduce((total, { amount }) => total + amount, 0)
}
