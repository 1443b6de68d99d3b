import { z } from 'zod'
import { openLine, sealLine } from '../../../server/index.ts'
import { parseToken, type TokenEvent } from '../../../token-core/index.ts'
import type { JournalEntry, JournalRow } from '../../journal/row.ts'
import { isTokenId } from '../../token/token-id.ts'
import { plainOf, tokenIn } from '../kept-token.ts'
import type { StoredToken } from '../store.ts'
import { readPlain, unreadable } from './plain-file.ts'

/** One line of the log: all that is to be known of a token after a commit, and what happened since the one before. */

const LABEL = 'camera-token-simulator/log 1'

export interface Logged {
  readonly id: string
  /** null: the token was put aside. */
  readonly stored: StoredToken | null
  readonly entries: readonly JournalEntry[]
}

/** Only the holder of the key can have written the rows. */
const lineSchema = z.object({
  id: z.string().refine(isTokenId),
  state: z.unknown(),
  entries: z.array(
    z.object({ row: z.custom<JournalRow>(), before: z.unknown(), whole: z.custom<TokenEvent>().optional() }),
  ),
})

export function writeLogged({ id, stored, entries }: Logged, key: Uint8Array): string {
  return `${sealLine(JSON.stringify({ id, state: stored && plainOf(stored), entries }), LABEL, key)}\n`
}

/** null: the line is damaged, or was sealed with another key. */
function readLogged(line: string, key: Uint8Array): Logged | null {
  const text = openLine(line, LABEL, key)
  const parsed = lineSchema.safeParse(text === null ? null : JSON.parse(text))
  if (!parsed.success) return null
  const { id, state } = parsed.data
  if (state === null) return { id, stored: null, entries: [] }
  const stored = tokenIn(state, id)
  if (typeof stored === 'string') return null
  const entries = parsed.data.entries.flatMap(({ row, before, whole }) => {
    const token = parseToken(before)
    return token.ok ? [{ row, before: token.value, ...(whole && { whole }) }] : []
  })
  return { id, stored, entries }
}

export interface ReadLog {
  readonly lines: readonly Logged[]
  /** What is wrong with the file, to go on from its name in a sentence. What a crash cut short is nothing wrong. */
  readonly fault: string | null
}

/** @param isNewest its end may be cut short: nobody was promised what stood there */
export async function readLog(file: string, isNewest: boolean, key: Uint8Array): Promise<ReadLog> {
  let text: string | null
  try {
    text = await readPlain(file)
  } catch (error) {
    return { lines: [], fault: unreadable(error) }
  }
  const lines = (text ?? '').split('\n').slice(0, -1)
  const read = lines.map((line) => readLogged(line, key))
  const good = read.filter((line) => line !== null)
  const end = isNewest ? read.findLastIndex((line) => line !== null) + 1 : read.length
  const bad = end - good.length
  return { lines: good, fault: bad === 0 ? null : `has ${bad} lines that cannot be read` }
}

/** What a log says of a key: it opens it, it does not, or nothing can be told. */
export async function logWitness(file: string, key: Uint8Array | null): Promise<'opens' | 'closed' | 'silent'> {
  if (key === null) return 'silent'
  const { lines, fault } = await readLog(file, false, key)
  if (lines.length > 0) return 'opens'
  return fault === null ? 'silent' : 'closed'
}
