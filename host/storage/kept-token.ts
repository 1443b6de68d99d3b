import { z } from 'zod'
import { parseToken } from '../../token-core/index.ts'
import { BANK_NAMES } from '../token/bank-name.ts'
import { CLOCK_MODES } from '../token/token-clock.ts'
import { newRecord, TOKEN_COLOURS } from '../token/token-view.ts'
import type { StoredToken } from './store.ts'

/** A token as every store seals it: JSON, without its id. */

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

/** What is kept of a token beside its id. */
export const plainOf = ({ record: { id: _, ...state }, revision }: StoredToken) => ({ revision, ...state })
