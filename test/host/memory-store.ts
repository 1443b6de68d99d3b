import { isOfType, type JournalEntry } from '../../host/journal/row.ts'
import { MOST_DELETED, pageOf, type StoredToken, type TokenStore, tokenMoved } from '../../host/storage/store.ts'
import type { TokenRecord } from '../../host/token/token-view.ts'

/** A store of tokens that forgets everything at the end. @param records what is in it from the first on */
export function makeMemoryStore(records: readonly TokenRecord[] = []): TokenStore {
  const kept = new Map<string, StoredToken>(records.map((record) => [record.id, { record, revision: 1 }]))
  const deleted = new Map<string, StoredToken>()
  const journals = new Map<string, JournalEntry[]>()
  const entriesOf = (id: string) => (kept.has(id) ? (journals.get(id) ?? []) : [])
  const forget = (id: string) => {
    deleted.delete(id)
    journals.delete(id)
  }
  return {
    list: async (query) => ({ ...pageOf(kept.values(), query), unreadable: [] }),
    get: async (id) => kept.get(id) ?? null,
    async commit(id, expected, record, entries) {
      if ((kept.get(id)?.revision ?? 0) !== expected) throw tokenMoved()
      journals.set(id, [...(journals.get(id) ?? []), ...entries])
      kept.set(id, { record: { ...record, id }, revision: expected + 1 })
      return expected + 1
    },
    journal: (id) => ({
      async page({ after, before = Number.POSITIVE_INFINITY, limit, types }) {
        const all = entriesOf(id).map(({ row }) => row)
        const found = all
          .filter((row) => row.sequence > (after ?? -1) && row.sequence < before)
          .filter((row) => isOfType(row, types))
        const rows = after === undefined ? found.slice(-limit) : found.slice(0, limit)
        return { rows, more: found.length > limit, oldest: all[0]?.sequence ?? null }
      },
      async replay() {
        const entries = entriesOf(id)
        const [first] = entries
        return first === undefined ? null : { first: first.before, rows: entries.map(({ row }) => row) }
      },
    }),
    async remove(id) {
      const stored = kept.get(id)
      if (stored === undefined) throw new Error(`there is no ${id}`)
      kept.delete(id)
      deleted.set(id, stored)
      for (const oldest of [...deleted.keys()].slice(0, Math.max(0, deleted.size - MOST_DELETED))) forget(oldest)
    },
    async restore(id) {
      const stored = deleted.get(id) ?? null
      if (stored !== null) kept.set(id, stored)
      deleted.delete(id)
      return stored
    },
    async removeDeleted() {
      for (const id of [...deleted.keys()]) forget(id)
    },
    async close() {},
  }
}
