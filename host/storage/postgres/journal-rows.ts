import { openBytes, sealBytes } from '../../../server/index.ts'
import { parseToken, type Token } from '../../../token-core/index.ts'
import {
  isOfType,
  type Journal,
  type JournalEntry,
  type JournalPage,
  type JournalRow,
  type KeptRow,
  keptRow,
  replayOf,
  type Section,
  seenRow,
} from '../../journal/row.ts'
import type { DatabaseKey } from './database-key.ts'
import type { Pool } from './pool.ts'
import type { JournalEnd } from './token-row.ts'

/**
 * The journal of a token as rows of a table: what was committed together stands together, sealed. They make segments, as the files of a
 * folder do: a segment's first row has the state before it, and the oldest segments go.
 */

/** Rows of a journal in one segment. */
const SEGMENT_ROWS = 1000
/** At the least, where so many happened. */
const ROWS_KEPT = 10_000
/** Rows of a journal in one row of the table, at most: so far the first of a row may be before one that is asked for. */
const ROWS_TOGETHER = 100
/** Rows of the table that are asked for at a time. */
const AT_ONCE = 500

const LABEL = 'camera-token-simulator/journal-rows 1'
const rowsLabel = (id: string, first: number) => `${LABEL} ${id} ${first}`
const headLabel = (id: string, first: number) => `${LABEL} head ${id} ${first}`

/** A row of the table that is to be. */
export interface Part {
  readonly id: string
  readonly first: number
  readonly last: number
  readonly segment: number
  readonly head: Uint8Array | null
  readonly rows: Uint8Array
}

const leadsOn = (last: Pick<JournalEnd, 'sequence' | 'at'>, { row, before }: JournalEntry): boolean =>
  row.sequence === last.sequence + 1 && before.at >= last.at

/** What is to be added, and where the journal ends then. @param end where it ends now; null: that is not known, or there is nothing */
export function partsOf(
  id: string,
  entries: readonly JournalEntry[],
  end: JournalEnd | null,
  { key }: DatabaseKey,
): { readonly parts: readonly Part[]; readonly end: JournalEnd | null; readonly hasBegun: boolean } {
  const parts: Part[] = []
  let [last, hasBegun] = [end, false]
  let open: { first: JournalEntry; rows: KeptRow[]; segment: number; isFirst: boolean } | null = null

  function close(): void {
    if (open === null) return
    const { first, rows, segment, isFirst } = open
    const at = first.row.sequence
    const head = isFirst ? sealBytes(JSON.stringify(first.before), headLabel(id, at), key) : null
    const sealed = sealBytes(JSON.stringify(rows), rowsLabel(id, at), key)
    parts.push({ id, first: at, last: at + rows.length - 1, segment, head, rows: sealed })
    open = null
  }

  for (const entry of entries) {
    const { sequence, event } = entry.row
    const goesOn = last !== null && leadsOn(last, entry) && last.rows < SEGMENT_ROWS
    if (!goesOn || open === null || open.rows.length === ROWS_TOGETHER) {
      close()
      const segment: number = goesOn && last !== null ? last.segment : sequence
      open = { first: entry, rows: [], segment, isFirst: !goesOn }
      hasBegun ||= !goesOn
    }
    open.rows.push(keptRow(entry))
    last = { segment: open.segment, rows: goesOn && last !== null ? last.rows + 1 : 1, sequence, at: event.at }
  }
  close()
  return { parts, end: last, hasBegun }
}

/** The parts of a section that was kept elsewhere before, and where the journal ends with it. */
export function partsOfSection(
  id: string,
  { first, rows }: Section,
  { key }: DatabaseKey,
): { readonly parts: readonly Part[]; readonly end: JournalEnd | null } {
  const [begins, ends] = [rows[0], rows.at(-1)]
  if (begins === undefined || ends === undefined) return { parts: [], end: null }
  const segment = begins.sequence
  const groups: KeptRow[][] = []
  for (const row of rows) {
    const open = groups.at(-1)
    const goesOn = open?.at(-1)?.sequence === row.sequence - 1 && open.length < ROWS_TOGETHER
    if (goesOn) open.push(row)
    else groups.push([row])
  }
  const parts = groups.map((group, index) => {
    const [at, last] = [group[0]?.sequence ?? 0, group.at(-1)?.sequence ?? 0]
    const head = index === 0 ? sealBytes(JSON.stringify(first), headLabel(id, at), key) : null
    return { id, first: at, last, segment, head, rows: sealBytes(JSON.stringify(group), rowsLabel(id, at), key) }
  })
  return { parts, end: { segment, rows: rows.length, sequence: ends.sequence, at: ends.event.at } }
}

