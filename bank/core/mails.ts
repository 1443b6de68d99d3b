import { type Bank, drawTimedId } from './bank.ts'
import { hasRight } from './rights.ts'
import type { HistoryRow, UserRow } from './rows.ts'
import type { Tables } from './store.ts'

/** Notices by e-mail: 受付確認, 承認待ち, 登録, パスワード. They go to the practice mailbox, in the transaction of what they tell of. */

export const MAIL_SUBJECTS = ['accepted', 'waiting', 'decided', 'registered', 'password'] as const
export type MailSubject = (typeof MAIL_SUBJECTS)[number]

type Done = Pick<HistoryRow, 'action' | 'companyId' | 'loginId'>
/** Who is told: who did it, the user whom it is about, or those who may approve it. */
type Recipients = 'actor' | 'concerned' | 'approvers'

/** By the action of the history. What is not here is nobody told by mail. */
const NOTICES: Readonly<Record<string, readonly (readonly [MailSubject, Recipients])[]>> = {
  transfer: [['accepted', 'actor']],
  'registered-transfer': [['accepted', 'actor']],
  'listed-transfer': [['accepted', 'actor']],
  'pay-easy': [['accepted', 'actor']],
  'batch-request': [
    ['accepted', 'actor'],
    ['waiting', 'approvers'],
  ],
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
    for (const { loginId, email: address } of await usersFor(tables, done, recipients, detail)) {
      const at = bank.now()
      const content = JSON.stringify({ action: done.action, ...detail })
      const { companyId } = done
      tables.mails.add({ id: drawTimedId(bank, at), at, companyId, loginId, address, subject, detail: content })
    }
  }
}

async function usersFor(
  tables: Tables,
  { companyId, loginId, action }: Done,
  recipients: Recipients,
  detail: Readonly<Record<string, string | number>>,
): Promise<readonly UserRow[]> {
  if (recipients === 'approvers') {
    const right = action === 'batch-request' && detail.kind === 'salary' ? 'approve-salary' : 'approve-bulk'
    const colleagues = await tables.users.find({ companyId })
    return colleagues.filter((user) => user.loginId !== loginId && hasRight(user, right))
  }
  const user = await tables.users.get(recipients === 'actor' ? loginId : String(detail.loginId ?? ''))
  return user ? [user] : []
}
