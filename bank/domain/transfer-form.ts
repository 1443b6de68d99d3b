import { z } from 'zod'
import { ACCOUNT_TYPES } from './accounts.ts'
import { digitsProblem, plainDigits } from './digits.ts'
import { payeeKana, payeeProblem } from './payee.ts'
import type { Checked, Problem, ProblemCode } from './problems.ts'

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

const LONGEST_NAME = 15
const LARGEST_AMOUNT = 9_999_999_999
const NAME = /^[\p{L}\p{N}ー・－\- ]+$/u

const accountNumber = field(plainDigits, (digits) => {
  const problem = digitsProblem(digits, 7)
  return problem && `account-number-${problem}`
})

const payee = field(payeeKana, (kana) => {
  const problem = payeeProblem(kana)
  return problem && `payee-${problem}`
})

const amount = field(plainAmount, (digits): ProblemCode | null => {
  if (digits === '') return 'amount-missing'
  if (!/^[0-9]+$/.test(digits)) return 'amount-not-digits'
  return Number(digits) >= 1 && Number(digits) <= LARGEST_AMOUNT ? null : 'amount-range'
}).transform(Number)

const transferForm = z.object({
  account: field(trim, (id) => (id === '' ? 'account-missing' : null)),
  bank: name('bank'),
  branch: name('branch'),
  'account-type': z.enum(ACCOUNT_TYPES, { error: 'account-type-missing' satisfies ProblemCode }),
  'account-number': accountNumber,
  payee,
  amount,
})

export type TransferOrder = z.output<typeof transferForm>

export function checkTransfer(typed: TypedTransfer): Checked<TransferOrder, TransferField> {
  const parsed = transferForm.safeParse(typed)
  if (parsed.success) return { ok: true, value: parsed.data }
  const problems = parsed.error.issues.map(
    (issue): Problem<TransferField> => ({
      field: issue.path[0] as TransferField,
      code: issue.message as ProblemCode,
    }),
  )
  return { ok: false, problems }
}

/** A text that is first brought to its plain form and then held to its rule. */
function field(plain: (typed: string) => string, rule: (text: string) => ProblemCode | null) {
  return z.string().transform((typed, context) => {
    const text = plain(typed)
    const code = rule(text)
    if (code) context.addIssue({ code: 'custom', message: code })
    return text
  })
}

function name(which: 'bank' | 'branch') {
  return field(trim, (text) => {
    if (text === '') return `${which}-missing`
    if (!NAME.test(text)) return `${which}-characters`
    return [...text].length > LONGEST_NAME ? `${which}-length` : null
  })
}

function trim(typed: string): string {
  return typed.trim().replace(/\s+/gu, ' ')
}

/** Commas, a yen sign in front and 円 behind are no mistake; a minus in front is one. */
function plainAmount(typed: string): string {
  const text = typed
    .trim()
    .replace(/[,，、]/gu, '')
    .replace(/^[¥￥\\]|円$/gu, '')
  return /^[\s]*[0-9０-９]/u.test(text) ? plainDigits(text) : text
}
