import { z } from '@hono/zod-openapi'
import type { CameraTokenTypes } from '../../../token-core/index.ts'
import { stepsSchema } from '../steps.ts'

export const explanationSchema = z
  .object({
    kind: z.enum(['device-code', 'activation-code', 'transaction-code']),
    code: z.string(),
    serial: z.string(),
    tokenCode: z.string().nullable(),
    steps: stepsSchema,
  })
  .openapi('CameraTokenExplanation') satisfies z.ZodType<CameraTokenTypes['explanation']>
