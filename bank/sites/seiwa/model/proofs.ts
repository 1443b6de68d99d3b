import { checkCode, hexToBytes } from '../../../../token-core/codes.ts'
import { digits, type Form, secret } from '../../../core/typed.ts'
import type { Account } from './account.ts'
import type { Moment } from './answer.ts'
import { secretOf } from './circumstances.ts'
import { CODES, MAIL_PASSWORD_DIGITS, MAIL_PASSWORD_LIFE } from './mails.ts'
import { type Tried, tried } from './tries.ts'

/** What a page asks for besides, to prove who acts: 確認用パスワード, ワンタイムパスワード, メール通知パスワード. */

/** By the names of their inputs. */
export type Proof = 'confirm' | 'otp' | 'mailPassword'

const PROOFS: Readonly<
  Record<Proof, { form: Form<string>; check: (moment: Moment, account: Account, typed: string) => Tried }>
> = {
  confirm: { form: secret, check: (moment, account, typed) => tryConfirm(moment, account, typed) },
  otp: { form: digits(CODES.digits), check: (moment, account, typed) => tryCode(moment, account, typed, 'use') },
  mailPassword: { form: digits(MAIL_PASSWORD_DIGITS), check: tryMailPassword },
}

/** The inputs of proofs, in the order in which they are checked. */
export const formsOf = (proofs: readonly Proof[]): Readonly<Record<string, Form<string>>> =>
  Object.fromEntries(proofs.map((proof) => [proof, PROOFS[proof].form]))

/** One after the other: the first wrong one is told and counted, the others are not looked at. */
export function proved(
  moment: Moment,
  account: Account,
  proofs: readonly Proof[],
  typed: Readonly<Record<string, string>>,
): Tried {
  return proofs.reduce<Tried>(
    (before, proof) =>
      'answer' in before
        ? before
        : afterThose(before.account, PROOFS[proof].check(moment, before.account, typed[proof] ?? '')),
    { account },
  )
}

/** What the right ones before a wrong one set to 0 stays so, also when the wrong one counts for nothing. */
const afterThose = (account: Account, tried: Tried): Tried =>
  'answer' in tried ? { answer: { account, ...tried.answer } } : tried

/** @param also another one that is right, as a digest */
export function tryConfirm(moment: Moment, account: Account, typed: string, also: string | null = null): Tried {
  const digest = secretOf(moment.around, account.id, 'confirm', typed)
  const isRight = digest === account.confirm || digest === also
  return tried(moment, account, 'confirm', isRight ? null : { code: 'confirm-wrong', field: 'confirm' })
}

/** Of a used one nothing is counted. Of one that is out of step the customer hears the same as of a wrong one. */
export function tryCode(moment: Moment, account: Account, code: string, window: 'use' | 'first'): Tried {
  const { otp } = account
  const wrong = { code: 'otp-wrong', field: 'otp', told: { typed: code } } as const
  // Of no token no code is right.
  if (!('key' in otp)) return tried(moment, account, 'otp', wrong)
  const key = { key: hexToBytes(otp.key), ...CODES }
  const checked = checkCode(key, otp, { code, at: moment.around.now, window })
  switch (checked.result) {
    case 'accepted':
      return tried(moment, { ...account, otp: { ...otp, ...checked.state } }, 'otp', null)
    case 'used':
      return { answer: { problems: [{ code: 'otp-used', field: 'otp' }], typed: code } }
    case 'out-of-step':
      return tried(moment, account, 'otp', { ...wrong, told: { typed: code, steps: checked.steps } })
    case 'wrong':
      return tried(moment, account, 'otp', wrong)
  }
}

/** 追加認証: the answer to one of the three questions, as it was registered. */
export function tryAnswer(moment: Moment, account: Account, question: number, typed: string): Tried {
  const isRight = secretOf(moment.around, account.id, 'answer', typed.trim()) === account.answers?.[question]
  return tried(moment, account, 'answer', isRight ? null : { code: 'answer-wrong', field: 'answer' })
}

/** The newest alone, for 30 minutes, once. */
function tryMailPassword(moment: Moment, account: Account, typed: string): Tried {
  const { around } = moment
  const sent = account.mailPassword
  const isRight =
    sent !== null &&
    around.now - sent.sentAt < MAIL_PASSWORD_LIFE &&
    secretOf(around, account.id, 'mail', typed) === sent.digest
  const after = isRight ? { ...account, mailPassword: null } : account
  return tried(moment, after, 'mail', isRight ? null : { code: 'mail-wrong', field: 'mailPassword' })
}
