import { z } from 'zod'

/** What the banks of this kind do differently, and where the sources contradict each other. */
export const rulesSchema = z
  .strictObject({
    /** Whom seven errors of a user stop: everybody (連動式), or that user alone (非連動式). */
    spread: z.enum(['all', 'user']).default('all'),
    /** Whether own codes may have signs beside letters and digits. */
    symbols: z.boolean().default(false),
    /** Whether a person's login code and confirmation code may be the same. */
    sameCodes: z.boolean().default(true),
    /** How many cells of the card are asked. */
    cells: z.int().min(2).max(4).default(2),
  })
  .readonly()

export type Rules = z.output<typeof rulesSchema>

/** Rules from JSON; those that are not named have their defaults. @throws ZodError for what is no rule */
export const parseRules = (json: unknown): Rules => rulesSchema.parse(json)

export const RULES = parseRules({})
