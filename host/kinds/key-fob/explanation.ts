import { z } from '@hono/zod-openapi'
import type { KeyFobTypes } from '../../../token-core/index.ts'
import { stepsSchema } from '../steps.ts'

export const explanationSchema = z
  .object({ kind: z.literal('totp'), code: z.string(), serial: z.string(), steps: stepsSchema })
  .openapi('KeyFobExplanation') satisfies z.ZodType<KeyFobTypes['explanation']>
