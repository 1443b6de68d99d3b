import type { Bank } from '../../../core/bank.ts'
import { noteHistory } from '../../../core/history.ts'
import type { UserRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'
import { detailOf, findHistoryRow } from '../history/history-query.ts'

/** A change of 企業管理 and its row of the history, which the result page reads again. */

export type CompanyAction = 'company-change' | 'account-memos' | 'client-memos' | 'fees-change'

/** @param changed what was changed, by the names of its fields @returns the row's id */
export function noteChange(
  bank: Bank,
  tables: Tables,
  user: UserRow,
  action: CompanyAction,
  changed: readonly string[],
): Promise<string> {
  return noteHistory(bank, tables, user, { category: 'company', action, detail: { items: changed.join(' ') } })
}

/** What was changed, by the row that {@link noteChange} wrote; null: it is another's, or tells of something else. */
export async function changedBy(
  tables: Tables,
  user: UserRow,
  action: CompanyAction,
  id: string,
): Promise<ReadonlySet<string> | null> {
  const row = await findHistoryRow(tables, user, id)
  if (row?.action !== action) return null
  return new Set(String(detailOf(row).items ?? '').split(' '))
}
