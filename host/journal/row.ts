import {
  type Display,
  display,
  type Effect,
  type Ignored,
  seenEvent,
  step,
  type Token,
  type TokenEvent,
} from '../../token-core/index.ts'

/** One thing that happened to a token: the event, what it did, and what the display showed after it. Nothing in it is secret. */
export interface JournalRow {
  /** The token's sequence after the event. A gap is where the token was put into another state: the rows before it do not lead to those after. */
  readonly sequence: number
  /** When it happened on the host's clock; `event.at` and the `at` of effects are the token's own time. */
  readonly hostAt: number
  readonly event: TokenEvent
  /** What happened on the way, each at its own time. */
  readonly effects: readonly Effect[]
  readonly display: Display
}

/** A row on its way to the journal. `before` holds keys: the journal keeps it where a replay may begin. */
export interface JournalEntry {
  readonly row: JournalRow
  readonly before: Token
  /** The event with what is secret in it, where something is: a replay needs it, and nobody else sees it. */
  readonly whole?: TokenEvent
}

/** A row as a journal keeps it, sealed. */
export interface KeptRow extends JournalRow {
  readonly whole?: TokenEvent
}

export const keptRow = ({ row, whole }: JournalEntry): KeptRow => (whole === undefined ? row : { ...row, whole })
/** As anyone may see it. */
export const seenRow = ({ whole, ...row }: KeptRow): JournalRow => row
/** As a replay needs it. */
export const wholeRow = ({ whole, ...row }: KeptRow): JournalRow =>
  whole === undefined ? row : { ...row, event: whole }

/** Lets an event happen. @returns the token after it, the journal's entry, and why it did nothing. `sequence` is the entry's own */
export function record(
  before: Token,
  event: TokenEvent,
  sequence: number,
  hostAt: number,
): { readonly token: Token; readonly entry: JournalEntry; readonly ignored: Ignored | null } {
  const [token, effects, ignored] = step(before, event)
  const happened = { ...event, at: token.at }
  const seen = seenEvent(before, happened)
  const row = { sequence, hostAt, event: seen, effects, display: display(token) }
  return { token, entry: { row, before, ...(seen === happened ? {} : { whole: happened }) }, ignored }
}

export interface JournalQuery {
  /** Rows above this sequence, from there on. */
  readonly after?: number | undefined
  /** Rows below this sequence, up to there. */
  readonly before?: number | undefined
  /** How many at most. */
  readonly limit: number
  /** Only rows whose event, or one of whose effects, is of one of these types. */
  readonly types?: readonly string[] | undefined
}

export interface JournalPage {
  /** In ascending order. */
  readonly rows: readonly JournalRow[]
  /** There are more such rows: after the last one if `after` was asked, else before the first one. */
  readonly more: boolean
  /** Sequence of the oldest row kept, or null when there is none. */
  readonly oldest: number | null
}

export const isOfType = ({ event, effects }: JournalRow, types: readonly string[] | undefined): boolean =>
  types === undefined || types.includes(event.type) || effects.some((effect) => types.includes(effect.type))

/** Rows as they are kept together. A secret. */
export interface Section {
  /** The state before the first of them; null: it cannot be read any more. */
  readonly first: Token | null
  /** Without a gap, and on one clock, as far as they can be read. */
  readonly rows: readonly KeptRow[]
}

/** Rows, their events whole, with the state before the first of them: a secret. */
export interface Replay {
  readonly first: Token
  readonly rows: readonly JournalRow[]
}

/** The rows of one token, read back. */
export interface Journal {
  page(query: JournalQuery): Promise<JournalPage>
  /** All rows from where each leads to the next. null: there are none. */
  replay(): Promise<Replay | null>
  /** All that is kept, the oldest first. */
  sections(): AsyncIterable<Section>
}

/** What can be replayed: it begins anew after what cannot be read, after a gap, and on an earlier clock. */
export async function replayOf(sections: AsyncIterable<Section>): Promise<Replay | null> {
  let first: Token | null = null
  let rows: KeptRow[] = []
  for await (const section of sections) {
    const last = rows.at(-1)
    const next = section.rows[0]
    if (next === undefined) continue
    const follows =
      next.sequence === (last?.sequence ?? Number.NaN) + 1 &&
      (section.first?.at ?? Number.POSITIVE_INFINITY) >= (last?.event.at ?? 0)
    if (first !== null && follows) rows.push(...section.rows)
    else [first, rows] = [section.first, [...section.rows]]
  }
  return first === null || rows.length === 0 ? null : { first, rows: rows.map(wholeRow) }
}

/** Rows that are read at a time. */
const ROWS_AT_ONCE = 500

/** The rows above `after`, up to `last`. */
export async function rowsBetween(
  journal: Pick<Journal, 'page'>,
  after: number,
  last: number,
): Promise<readonly JournalRow[]> {
  const rows: JournalRow[] = []
  for (let more = after < last; more; ) {
    const page = await journal.page({ after: rows.at(-1)?.sequence ?? after, limit: ROWS_AT_ONCE })
    rows.push(...page.rows)
    more = page.more && (rows.at(-1)?.sequence ?? last) < last
  }
  return rows.filter(({ sequence }) => sequence <= last)
}
