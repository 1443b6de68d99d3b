import type { TokenChange } from '../store.ts'

/** The revisions of all tokens, as far as they were told or seen. */
export interface Known {
  note(changes: readonly TokenChange[]): void
  /**
   * Looks at all of them. @returns what differs from what was known; nothing at first. What came while it looked is newer than what it saw
   */
  look(): Promise<readonly TokenChange[]>
}

/** A token's row as it was seen. `version` is another with each change of the row: one that went and came back has the revision it had. */
export interface SeenRow {
  readonly id: string
  readonly revision: number
  readonly version: string
}

/** @param readAll asks the database */
export function knownRevisions(readAll: () => Promise<readonly SeenRow[]>): Known {
  let isFirst = true
  /** Of what was told only, the version is not known. */
  const known = new Map<string, Pick<SeenRow, 'revision'> & Partial<SeenRow>>()
  /** What was told since a look began. */
  const fresh = new Set<string>()

  return {
    note(changes) {
      for (const { id, revision } of changes) {
        fresh.add(id)
        if (revision === null) known.delete(id)
        else known.set(id, { revision })
      }
    },
    async look() {
      fresh.clear()
      const seen = new Map((await readAll()).map((row) => [row.id, row]))
      const changes: TokenChange[] = []
      for (const [id, row] of seen) {
        if (fresh.has(id)) continue
        const { revision, version = row.version } = known.get(id) ?? {}
        known.set(id, row)
        if (revision !== row.revision || version !== row.version)
          changes.push({ id, revision: row.revision, sequence: 0 })
      }
      for (const id of known.keys()) {
        if (fresh.has(id) || seen.has(id)) continue
        known.delete(id)
        changes.push({ id, revision: null, sequence: 0 })
      }
      const wasFirst = isFirst
      isFirst = false
      return wasFirst ? [] : changes
    },
  }
}
