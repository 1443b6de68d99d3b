import { open as openFile, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { openLine, sealLine } from '../../../server/index.ts'
import { parseToken, type Token } from '../../../token-core/index.ts'
import type { KeptRow } from '../../journal/row.ts'
import { errorCode } from '../../token/host-error.ts'

/**
 * One file of a journal: lines sealed one by one, the first with the token's state before the first row (its keys too), then a row a
 * line. Lines are only ever added, so that a crash can spoil the last one at most.
 */
export interface Segment {
  /** The state before the first row; null when that line cannot be read. */
  readonly first: Token | null
  readonly rows: readonly KeptRow[]
  /** Where the good lines end, in bytes; null when a line before the last one is damaged. */
  readonly end: number | null
}

const headSchema = z.object({ token: z.unknown() })

/** What seals and opens the lines of one token's journal. */
export interface LineKey {
  readonly key: Uint8Array
  readonly label: string
}

function openJson(line: string, { key, label }: LineKey): unknown {
  const text = openLine(line, label, key)
  return text === null ? undefined : JSON.parse(text)
}

function readHead(json: unknown): Token | null {
  const head = headSchema.safeParse(json)
  const token = head.success ? parseToken(head.data.token) : null
  return token?.ok ? token.value : null
}

/** Reads a file. @param last rows above this sequence are left out: the state that they led to was never saved */
export async function readSegment(file: string, lineKey: LineKey, last: number): Promise<Segment> {
  const text = await readFile(file, 'latin1').catch((error: unknown) => {
    // The oldest file goes when there are too many, also while somebody reads.
    if (errorCode(error) === 'ENOENT') return ''
    throw error
  })
  const lines = text.split('\n')
  // What stands after the last line break is nothing, or what a crash cut short.
  lines.pop()
  const rows: KeptRow[] = []
  let end = 0
  let damaged = false
  for (const [index, line] of lines.entries()) {
    const json = openJson(line, lineKey)
    if (json === undefined) damaged ||= index < lines.length - 1
    else if (index > 0) {
      // Only the holder of the key can have written it.
      const row = json as KeptRow
      if (row.sequence > last) break
      rows.push(row)
    }
    if (json !== undefined) end += line.length + 1
  }
  return { first: readHead(openJson(lines[0] ?? '', lineKey)), rows, end: damaged ? null : end }
}

/** @param token null: it is not known */
export const headLine = (token: Token | null, { key, label }: LineKey): string =>
  `${sealLine(JSON.stringify({ token }), label, key)}\n`
export const rowLine = (row: KeptRow, { key, label }: LineKey): string =>
  `${sealLine(JSON.stringify(row), label, key)}\n`

/**
 * Writes lines at `position`, over whatever a failed or cut-short write left there, and flushes them to the disk.
 * @returns where they end
 */
export async function writeLines(file: string, text: string, position: number): Promise<number> {
  const handle = await openFile(file, position === 0 ? 'w' : 'r+', 0o600)
  try {
    if (position > 0 && (await handle.stat()).size > position) await handle.truncate(position)
    const bytes = Buffer.from(text, 'latin1')
    let written = 0
    while (written < bytes.length) {
      const part = await handle.write(bytes, written, bytes.length - written, position + written)
      written += part.bytesWritten
    }
    await handle.datasync()
    return position + bytes.length
  } finally {
    await handle.close()
  }
}
