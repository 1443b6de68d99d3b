import { z } from '@hono/zod-openapi'
import { EXPLANATION_STEPS, EXPLANATION_VALUES, type Explanation } from '../../../token-core/index.ts'

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

export const explanationSchema = z
  .object({
    kind: z.enum(['device-code', 'activation-code', 'transaction-code']),
    code: z.string(),
    serial: z.string(),
    tokenCode: z.string().nullable(),
    steps: z.array(z.object({ name: z.enum(EXPLANATION_STEPS), values: z.array(valueSchema).readonly() })).readonly(),
  })
  .openapi('Explanation') satisfies z.ZodType<Explanation>
