import type { OtpBankName } from '../../scenario/format/given-customer.ts'
import type { Language } from '../../server/translate.ts'

/** What is typed at a bank of one-time passwords, as its pages call it; of the customer, and of a user of his. */

type Label = Readonly<Record<Language, string>>
type Labels = Readonly<Record<string, Label>>

const SHINKIN: Labels = {
  number: { ja: '契約者ＩＤ（利用者番号）', en: 'Contract ID (customer number)' },
  application: { ja: 'ご契約先登録用暗証番号', en: 'Contract code on the application' },
  code: { ja: 'ご契約先暗証番号', en: 'Contract code' },
  confirm: { ja: 'ご契約先確認暗証番号', en: 'Contract’s confirmation code' },
}
const SHINKIN_USER: Labels = {
  id: { ja: '利用者ID', en: 'User ID' },
  code: { ja: '利用者暗証番号', en: 'User’s code' },
  confirm: { ja: '利用者確認暗証番号', en: 'User’s confirmation code' },
}
const SEIWA: Labels = {
  branch: { ja: '支店番号', en: 'Branch number' },
  subject: { ja: '科目', en: 'Kind of account' },
  account: { ja: '口座番号', en: 'Account number' },
  loginId: { ja: 'ログインID', en: 'Login ID' },
  password: { ja: 'ログインパスワード', en: 'Login password' },
  confirm: { ja: '確認用パスワード', en: 'Confirmation password' },
  startPassword: { ja: '利用開始パスワード', en: 'Start password' },
}

const NOBODY: Labels = {}

export const KNOWN_LABELS: Readonly<Record<OtpBankName, { readonly customer: Labels; readonly user: Labels }>> = {
  shinkin: { customer: SHINKIN, user: SHINKIN_USER },
  seiwa: { customer: SEIWA, user: NOBODY },
}
