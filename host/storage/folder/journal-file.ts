import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Token } from '../../../token-core/index.ts'
import { isOfType, type Journal, type JournalEntry, type JournalQuery, type JournalRow } from '../../journal/row.ts'
import { listFolder, PRIVATE_FOLDER, unreadable, whyUnreadable } from './plain-file.ts'
import { headLine, type LineKey, readSegment, rowLine, writeLines } from './segment.ts'

/** Rows in one file. */
export const SEGMENT_ROWS = 1000
/** Files kept, where all are full: ten thousand rows, and those of the file that is being written. */
export const MOST_SEGMENTS = 11
const ROWS_KEPT = (MOST_SEGMENTS - 1) * SEGMENT_ROWS

/** A journal in files. */
export interface JournalFile extends Journal {
  /** Writes the entries to the disk, in order, and takes out of the list each that is there for good. */
  write(entries: JournalEntry[]): Promise<void>
}

export interface JournalFileOptions {
  /** The journal's own folder; made when there is something to write. */
  readonly folder: string
  readonly lineKey: LineKey
  /** The sequence of the state as it was read: rows above it were written, but never answered for. */
  readonly last: number
  /** Moves away what stands in the place of the folder or of one of its files and cannot be read. `why` goes on from its name. False when it stays. */
  putAside(file: string, why: string): Promise<boolean>
}

/** The file that rows are added to. */
interface Current {
  readonly name: string
  rows: number
  end: number
  /** The token's time at the last row. */
  at: number
}

const NAME_DIGITS = 12
const nameOf = (sequence: number): string => `${String(sequence).padStart(NAME_DIGITS, '0')}.log`
const firstOf = (name: string): number => Number(name.slice(0, NAME_DIGITS))

/** Entries up to where the token was put on an earlier clock: what came before does not lead to what is after. */
function onOneClock(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const end = entries.findIndex(({ before }, index) => before.at < (entries[index - 1]?.row.event.at ?? before.at))
  return end === -1 ? entries : entries.slice(0, end)
}

/**
 * The journal of one token, in files of a thousand rows named by the first row's sequence; one begins, too, where the token is put on
 * an earlier clock. The oldest file goes when there are too many rows. Nothing is read before it is asked for.
 */
export function openJournal({ folder, lineKey, last, putAside }: JournalFileOptions): JournalFile {
  /** The files, oldest first. Read once. */
  let known: Promise<string[]> | undefined
  /** undefined: not looked at yet. null: the next row begins a file. */
  let current: Current | null | undefined
  let newest = last

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
    const at = rows.at(-1)?.event.at ?? first?.at
    return at === undefined || first === null || end === null ? null : { name, rows: rows.length, end, at }
  }

  async function begin(entry: JournalEntry): Promise<Current> {
    await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER })
    const name = nameOf(entry.row.sequence)
    const end = await writeLines(join(folder, name), headLine(entry.before, lineKey), 0)
    const names = await namesOf()
    if (!names.includes(name)) names.push(name)
    for (let next = names[1]; next !== undefined && entry.row.sequence - firstOf(next) >= ROWS_KEPT; next = names[1]) {
      await rm(join(folder, names.shift() as string), { force: true })
    }
    return { name, rows: 0, end, at: entry.before.at }
  }

  async function write(entries: JournalEntry[]): Promise<void> {
    for (let entry = entries[0]; entry !== undefined; entry = entries[0]) {
      current ??= current === undefined ? await findCurrent() : null
      if (current === null || current.rows >= SEGMENT_ROWS || entry.before.at < current.at) current = await begin(entry)
      const batch = onOneClock(entries.slice(0, SEGMENT_ROWS - current.rows))
      const lines = batch.map(({ row }) => rowLine(row, lineKey)).join('')
      current.end = await writeLines(join(folder, current.name), lines, current.end)
      current.rows += batch.length
      current.at = batch.at(-1)?.row.event.at ?? current.at
      newest = batch.at(-1)?.row.sequence ?? newest
      entries.splice(0, batch.length)
    }
  }

  /** The files that may hold rows asked for: oldest first with `after`, else newest first. */
  async function filesFor({ after, before }: JournalQuery): Promise<string[]> {
    const names = [...(await namesOf())]
    if (after === undefined) return names.reverse().filter((name) => before === undefined || firstOf(name) < before)
    const begins = names.findLastIndex((name) => firstOf(name) <= after + 1)
    return names.slice(Math.max(0, begins))
  }

  return {
    write,
    async page(query) {
      const { after, before = Number.POSITIVE_INFINITY, limit, types } = query
      const wanted = (row: JournalRow) => row.sequence > (after ?? -1) && row.sequence < before && isOfType(row, types)
      const found: JournalRow[] = []
      for (const name of await filesFor(query)) {
        if (found.length > limit) break
        const rows = (await read(name)).rows.filter(wanted)
        if (after === undefined) found.unshift(...rows)
        else found.push(...rows)
      }
      const rows = after === undefined ? found.slice(-limit) : found.slice(0, limit)
      const oldest = (await namesOf())[0]
      return { rows, more: found.length > limit, oldest: oldest === undefined ? null : firstOf(oldest) }
    },
    async replay() {
      let first: Token | null = null
      let rows: JournalRow[] = []
      for (const name of await namesOf()) {
        const segment = await read(name)
        const last = rows.at(-1)
        // After a file that cannot be read, and on an earlier clock, a replay begins anew.
        const follows =
          segment.rows[0]?.sequence === (last?.sequence ?? Number.NaN) + 1 &&
          (segment.first?.at ?? Number.POSITIVE_INFINITY) >= (last?.event.at ?? 0)
        if (first !== null && follows) rows.push(...segment.rows)
        else [first, rows] = [segment.first, [...segment.rows]]
      }
      return first === null || rows.length === 0 ? null : { first, rows }
    },
  }
}
