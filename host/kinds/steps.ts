import { z } from '@hono/zod-openapi'
import { EXPLANATION_STEPS, EXPLANATION_VALUES } from '../../token-core/index.ts'

/** How a code of any kind of token was computed. */

const name = z.enum(EXPLANATION_VALUES)

const valueSchema = z
  .discriminatedUnion('type', [
    z.object({
      name,
      type: z.literal('bytes'),
      hex: z.string().openapi({ description: 'Lower case; `**` for each byte of a key' }),
      length: z.int(),
      text: z.string().nullable(),
    }),
    z.object({ name, type: z.literal('secret'), length: z.int() }),
    z.object({ name, type: z.literal('text'), text: z.string() }),
    z.object({ name, type: z.literal('number'), number: z.number() }),
    z.object({ name, type: z.literal('time'), at: z.number().openapi({ description: 'ms since 1970' }) }),
  ])
  .openapi('ExplanationValue')

export const stepsSchema = z
  .array(z.object({ name: z.enum(EXPLANATION_STEPS), values: z.array(valueSchema).readonly() }))
  .readonly()
