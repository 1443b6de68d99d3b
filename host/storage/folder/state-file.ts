import { z } from 'zod'
import { open, seal, sealedSchema } from '../../../server/index.ts'
import { parseToken } from '../../../token-core/index.ts'
import { BANK_NAMES } from '../../token/bank-name.ts'
import { CLOCK_MODES } from '../../token/token-clock.ts'
import { newRecord, TOKEN_COLOURS } from '../../token/token-view.ts'
import type { StoredToken } from '../store.ts'

/** The file that a token is kept in: its state, sealed. */

const FORMAT = 'camera-token-simulator/token'
const SCHEMA = 1
const fileSchema = z.object({ format: z.literal(FORMAT), schema: z.literal(SCHEMA), state: sealedSchema })
/**
 * How often it was written, what the token is called, how its time goes, and whom it was made for at which bank came later: a file without
 * them is one of before.
 */
const stateSchema = z.object({
  revision: z.int().positive().default(1),
  sequence: z.int().nonnegative(),
  token: z.unknown(),
  name: z.string().optional(),
  colour: z.enum(TOKEN_COLOURS).optional(),
  place: z.number().optional(),
  clock: z.object({ mode: z.enum(CLOCK_MODES), speed: z.number(), hostAt: z.number(), tokenAt: z.number() }).optional(),
  loan: z
    .object({
      // There was one bank at first.
      bank: z.enum(BANK_NAMES).default('anser'),
      ...{ mark: z.string(), loginId: z.string(), name: z.string(), company: z.string() },
    })
    .nullish(),
})

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

/** The token that was kept as this, or a sentence that says what is wrong with it. */
export function tokenIn(json: unknown, id: string): StoredToken | string {
  const state = stateSchema.safeParse(json)
  if (!state.success) return 'holds no token'
  const { token: saved, revision, ...rest } = state.data
  const token = parseToken(saved)
  if (!token.ok) return 'holds a token this version does not know'
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  return { record: newRecord(id, token.value, given), revision }
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

/** What is kept of a token beside its id. */
export const plainOf = ({ record: { id: _, ...state }, revision }: StoredToken) => ({ revision, ...state })

/** The text of a state file. */
export function writeState(stored: StoredToken, key: Uint8Array): string {
  const sealed = seal(JSON.stringify(plainOf(stored)), labelOf(stored.record.id), key)
  return `${JSON.stringify({ format: FORMAT, schema: SCHEMA, state: sealed })}\n`
}
