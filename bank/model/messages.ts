import { type Bank, drawTimedId } from '../core/bank.ts'
import type { ModelMailRow } from '../core/rows.ts'
import type { Tables } from '../core/store.ts'
import type { ModelSite } from './model-site.ts'
import type { Mail, Note } from './table/answer.ts'

/** The practice mailbox, and what the staff reads. The oldest go when there are too many. */

export interface Messages {
  readonly mails: readonly Mail[]
  readonly notes: readonly Note[]
}

interface Kept {
  /** In the order of their times. */
  readonly id: string
  /** ms since 1970, on the bank's clock. */
  readonly at: number
  /** As `ModelValue.owner`. */
  readonly owner: string | null
}
export interface KeptMail extends Kept {
  readonly mail: Mail
}
export interface KeptNote extends Kept {
  readonly note: Note
}

/** The newest come first. */
export interface Wanted {
  readonly owner?: string
  /** Default: all that are kept. */
  readonly limit?: number
}

const MOST = { modelMails: 1_000, modelNotes: 5_000 }

export async function writeMessages(
  tables: Tables,
  site: Pick<ModelSite, 'ownerOf'>,
  { mails, notes }: Messages,
  random: Bank['random'],
  at: number,
): Promise<void> {
  const row = (one: Mail | Note): ModelMailRow => ({
    ...{ id: drawTimedId({ random }, at), at, owner: site.ownerOf(one) },
    content: JSON.stringify(one),
  })
  await tables.modelMails.insertAll(mails.map(row))
  await tables.modelNotes.insertAll(notes.map(row))
}

/** @param owner who is not there any more, or another from now on */
export async function forgetMessages({ modelMails, modelNotes }: Tables, owner: string): Promise<void> {
  for (const table of [modelMails, modelNotes]) await table.removeAll({ owner })
}

/** Those that came last. */
async function newest(
  tables: Tables,
  name: keyof typeof MOST,
  { owner, limit }: Wanted,
): Promise<readonly (Kept & { readonly content: unknown })[]> {
  const rows = await tables[name].find(owner === undefined ? {} : { owner }, {
    descending: true,
    ...(limit !== undefined && { limit }),
  })
  return rows.map(({ content, ...row }) => ({ ...row, content: JSON.parse(content) as unknown }))
}

export const newestMails = async (tables: Tables, wanted: Wanted): Promise<readonly KeptMail[]> =>
  (await newest(tables, 'modelMails', wanted)).map(({ content, ...row }) => ({ ...row, mail: content as Mail }))

export const newestNotes = async (tables: Tables, wanted: Wanted): Promise<readonly KeptNote[]> =>
  (await newest(tables, 'modelNotes', wanted)).map(({ content, ...row }) => ({ ...row, note: content as Note }))

/** Removes the oldest of what is too many. */
export async function limitMessages(tables: Tables, limits = MOST): Promise<void> {
  for (const [name, most] of Object.entries(limits)) {
    const table = tables[name as keyof typeof MOST]
    const surplus = (await table.count({})) - most
    if (surplus <= 0) continue
    for (const { id } of await table.find({}, { limit: surplus })) await table.remove(id)
  }
}
