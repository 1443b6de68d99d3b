import { z } from '@hono/zod-openapi'
import type { SoftwareTokenTypes } from '../../../token-core/index.ts'
import { stepsSchema } from '../steps.ts'

export const explanationSchema = z
  .object({ kind: z.literal('totp'), code: z.string(), serial: z.string().nullable(), steps: stepsSchema })
  .openapi('SoftwareTokenExplanation') satisfies z.ZodType<SoftwareTokenTypes['explanation']>
