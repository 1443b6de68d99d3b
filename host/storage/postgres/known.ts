import type { TokenChange } from '../store.ts'

/** The revisions of all tokens, as far as they were told or seen. */
export interface Known {
  note(changes: readonly TokenChange[]): void
  /**
   * Looks at all of them. @returns what differs from what was known; nothing at first. What came while it looked is newer than what it saw
   */
  look(): Promise<readonly TokenChange[]>
}

/** @param readAll asks the database: ids and revisions */
export function knownRevisions(readAll: () => Promise<Iterable<readonly [id: string, revision: number]>>): Known {
  let isFirst = true
  const revisions = new Map<string, number>()
  /** What was told since a look began. */
  const fresh = new Set<string>()

  return {
    note(changes) {
      for (const { id, revision } of changes) {
        fresh.add(id)
        if (revision === null) revisions.delete(id)
        else revisions.set(id, revision)
      }
    },
    async look() {
      fresh.clear()
      const seen = new Map(await readAll())
      const changes: TokenChange[] = []
      for (const [id, revision] of seen) {
        if (fresh.has(id) || revisions.get(id) === revision) continue
        revisions.set(id, revision)
        changes.push({ id, revision, sequence: 0 })
      }
      for (const id of revisions.keys()) {
        if (fresh.has(id) || seen.has(id)) continue
        revisions.delete(id)
        changes.push({ id, revision: null, sequence: 0 })
      }
      const wasFirst = isFirst
      isFirst = false
      return wasFirst ? [] : changes
    },
  }
}
