import type { TokenRecord } from '../../token/token-view.ts'
import { heldTokens } from '../held-tokens.ts'
import { MOST_DELETED, pageOf, type StoredToken, type TokenStore, tokenMoved } from '../store.ts'
import { type MemoryJournal, makeMemoryJournal } from './memory-journal.ts'

/** A store of tokens that forgets everything at the end. @param records what is in it from the first on */
export function makeMemoryStore(records: readonly TokenRecord[] = []): TokenStore {
  const kept = new Map<string, StoredToken>(records.map((record) => [record.id, { record, revision: 1 }]))
  const deleted = new Map<string, StoredToken>()
  const journals = new Map<string, MemoryJournal>()
  const nothing = makeMemoryJournal()
  const forget = (id: string) => {
    deleted.delete(id)
    journals.delete(id)
  }
  function journalOf(id: string): MemoryJournal {
    const journal = journals.get(id) ?? makeMemoryJournal()
    journals.set(id, journal)
    return journal
  }
  const opened = (id: string) => (kept.has(id) ? journalOf(id) : nothing)
  return {
    list: async (query) => ({ ...pageOf(kept.values(), query), unreadable: [] }),
    get: async (id) => kept.get(id) ?? null,
    async commit(id, expected, record, entries) {
      if ((kept.get(id)?.revision ?? 0) !== expected) throw tokenMoved()
      journalOf(id).add(entries)
      kept.set(id, { record: { ...record, id }, revision: expected + 1 })
      return expected + 1
    },
    journal: (id) => ({
      page: (query) => opened(id).page(query),
      replay: () => opened(id).replay(),
      sections: () => opened(id).sections(),
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
    all: heldTokens(() => kept.values()),
    shared: null,
    async close() {},
  }
}
