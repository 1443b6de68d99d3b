import { createHash } from 'node:crypto'
import { z } from 'zod'
import { digitsProblem, plainDigits } from '../../../core/digits.ts'
import type { Checked, ProblemCode } from '../../../core/problems.ts'
import { checkForm, field } from './transfer-form.ts'

/** ペイジー: bills by their numbers. There is no payee behind it: a bill is invented from its numbers, always the same one. */

export const PAY_EASY_FIELDS = ['payee-code', 'payment-number', 'confirmation-number', 'payment-class'] as const
export type PayEasyField = (typeof PAY_EASY_FIELDS)[number]

/** 払込情報表示パスワード, which some payees give in the place of 確認番号: 指定方法選択. */
export const DISPLAY_PASSWORD = 'display-password'
export const SHOWN_BY = ['number', 'password'] as const
export type ShownBy = (typeof SHOWN_BY)[number]

export interface TypedPayEasy extends Readonly<Record<PayEasyField | typeof DISPLAY_PASSWORD, string>> {
  readonly 'shown-by': ShownBy
}

function digits(name: Exclude<PayEasyField, 'payment-class'>, shortest: number, longest: number) {
  return field(plainDigits, (text): ProblemCode | null => {
    const problem = digitsProblem(text, Math.min(Math.max(text.length, shortest), longest))
    return problem && `${name}-${problem}`
  })
}

const billNumbers = z.object({
  /** 収納機関番号 */
  'payee-code': digits('payee-code', 5, 5),
  /** 納付番号 (お客様番号) */
  'payment-number': digits('payment-number', 4, 20),
  /** 確認番号 */
  'confirmation-number': digits('confirmation-number', 4, 6),
  /** 納付区分; many bills have none. */
  'payment-class': field(plainDigits, (text) => {
    if (text === '') return null
    const problem = digitsProblem(text, Math.max(text.length, 1))
    return problem || text.length > 16 ? 'payment-class-not-digits' : null
  }),
})
/** With `''` for a confirmation number that was not asked for. */
export interface BillNumbers extends Readonly<Record<PayEasyField, string>> {
  /** What shows the bill: 確認番号 or 払込情報表示パスワード. */
  readonly shownBy: string
}

const withPassword = billNumbers.omit({ 'confirmation-number': true }).extend({
  /** Invented: 半角英数字4文字以上16文字以内. */
  [DISPLAY_PASSWORD]: field(
    (typed) => typed,
    (text) => {
      if (text === '') return 'display-password-missing'
      return /^[A-Za-z0-9]{4,16}$/.test(text) ? null : 'display-password-characters'
    },
  ),
})

export function checkBillNumbers(typed: TypedPayEasy): Checked<BillNumbers, keyof TypedPayEasy> {
  if (typed['shown-by'] === 'number') {
    const checked = checkForm(billNumbers, typed)
    return checked.ok
      ? { ok: true, value: { ...checked.value, shownBy: checked.value['confirmation-number'] } }
      : checked
  }
  const checked = checkForm(withPassword, typed)
  if (!checked.ok) return checked
  const { [DISPLAY_PASSWORD]: shownBy, ...numbers } = checked.value
  return { ok: true, value: { ...numbers, 'confirmation-number': '', shownBy } }
}

export type BillType = 'private' | 'tax'

export interface Bill {
  readonly type: BillType
  /** 払込先. */
  readonly payee: string
  /** 払込内容. */
  readonly content: string
  /** Yen. */
  readonly amount: number
  /** Yen, part of the amount. */
  readonly lateCharge: number
}

/** Payees whose code begins with 0 are offices of the state and of towns: taxes. The others are private. */
const TAXES = [
  ['練習市役所', '固定資産税'],
  ['練習県税事務所', '自動車税種別割'],
  ['練習税務署', '源泉所得税'],
  ['練習市役所', '法人市民税'],
] as const
const PRIVATE = [
  ['練習電力', '電気料金'],
  ['練習ガス', 'ガス料金'],
  ['練習通信', '電話・インターネット料金'],
  ['練習通販', '商品代金'],
] as const

/** Nobody has a bill whose confirmation number or password ends in 9: so people can practise what happens then. */
export function findBill(numbers: BillNumbers): Bill | null {
  if (numbers.shownBy.endsWith('9')) return null
  const type = numbers['payee-code'].startsWith('0') ? 'tax' : 'private'
  const hash = createHash('sha256')
    .update(PAY_EASY_FIELDS.map((name) => numbers[name]).join('/'))
    .digest()
  const list = type === 'tax' ? TAXES : PRIVATE
  const [payee, content] = list[hash.readUInt8(0) % list.length] ?? list[0]
  const lateCharge = hash.readUInt8(1) % 4 === 0 ? 100 * (1 + (hash.readUInt8(2) % 30)) : 0
  return { type, payee, content, amount: 1_000 + (hash.readUInt32BE(4) % 299_000) + lateCharge, lateCharge }
}