/** Removes the segments that nobody is promised any more. @param newest the first sequence of the newest one */
export async function dropOldest(pool: Pool, id: string, newest: number): Promise<void> {
  if (newest <= ROWS_KEPT) return
  const kept = 'select max(segment) from camtoken.journal where id = $1 and segment <= $2'
  await pool.query(`delete from camtoken.journal where id = $1 and segment < (${kept})`, [id, newest - ROWS_KEPT])
}

interface Found {
  readonly first: number
  readonly segment: number
  readonly head: Uint8Array | null
  readonly rows: Uint8Array
}

const NO_ROWS: JournalPage = { rows: [], more: false, oldest: null }

export function journalOf(pool: Pool, id: string, { key }: DatabaseKey): Journal {
  /** What cannot be read is left out. */
  function rowsIn({ first, rows }: Found): readonly KeptRow[] {
    const text = openBytes(rows, rowsLabel(id, first), key)
    // Only the holder of the key can have written it.
    return text === null ? [] : (JSON.parse(text) as readonly KeptRow[])
  }

  function headIn({ first, head }: Found): Token | null {
    const text = head && openBytes(head, headLabel(id, first), key)
    const token = text === null ? null : parseToken(JSON.parse(text))
    return token?.ok ? token.value : null
  }

  /** From one on, forwards or backwards, so many at a time. */
  async function* found(from: number, isForwards: boolean, most: number): AsyncIterable<Found> {
    const [after, order] = isForwards ? ['>=', 'asc'] : ['<', 'desc']
    const atOnce = Math.min(most, AT_ONCE)
    for (let next: number | undefined = from; next !== undefined; ) {
      const some: readonly Found[] = await pool.query<Found>(
        `select first, segment, head, rows from camtoken.journal where id = $1 and first ${after} $2 order by first ${order} limit $3`,
        [id, next, atOnce],
      )
      yield* some
      const last = some.length < atOnce ? undefined : some.at(-1)?.first
      next = last === undefined ? undefined : isForwards ? last + 1 : last
    }
  }

  /** undefined: the token is not there. */
  async function oldestRow(): Promise<number | null | undefined> {
    const [oldest] = await pool.query<{ first: number | null }>(
      'select (select min(first) from camtoken.journal where id = $1) as first from camtoken.tokens where id = $1 and removed_at is null',
      [id],
    )
    return oldest?.first
  }

  async function* sections(): AsyncIterable<Section> {
    if ((await oldestRow()) === undefined) return
    let open: { first: Token | null; rows: KeptRow[] } | null = null
    for await (const some of found(0, true, AT_ONCE)) {
      const held = rowsIn(some)
      const follows = some.head === null && held[0]?.sequence === (open?.rows.at(-1)?.sequence ?? Number.NaN) + 1
      if (open !== null && follows) open.rows.push(...held)
      else {
        if (open !== null) yield open
        open = { first: headIn(some), rows: [...held] }
      }
    }
    if (open !== null) yield open
  }

  return {
    async page({ after, before = Number.MAX_SAFE_INTEGER, limit, types }) {
      const oldest = await oldestRow()
      if (oldest === undefined) return NO_ROWS
      const wanted = (row: JournalRow) => row.sequence > (after ?? -1) && row.sequence < before && isOfType(row, types)
      const rows: KeptRow[] = []
      const [from, isForwards] = after === undefined ? [before, false] : [after + 2 - ROWS_TOGETHER, true]
      for await (const some of found(from, isForwards, isForwards ? limit + ROWS_TOGETHER : limit + 1)) {
        if (rows.length > limit || some.first >= before) break
        const held = rowsIn(some).filter(wanted)
        if (after === undefined) rows.unshift(...held)
        else rows.push(...held)
      }
      const shown = after === undefined ? rows.slice(-limit) : rows.slice(0, limit)
      return { rows: shown.map(seenRow), more: rows.length > limit, oldest }
    },
    sections,
    replay: () => replayOf(sections()),
  }
}
