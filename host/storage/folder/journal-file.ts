import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  isOfType,
  type Journal,
  type JournalEntry,
  type JournalQuery,
  type JournalRow,
  keptRow,
  replayOf,
  type Section,
  seenRow,
} from '../../journal/row.ts'
import { listFolder, PRIVATE_FOLDER, unreadable, whyUnreadable } from './plain-file.ts'
import { headLine, type LineKey, readSegment, rowLine, writeLines } from './segment.ts'

/** Rows in one file. */
export const SEGMENT_ROWS = 1000
/** Files kept, where all are full: ten thousand rows, and those of the file that is being written. */
export const MOST_SEGMENTS = 11
const ROWS_KEPT = (MOST_SEGMENTS - 1) * SEGMENT_ROWS

/** A journal in files, and its newest rows in mind. */
export interface JournalFile extends Journal {
  /** Rows that are kept elsewhere until they are in the files. They take the place of those from the first of them on. */
  add(entries: readonly JournalEntry[]): void
  /** Those that are not in the files yet. */
  unwritten(): readonly JournalEntry[]
  /** Writes them to the disk. What could not be written is so with the next. */
  flush(): Promise<void>
}

export interface JournalFileOptions {
  /** The journal's own folder; made when there is something to write. */
  readonly folder: string
  readonly lineKey: LineKey
  /** The sequence of the token before the rows that will be added: those that are in the files above it do not count. */
  readonly last: number
  /** Moves away what stands in the place of the folder or of one of its files and cannot be read. `why` goes on from its name. False when it stays. */
  putAside(file: string, why: string): Promise<boolean>
}

/** The file that rows are added to. */
interface Current {
  readonly name: string
  rows: number
  end: number
  /** Of the last row, and the token's time then. */
  sequence: number
  at: number
}

const NAME_DIGITS = 12
/** The file whose first row has this sequence. */
export const nameOfSegment = (sequence: number): string => `${String(sequence).padStart(NAME_DIGITS, '0')}.log`
const firstOf = (name: string): number => Number(name.slice(0, NAME_DIGITS))

/** How many of the entries are one run: without a gap, and on one clock. What came before an earlier clock does not lead to what is after. */
function lengthOfRun(entries: readonly JournalEntry[]): number {
  const end = entries.findIndex(({ row, before }, index) => {
    const last = entries[index - 1]?.row
    return last !== undefined && !leadsOn({ sequence: last.sequence, at: last.event.at }, { row, before })
  })
  return end === -1 ? entries.length : end
}

const leadsOn = (last: Pick<Current, 'sequence' | 'at'>, { row, before }: JournalEntry): boolean =>
  row.sequence === last.sequence + 1 && before.at >= last.at

function sectionsOf(entries: readonly JournalEntry[]): Section[] {
  const [entry] = entries
  if (entry === undefined) return []
  const length = lengthOfRun(entries)
  const section = { first: entry.before, rows: entries.slice(0, length).map(keptRow) }
  return [section, ...sectionsOf(entries.slice(length))]
}

/**
 * The journal of one token, in files of a thousand rows named by the first row's sequence; one begins, too, where rows are missing and where the
 * token is put on an earlier clock. The oldest file goes when there are too many rows. Nothing is read before it is asked for.
 */
