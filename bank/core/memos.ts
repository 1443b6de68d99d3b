import type { MemoRow } from './rows.ts'
import type { Tables } from './store.ts'

/** 口座メモ and 委託者メモ: words of the company's own beside an account or a 委託者, so that it is told from the others. */

/** Characters, full width or half. */
export const LONGEST_MEMO = 20

export type MemoSubject = MemoRow['subject']

/** The memos of a company, by the account's id or the 委託者コード; what has none is not there. */
export async function memosOf(
  tables: Tables,
  companyId: string,
  subject: MemoSubject,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tables.memos.find({ companyId, subject })
  return new Map(rows.map(({ about, memo }) => [about, memo]))
}

/** Keeps one; '' takes it away. */
export async function setMemo(
  tables: Tables,
  companyId: string,
  subject: MemoSubject,
  about: string,
  memo: string,
): Promise<void> {
  const id = `${companyId}/${subject}/${about}`
  if (memo === '') await tables.memos.remove(id)
  else if (!(await tables.memos.update(id, { memo })))
    await tables.memos.insert({ id, companyId, subject, about, memo })
}
