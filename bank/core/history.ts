import { type Bank, drawId } from './bank.ts'
import type { HistoryRow, UserRow } from './rows.ts'
import type { Tables } from './store.ts'
import { terminalNow } from './terminal.ts'

/** 操作履歴: who did what, when, and how it ended. */

/** 業務種別. */
export const HISTORY_CATEGORIES = [
  'login',
  'registration',
  'transfer',
  'bulk',
  'pay-easy',
  'users',
  'tokens',
  'settings',
  'help-desk',
] as const
export type HistoryCategory = (typeof HISTORY_CATEGORIES)[number]

/** Who acts: a user of the company, or the bank's own staff. */
export type Actor = Pick<UserRow, 'loginId' | 'name' | 'companyId'>

/** The bank's staff, acting for a company. */
export const helpDeskFor = (companyId: string): Actor => ({ loginId: 'help-desk', name: 'ヘルプデスク', companyId })

export interface Note {
  readonly category: HistoryCategory
  /** Locale key `history-action.<action>`. */
  readonly action: string
  readonly result?: HistoryRow['result']
  /** Whom or what it was about: login IDs, token codes, receipts, amounts. Never a key, a code or a password. */
  readonly detail?: Readonly<Record<string, string | number>>
}

/** Writes a row, inside the transaction of the change that it tells of. @returns its id */
export async function noteHistory(bank: Bank, tables: Tables, actor: Actor, note: Note): Promise<string> {
  const at = bank.now()
  const id = `${String(at).padStart(15, '0')}-${drawId(bank)}`
  await tables.history.insert({
    id,
    at,
    companyId: actor.companyId,
    loginId: actor.loginId,
    userName: actor.name,
    category: note.category,
    action: note.action,
    result: note.result ?? 'done',
    detail: JSON.stringify(note.detail ?? {}),
    terminal: terminalNow(),
  })
  return id
}

/** Input that was refused and is not counted: 操作履歴 and 最近のエラー say why. @param reasons `history-reason.<reason>`, most of them a ProblemCode */
export async function noteRefusal(
  bank: Bank,
  tables: Tables,
  actor: Actor,
  category: 'registration' | 'tokens',
  reasons: string | readonly string[],
  detail: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  const reason = [reasons].flat().join(' ')
  await noteHistory(bank, tables, actor, {
    category,
    action: category === 'tokens' ? 'code-refused' : 'identification-refused',
    result: 'failed',
    detail: { ...detail, reason },
  })
}
