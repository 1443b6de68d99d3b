import { z } from 'zod'
import { digitsProblem, plainDigits } from '../../../core/digits.ts'
import type { Checked, Finding, Problem, ProblemCode, Values } from '../../../core/problems.ts'
import { ACCOUNT_TYPES } from './accounts.ts'
import { amountProblem, plainAmount } from './amount.ts'
import { institutionProblem, plainInstitution } from './institution.ts'
import { payeeKana, payeeProblem } from './payee.ts'
import { foreignCharacters } from './zengin-characters.ts'

/** The form of 振込振替 都度指定: a rule per field, and each rule's own message. */

export const TRANSFER_FIELDS = [
  'account',
  'bank',
  'branch',
  'account-type',
  'account-number',
  'payee',
  'amount',
] as const
export type TransferField = (typeof TRANSFER_FIELDS)[number]

/** As typed. */
export type TypedTransfer = Readonly<Record<TransferField, string>>

const accountNumber = field(plainDigits, (digits) => {
  const problem = digitsProblem(digits, 7)
  return problem && `account-number-${problem}`
})

const payee = field(payeeKana, (kana) => {
  const problem = payeeProblem(kana)
  if (problem === 'characters') return { code: 'payee-characters', values: { characters: foreignCharacters(kana) } }
  return problem && `payee-${problem}`
})

export const amount = field(plainAmount, amountProblem).transform(Number)

const paymentForm = z.object({
  bank: field(plainInstitution, (text) => institutionProblem('bank', text)),
  branch: field(plainInstitution, (text) => institutionProblem('branch', text)),
  'account-type': z.enum(ACCOUNT_TYPES, { error: 'account-type-missing' satisfies ProblemCode }),
  'account-number': accountNumber,
  payee,
  amount,
})

/** 支払口座: looked up afterwards. */
export const payingAccount = field(trim, (id) => (id === '' ? 'account-missing' : null))

const transferForm = z.object({ account: payingAccount, ...paymentForm.shape })

export type TransferOrder = z.output<typeof transferForm>

export function checkTransfer(typed: TypedTransfer): Checked<TransferOrder, TransferField> {
  return checkForm(transferForm, typed)
}

/** One line of 総合振込 or 給与振込: a transfer without its paying account. */
export type PaymentField = keyof z.input<typeof paymentForm>
export const PAYMENT_FIELDS = Object.keys(paymentForm.shape) as readonly PaymentField[]
export type TypedPayment = Readonly<Record<PaymentField, string>>
export type PaymentLine = z.output<typeof paymentForm>

export function checkPayment(typed: TypedPayment): Checked<PaymentLine, PaymentField> {
  return checkForm(paymentForm, typed)
}

const registeredForm = z.object({
  account: payingAccount,
  'payee-id': field(trim, (id) => (id === '' ? 'payee-choice-missing' : null)),
  amount,
})
export type RegisteredField = keyof z.input<typeof registeredForm>
export type TypedRegistered = Readonly<Record<RegisteredField, string>>

/** 事前登録先: the payee is chosen, not typed. */
export function checkRegistered(typed: TypedRegistered): Checked<z.output<typeof registeredForm>, RegisteredField> {
  return checkForm(registeredForm, typed)
}

/** Each rule's message is its problem's code. */
export function checkForm<Output, Field extends string>(
  form: z.ZodType<Output>,
  typed: Readonly<Record<Field, unknown>>,
): Checked<Output, Field> {
  const parsed = form.safeParse(typed)
  if (parsed.success) return { ok: true, value: parsed.data }
  const problems = parsed.error.issues.map((issue): Problem<Field> => {
    const problem = { field: issue.path[0] as Field, code: issue.message as ProblemCode }
    const values: Values | undefined = issue.code === 'custom' ? issue.params : undefined
    return values ? { ...problem, values } : problem
  })
  return { ok: false, problems }
}

/** A text that is first brought to its plain form and then held to its rule. */
export function field(plain: (typed: string) => string, rule: (text: string) => Finding) {
  return z.string().transform((typed, context) => {
    const text = plain(typed)
    const found = rule(text)
    if (typeof found === 'string') context.addIssue({ code: 'custom', message: found })
    else if (found) context.addIssue({ code: 'custom', message: found.code, params: found.values })
    return text
  })
}

function trim(typed: string): string {
  return typed.trim().replace(/\s+/gu, ' ')
}
