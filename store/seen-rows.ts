import type { Value } from './table-schema.ts'

type Row = Readonly<Record<string, Value>>

/** Rows of a table that a transaction has read, by their keys; undefined: there is none. */
export interface SeenRows {
  has(key: string): boolean
  get(key: string): Row | undefined
  /** Called before a row is asked for. @returns what keeps the answer, unless something was written in between */
  keeping(): (key: string, row: Row | undefined) => void
  /** A row is changed, or with null any of them. @returns what keeps how it stands after it, unless something else was written in between */
  forget(key: string | null): (key: string, row: Row | undefined) => void
}

/** Nobody else changes a row that a transaction has read, so it need not ask for it twice. */
export function seenRows(): SeenRows {
  const rows = new Map<string, Row | undefined>()
  let writes = 0
  const keeping = () => {
    const before = writes
    return (key: string, row: Row | undefined) => {
      if (writes === before) rows.set(key, row)
    }
  }
  return {
    has: (key) => rows.has(key),
    get: (key) => rows.get(key),
    keeping,
    forget(key) {
      writes += 1
      if (key === null) rows.clear()
      else rows.delete(key)
      return keeping()
    },
  }
}
