import type { ModelValueRow } from '../core/rows.ts'
import type { Tables } from '../core/store.ts'
import { type ModelSite, type ModelValue, modelKey, type Part } from './model-site.ts'

/** The world of a bank as rows of one table. */

/** The rows of a part, as they stood. */
export type ReadRows = readonly ModelValueRow[]

export async function rowsOfPart({ modelValues }: Tables, { keys, owner }: Part): Promise<ReadRows> {
  // PostgreSQL has no text with a NUL: no row is called so.
  const named = await modelValues.getAll([...new Set(keys)].filter((key) => !key.includes('\0')))
  const owned = owner === null ? [] : await modelValues.find({ owner })
  return [...new Map([...named, ...owned].map((row) => [row.key, row])).values()]
}

export async function rowsOfKinds({ modelValues }: Tables, kinds: readonly string[]): Promise<ReadRows> {
  const rows: ModelValueRow[] = []
  for (const kind of kinds) rows.push(...(await modelValues.find({ kind })))
  return rows
}

/** Whether a part stands as it stood: nobody has changed, removed or added anything of it. */
export function areSame(before: ReadRows, now: ReadRows): boolean {
  const revisions = new Map(now.map(({ key, revision }) => [key, revision]))
  return before.length === now.length && before.every(({ key, revision }) => revisions.get(key) === revision)
}

export const worldIn = <World>(site: Pick<ModelSite<World>, 'worldOf'>, rows: ReadRows): World =>
  site.worldOf(
    rows.map(({ key, kind, owner, value }) => ({
      kind,
      owner,
      id: key.slice(kind.length + 1),
      value: JSON.parse(value),
    })),
  )

/** What of a world has changed. */
export interface Changes {
  readonly put: readonly ModelValue[]
  readonly removed: readonly string[]
}

export function changesOf<World>(site: Pick<ModelSite<World>, 'valuesOf'>, before: World, after: World): Changes {
  if (before === after) return { put: [], removed: [] }
  const old = new Map(site.valuesOf(before).map((one) => [modelKey(one), one]))
  const now = new Map(site.valuesOf(after).map((one) => [modelKey(one), one]))
  return {
    put: [...now].flatMap(([key, one]) => (isSame(old.get(key), one) ? [] : [one])),
    removed: [...old.keys()].filter((key) => !now.has(key)),
  }
}

export const isNothing = ({ put, removed }: Changes): boolean => put.length + removed.length === 0

const isSame = (old: ModelValue | undefined, now: ModelValue): boolean =>
  old !== undefined &&
  old.owner === now.owner &&
  (old.value === now.value || JSON.stringify(old.value) === JSON.stringify(now.value))

/** @param read the rows that the changes come from, as they stand in this transaction */
export async function writeChanges({ modelValues }: Tables, { put, removed }: Changes, read: ReadRows): Promise<void> {
  const revisions = new Map(read.map(({ key, revision }) => [key, revision]))
  for (const key of removed) await modelValues.remove(key)
  const fresh: ModelValueRow[] = []
  for (const one of put) {
    const key = modelKey(one)
    const revision = revisions.get(key)
    const { kind, owner } = one
    const value = JSON.stringify(one.value)
    if (revision === undefined) fresh.push({ key, kind, owner, revision: 1, value })
    else await modelValues.update(key, { owner, value, revision: revision + 1 })
  }
  for (let i = 0; i < fresh.length; i += AT_ONCE) await modelValues.insertAll(fresh.slice(i, i + AT_ONCE))
}

/** Rows that one statement is about: SQLite takes 32,766 values. */
const AT_ONCE = 500

/** Removes the oldest of the kinds of which there may be too many. */
export async function limitValues({ modelValues }: Tables, limits: ModelSite['limits']): Promise<void> {
  for (const [kind, most] of Object.entries(limits)) {
    const surplus = (await modelValues.count({ kind })) - most
    if (surplus <= 0) continue
    for (const { key } of await modelValues.find({ kind }, { limit: surplus })) await modelValues.remove(key)
  }
}
