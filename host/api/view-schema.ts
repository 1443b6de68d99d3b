import { z } from '@hono/zod-openapi'
import { inspectionShape } from '../kinds/kinds.ts'
import type { BankUser } from '../token/loan.ts'
import { CLOCK_MODES } from '../token/token-clock.ts'
import { TOKEN_COLOURS, type TokenView } from '../token/token-view.ts'

export const colourSchema = z
  .enum(TOKEN_COLOURS, { error: `must be one of ${TOKEN_COLOURS.join(', ')}` })
  .openapi('TokenColour')

const time = z.int().openapi({ description: 'Milliseconds on the clock that `now` tells' })

export const bankUserSchema = z
  .object({ loginId: z.string(), name: z.string(), company: z.string() })
  .openapi('BankUser') satisfies z.ZodType<BankUser>

/** How a clock goes. */
export const rateSchema = z.object({ mode: z.enum(CLOCK_MODES), speed: z.number() })

/** The shape of a TokenView, for the OpenAPI document and for the typed client: what its kind tells, and what its host adds. */
export const tokenViewSchema = z
  .object({
    ...inspectionShape,
    id: z.string(),
    name: z.string(),
    colour: colourSchema,
    place: z.number(),
    sequence: z.int(),
    now: time,
    clock: rateSchema,
    holder: bankUserSchema.nullable(),
  })
  .openapi('TokenView') satisfies z.ZodType<TokenView>
