import { type Bank, drawTimedId } from './bank.ts'
import { noteMails } from './mails.ts'
import { HELP_DESK, type MomentImage, noteMoment } from './moments.ts'
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
  'company',
  'users',
  'tokens',
  'settings',
  'help-desk',
] as const
export type HistoryCategory = (typeof HISTORY_CATEGORIES)[number]

/** Who acts: a user of the company, or the bank's own staff. */
export type Actor = Pick<UserRow, 'loginId' | 'name' | 'companyId'>

/** The bank's staff, acting for a company. */
export const helpDeskFor = (companyId: string): Actor => ({ loginId: HELP_DESK, name: 'ヘルプデスク', companyId })

export interface Note {
  readonly category: HistoryCategory
  /** Locale key `history-action.<action>`. */
  readonly action: string
  readonly result?: HistoryRow['result']
  /** Whom or what it was about: login IDs, token codes, receipts, amounts. Never a key, a code or a password. */
  readonly detail?: Detail
  /** It is about digits that were typed: a moment of its own tells of them. */
  readonly isOfDigits?: true
}

type Detail = Readonly<Record<string, string | number>>

/** Writes a row, inside the transaction of the change that it tells of. @returns its id */
export async function noteHistory(bank: Bank, tables: Tables, actor: Actor, note: Note): Promise<string> {
  const at = bank.now()
  const id = drawTimedId(bank, at)
  tables.history.add({
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
  if (note.result !== 'failed') {
    await noteMails(bank, tables, { ...actor, action: note.action }, note.detail ?? {})
  }
  if (note.isOfDigits) return id
  const { tokenCode = null, serial = null, loginId, loginIds } = textsIn(note.detail ?? {})
  const concerned = [loginId, ...(loginIds?.split(' ') ?? [])].filter((one) => one !== undefined)
  // What the bank's staff does to nobody's token is no moment of anybody.
  if (actor.loginId === HELP_DESK && concerned.length === 0 && (tokenCode ?? serial) === null) return id
  await noteMoment(bank, tables, actor, { type: 'done', loginIds: concerned, tokenCode, serial, historyId: id })
  return id
}

const textsIn = (detail: Detail): Readonly<Partial<Record<string, string>>> =>
  Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, String(value)]))

/** Digits were typed in answer to an image. @param causes why they were refused; none: they were accepted @returns the moment's id */
export function noteDigits(
  bank: Bank,
  tables: Tables,
  actor: Actor,
  image: MomentImage,
  about: { readonly tokenCode?: string; readonly serial?: string },
  causes: readonly string[] = [],
): Promise<string> {
  return noteMoment(bank, tables, actor, { type: 'digits-typed', image, ...about, causes })
}

/**
 * Input that was refused and is not counted: 操作履歴 and 最近のエラー say why.
 * @param reasons `history-reason.<reason>`, most of them a ProblemCode
 * @param image that was answered
 */
export async function noteRefusal(
  bank: Bank,
  tables: Tables,
  actor: Actor,
  category: 'registration' | 'tokens',
  reasons: string | readonly string[],
  image: MomentImage,
  detail: { readonly tokenCode?: string; readonly serial?: string } = {},
): Promise<void> {
  const causes = [reasons].flat()
  await noteHistory(bank, tables, actor, {
    category,
    action: category === 'tokens' ? 'code-refused' : 'identification-refused',
    result: 'failed',
    detail: { ...detail, reason: causes.join(' ') },
    isOfDigits: true,
  })
  await noteDigits(bank, tables, actor, image, detail, causes)
}
