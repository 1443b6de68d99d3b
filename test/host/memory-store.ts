import { isOfType, type JournalEntry } from '../../host/journal/row.ts'
import type { RackOptions } from '../../host/rack/rack.ts'
import type { TokenRecord } from '../../host/token/token-view.ts'

/** A store of tokens that forgets everything at the end. */
export function makeMemoryStore(): RackOptions['store'] {
  const kept = new Map<string, TokenRecord>()
  const deleted = new Map<string, TokenRecord>()
  const journals = new Map<string, JournalEntry[]>()
  const entriesOf = (id: string) => journals.get(id) ?? []
  const move = (id: string, from: Map<string, TokenRecord>, to: Map<string, TokenRecord>) => {
    const record = from.get(id)
    if (record === undefined) return null
    from.delete(id)
    to.set(id, record)
    return record
  }
  return {
    async save(record, entries) {
      kept.set(record.id, record)
      journals.set(record.id, [...entriesOf(record.id), ...entries])
    },
    async remove(id) {
      move(id, kept, deleted)
    },
    restore: async (id) => move(id, deleted, kept),
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
  }
}