export function openJournal({ folder, lineKey, last, putAside }: JournalFileOptions): JournalFile {
  /** The files, oldest first. Read once. */
  let known: Promise<string[]> | undefined
  /** undefined: not looked at yet. null: the next row begins a file. */
  let current: Current | null | undefined
  let newest = last
  const unwritten: JournalEntry[] = []

  async function listNames(): Promise<string[]> {
    const found = await listFolder(folder).catch(async (error: unknown) => {
      if (await putAside(folder, unreadable(error))) return []
      throw error
    })
    const names: string[] = []
    for (const name of found.filter((name) => /^\d{12}\.log$/.test(name)).sort()) {
      const why = await whyUnreadable(join(folder, name))
      if (why === null) names.push(name)
      else await putAside(join(folder, name), why)
    }
    return names
  }

  function namesOf(): Promise<string[]> {
    known ??= listNames().catch((error: unknown) => {
      known = undefined
      throw error
    })
    return known
  }

  const read = (name: string) => readSegment(join(folder, name), lineKey, newest)

  /** Where to go on after a restart: at the end of the newest file, if all of it is as it should be. */
  async function findCurrent(): Promise<Current | null> {
    const names = await namesOf()
    for (let name = names.at(-1); name !== undefined && firstOf(name) > newest; name = names.at(-1)) {
      await rm(join(folder, name), { force: true })
      names.pop()
    }
    const name = names.at(-1)
    if (name === undefined) return null
    const { first, rows, end } = await read(name)
    if (first === null || end === null) return null
    const { sequence, event } = rows.at(-1) ?? { sequence: firstOf(name) - 1, event: first }
    return { name, rows: rows.length, end, sequence, at: event.at }
  }

  async function begin(entry: JournalEntry): Promise<Current> {
    await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER })
    const name = nameOfSegment(entry.row.sequence)
    const end = await writeLines(join(folder, name), headLine(entry.before, lineKey), 0)
    const names = await namesOf()
    if (!names.includes(name)) names.push(name)
    for (let next = names[1]; next !== undefined && entry.row.sequence - firstOf(next) >= ROWS_KEPT; next = names[1]) {
      await rm(join(folder, names.shift() as string), { force: true })
    }
    return { name, rows: 0, end, sequence: entry.row.sequence - 1, at: entry.before.at }
  }

  async function flush(): Promise<void> {
    for (let entry = unwritten[0]; entry !== undefined; entry = unwritten[0]) {
      current ??= current === undefined ? await findCurrent() : null
      if (current === null || current.rows >= SEGMENT_ROWS || !leadsOn(current, entry)) current = await begin(entry)
      const room = unwritten.slice(0, SEGMENT_ROWS - current.rows)
      const batch = room.slice(0, lengthOfRun(room))
      const lines = batch.map((entry) => rowLine(keptRow(entry), lineKey)).join('')
      current.end = await writeLines(join(folder, current.name), lines, current.end)
      current.rows += batch.length
      current.at = batch.at(-1)?.row.event.at ?? current.at
      current.sequence += batch.length
      newest = current.sequence
      unwritten.splice(0, batch.length)
    }
  }

  /** The files that may hold rows asked for: oldest first with `after`, else newest first. */
  async function filesFor({ after, before }: JournalQuery): Promise<string[]> {
    const names = [...(await namesOf())]
    if (after === undefined) return names.reverse().filter((name) => before === undefined || firstOf(name) < before)
    const begins = names.findLastIndex((name) => firstOf(name) <= after + 1)
    return names.slice(Math.max(0, begins))
  }

  async function* sections(): AsyncIterable<Section> {
    const tail = sectionsOf(unwritten)
    const filed = unwritten[0]?.row.sequence ?? Number.POSITIVE_INFINITY
    for (const name of [...(await namesOf())]) {
      const { first, rows } = await read(name)
      yield { first, rows: rows.filter(({ sequence }) => sequence < filed) }
    }
    yield* tail
  }

  return {
    add(entries) {
      const first = entries[0]?.row.sequence ?? Number.POSITIVE_INFINITY
      while ((unwritten.at(-1)?.row.sequence ?? -1) >= first) unwritten.pop()
      unwritten.push(...entries)
    },
    unwritten: () => unwritten,
    flush,
    async page(query) {
      const { after, before = Number.POSITIVE_INFINITY, limit, types } = query
      const tail = unwritten.map(({ row }) => row)
      const filed = tail[0]?.sequence ?? Number.POSITIVE_INFINITY
      const wanted = (row: JournalRow) => row.sequence > (after ?? -1) && row.sequence < before && isOfType(row, types)
      const found = after === undefined ? tail.filter(wanted) : []
      for (const name of await filesFor(query)) {
        if (found.length > limit) break
        const rows = (await read(name)).rows.filter((row) => row.sequence < filed && wanted(row)).map(seenRow)
        if (after === undefined) found.unshift(...rows)
        else found.push(...rows)
      }
      if (after !== undefined) found.push(...tail.filter(wanted))
      const rows = after === undefined ? found.slice(-limit) : found.slice(0, limit)
      const oldest = (await namesOf())[0]
      return {
        rows,
        more: found.length > limit,
        oldest: oldest === undefined ? (tail[0]?.sequence ?? null) : firstOf(oldest),
      }
    },
    sections,
    replay: () => replayOf(sections()),
  }
}
