import { z } from 'zod'
import { open, seal, sealedSchema } from '../../../server/index.ts'
import { plainOf, tokenIn } from '../kept-token.ts'
import type { StoredToken } from '../store.ts'

/** The file that a token is kept in: its state, sealed. */

const FORMAT = 'camera-token-simulator/token'
const SCHEMA = 1
const fileSchema = z.object({ format: z.literal(FORMAT), schema: z.literal(SCHEMA), state: sealedSchema })
const labelOf = (id: string): string => `${FORMAT} ${SCHEMA} ${id}`

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a state file holds, or a sentence that says what is wrong with it. */
export function readState(text: string, id: string, key: Uint8Array): StoredToken | string {
  const json = parseJson(text)
  const file = fileSchema.safeParse(json)
  if (!file.success) {
    const named = z.object({ format: z.literal(FORMAT), schema: z.unknown() }).safeParse(json)
    return named.success && named.data.schema !== SCHEMA
      ? `is of schema ${JSON.stringify(named.data.schema)}, which this version does not know`
      : 'is damaged, or not a state file of this program'
  }
  const plain = open(file.data.state, labelOf(id), key)
  if (plain === null) return 'is damaged, or belongs to another data folder'
  return tokenIn(parseJson(plain), id)
}

/** What a state file says of a key: it opens it, it does not, or nothing can be told. */
export type Witness = 'opens' | 'closed' | 'silent'

/** Asks a file whether it was sealed with `key`; null when it is no state file of this program, damaged or not. */
export function witness(text: string, id: string, key: Uint8Array | null): Witness | null {
  if (!text.includes(FORMAT)) return null
  const file = fileSchema.safeParse(parseJson(text))
  if (!file.success || key === null) return 'silent'
  return open(file.data.state, labelOf(id), key) === null ? 'closed' : 'opens'
}

/** The text of a state file. */
export function writeState(stored: StoredToken, key: Uint8Array): string {
  const sealed = seal(JSON.stringify(plainOf(stored)), labelOf(stored.record.id), key)
  return `${JSON.stringify({ format: FORMAT, schema: SCHEMA, state: sealed })}\n`
}
