import { type Bank, drawTimedId } from './bank.ts'
import type { HistoryRow, UserRow } from './rows.ts'
import type { Tables } from './store.ts'

/** Notices by e-mail: 受付確認, 承認待ち, 登録, パスワード. They go to the practice mailbox, in the transaction of what they tell of. */

export const MAIL_SUBJECTS = ['accepted', 'waiting', 'decided', 'registered', 'password'] as const
export type MailSubject = (typeof MAIL_SUBJECTS)[number]

type Done = Pick<HistoryRow, 'action' | 'loginId'>
/** Who is told: who did it, or the user whom it is about. */
type Recipients = 'actor' | 'concerned'

/** By the action of the history. What is not here is nobody told by mail. */
const NOTICES: Readonly<Record<string, readonly (readonly [MailSubject, Recipients])[]>> = {
  transfer: [['accepted', 'actor']],
  'registered-transfer': [['accepted', 'actor']],
  'listed-transfer': [['accepted', 'actor']],
  'pay-easy': [['accepted', 'actor']],
  'batch-request': [['accepted', 'actor']],
  'batch-approval': [['decided', 'actor']],
  'batch-return': [['decided', 'actor']],
  'first-login': [['registered', 'actor']],
  'user-registration': [['registered', 'concerned']],
  'user-change': [['registered', 'concerned']],
  'login-password-changed': [['password', 'actor']],
  'confirmation-password-changed': [['password', 'actor']],
  'password-initialisation': [['password', 'concerned']],
}

/** Tells by mail what was done, whom it concerns. @param detail of its history row */
export async function noteMails(
  bank: Bank,
  tables: Tables,
  done: Done,
  detail: Readonly<Record<string, string | number>>,
): Promise<void> {
  for (const [subject, recipients] of NOTICES[done.action] ?? []) {
    const user = await tables.users.get(recipients === 'actor' ? done.loginId : String(detail.loginId ?? ''))
    if (user) sendMail(bank, tables, user, subject, { action: done.action, ...detail })
  }
}

/** Tells one user. @param content the `action` that was done, as the history names it, and its detail */
export function sendMail(
  bank: Bank,
  tables: Tables,
  { companyId, loginId, email: address }: UserRow,
  subject: MailSubject,
  content: Readonly<Record<string, string | number>>,
): void {
  const at = bank.now()
  const detail = JSON.stringify(content)
  tables.mails.add({ id: drawTimedId(bank, at), at, companyId, loginId, address, subject, detail })
}
