import type { Token } from '../../../token-core/index.ts'
import {
  isOfType,
  type Journal,
  type JournalEntry,
  type JournalRow,
  type KeptRow,
  keptRow,
  replayOf,
  type Section,
  seenRow,
} from '../../journal/row.ts'

/** Rows of one token that are held before the oldest go. */
export const MOST_ROWS = 10_000
/** So many go at a time: a list is not moved for each row that comes. */
const ROWS_AT_ONCE = 1_000

export interface MemoryJournal extends Journal {
  add(entries: readonly JournalEntry[]): void
}

/** Rows that lead on from one another: a replay begins at the first of them. */
interface Stretch {
  first: Token
  readonly rows: KeptRow[]
}

/** The journal of one token, in memory. A stretch begins where the token was put on an earlier clock or rows are missing, and after every thousand rows. */
export function makeMemoryJournal(): MemoryJournal {
  const stretches: Stretch[] = []
  let held = 0

  function add(entry: JournalEntry): void {
    const { before } = entry
    const row = keptRow(entry)
    const last = stretches.at(-1)
    const goesOn =
      last !== undefined && last.rows.length < ROWS_AT_ONCE && leadsTo(last, { first: before, rows: [row] })
    if (goesOn) last.rows.push(row)
    else stretches.push({ first: before, rows: [row] })
    held += 1
    while (held > MOST_ROWS + ROWS_AT_ONCE) held -= stretches.shift()?.rows.length ?? held
  }

  /** Those that may hold rows asked for. */
  const between = (after: number, before: number) =>
    stretches.filter(({ rows }) => (rows.at(-1)?.sequence ?? 0) > after && (rows[0]?.sequence ?? 0) < before)

  async function* sections(): AsyncIterable<Section> {
    yield* [...stretches]
  }

  return {
    add(entries) {
      for (const entry of entries) add(entry)
    },
    async page({ after, before = Number.POSITIVE_INFINITY, limit, types }) {
      const wanted = (row: JournalRow) => row.sequence > (after ?? -1) && row.sequence < before && isOfType(row, types)
      const found: KeptRow[] = []
      const places = between(after ?? -1, before)
      for (const { rows } of after === undefined ? places.reverse() : places) {
        if (found.length > limit) break
        if (after === undefined) found.unshift(...rows.filter(wanted))
        else found.push(...rows.filter(wanted))
      }
      const rows = after === undefined ? found.slice(-limit) : found.slice(0, limit)
      return { rows: rows.map(seenRow), more: found.length > limit, oldest: stretches[0]?.rows[0]?.sequence ?? null }
    },
    replay: () => replayOf(sections()),
    sections,
  }
}

/** Whether rows go on where others ended: without a gap, and on one clock. */
function leadsTo(before: Stretch | undefined, { first, rows }: Stretch): boolean {
  const last = before?.rows.at(-1)
  return last === undefined || (rows[0]?.sequence === last.sequence + 1 && first.at >= last.event.at)
}
