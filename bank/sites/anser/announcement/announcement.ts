import { createHash } from 'node:crypto'
import type { Bank } from '../../../core/bank.ts'
import type { UserRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'

/** 重要なお知らせ: a text that the bank's staff set, which stands before the top page until a user has confirmed it. */

/** What is kept in place of the text: another text is to be read again. */
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** @returns the text that the user has yet to confirm, or null */
export async function unreadAnnouncement({ rules }: Bank, tables: Tables, user: UserRow): Promise<string | null> {
  const text = rules.announcement
  if (text === '') return null
  const row = await tables.readAnnouncements.get(user.loginId)
  return row?.digest === digestOf(text) ? null : text
}

export async function confirmAnnouncement(bank: Bank, { loginId }: UserRow): Promise<void> {
  const digest = digestOf(bank.rules.announcement)
  await bank.store.transaction(async (tables) => {
    const isKept = await tables.readAnnouncements.update(loginId, { digest })
    if (!isKept) await tables.readAnnouncements.insert({ loginId, digest })
  })
}
