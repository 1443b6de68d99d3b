import type { Match, Range } from '../../../../store/index.ts'
import type { Bank } from '../../../core/bank.ts'
import { DAY } from '../../../core/banking-days.ts'
import type { Checked, Problem } from '../../../core/problems.ts'
import { managesUsers } from '../../../core/roles.ts'
import type { HistoryRow, UserRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'
import { isTerminal } from '../../../core/terminal.ts'
import { typedDay } from '../../../core/typed-day.ts'

/** 操作履歴照会: conditions, pages, and who may see whose. */

export type HistoryField = 'from' | 'to'

/** As typed; an empty text is no condition. */
export interface TypedConditions {
  /** Days in Japan, `2026-11-21` or `2026/11/21`, both included. */
  readonly from: string
  readonly to: string
  readonly user: string
  readonly terminal: string
  readonly category: string
  readonly action: string
}

export interface Conditions {
  readonly at: Range<number>
  readonly user: string
  readonly terminal: string
  readonly category: string
  readonly action: string
}

export function checkConditions(typed: TypedConditions): Checked<Conditions, HistoryField> {
  const from = typedDay(typed.from)
  const to = typedDay(typed.to)
  const problems: Problem<HistoryField>[] = []
  if (from === 'invalid') problems.push({ field: 'from', code: 'history-from-invalid' })
  if (to === 'invalid') problems.push({ field: 'to', code: 'history-to-invalid' })
  if (typeof from === 'number' && typeof to === 'number' && from > to) {
    problems.push({ field: 'to', code: 'history-order' })
  }
  if (problems.length > 0) return { ok: false, problems }
  const at = {
    ...(typeof from === 'number' && { from }),
    ...(typeof to === 'number' && { before: to + DAY }),
  }
  const { user, terminal, category, action } = typed
  return { ok: true, value: { at, user, terminal, category, action } }
}

/** Whether somebody may ask for the history of `user`; '' is everybody. Who manages users sees all, others themselves. */
export function maySeeHistoryOf(operator: Pick<UserRow, 'loginId' | 'kind'>, user: string): boolean {
  return managesUsers(operator) || user === operator.loginId
}

export interface HistoryPage {
  readonly rows: readonly HistoryRow[]
  readonly total: number
}

/** Rows of this company that fit, the newest first. The caller has asked {@link maySeeHistoryOf}. */
export async function findHistory(
  bank: Bank,
  companyId: string,
  conditions: Conditions,
  part: { readonly offset: number; readonly limit: number },
): Promise<HistoryPage> {
  const { at, user, terminal, category, action } = conditions
  const match: Match<HistoryRow> = {
    companyId,
    ...((at.from !== undefined || at.before !== undefined) && { at }),
    ...(user !== '' && { loginId: user }),
    ...(isTerminal(terminal) && { terminal }),
    ...(category !== '' && { category }),
    ...(action !== '' && { action }),
  }
  return bank.store.transaction(async (tables) => ({
    total: await tables.history.count(match),
    rows: await tables.history.find(match, { orderBy: 'id', descending: true, ...part }),
  }))
}

/** A row of this company that tells what somebody did: the result pages show it. */
export async function findHistoryRow(
  tables: Tables,
  operator: Pick<UserRow, 'loginId' | 'companyId'>,
  id: string,
): Promise<HistoryRow | undefined> {
  const row = await tables.history.get(id)
  return row?.companyId === operator.companyId && row.loginId === operator.loginId ? row : undefined
}

/** What a row says of whom or what it was about. */
export function detailOf(row: HistoryRow): Readonly<Record<string, string | number>> {
  return JSON.parse(row.detail) as Record<string, string | number>
}

export interface Person {
  readonly loginId: string
  readonly name: string
}

/** Everybody of whom the history of a company may tell: its users, those deleted, and the bank's staff. */
export async function peopleInHistory(bank: Bank, companyId: string): Promise<readonly Person[]> {
  const found = await bank.store.transaction(async (tables) => ({
    users: await tables.users.find({ companyId }, { orderBy: 'loginId' }),
    deleted: await tables.history.find({ companyId, action: 'user-deletion' }, { orderBy: 'id' }),
    helpDesk: await tables.history.find({ companyId, loginId: 'help-desk' }, { limit: 1 }),
  }))
  const people = new Map<string, Person>()
  for (const { loginId, name } of found.users) people.set(loginId, { loginId, name })
  for (const row of found.deleted) {
    const { loginId, name } = detailOf(row)
    if (!people.has(String(loginId))) people.set(String(loginId), { loginId: String(loginId), name: String(name) })
  }
  for (const { loginId, userName } of found.helpDesk) people.set(loginId, { loginId, name: userName })
  return [...people.values()]
}
