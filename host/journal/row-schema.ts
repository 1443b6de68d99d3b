import { z } from '@hono/zod-openapi'
import { listOf } from '../../server/index.ts'
import { displaySchema, effectSchema, tokenEventSchema } from '../kinds/kinds.ts'
import { timeSchema } from '../token/time-schema.ts'
import type { JournalPage, JournalRow } from './row.ts'

export const rowSchema = z
  .strictObject({
    sequence: z.int().positive(),
    hostAt: timeSchema,
    event: tokenEventSchema,
    effects: listOf(effectSchema).readonly(),
    display: displaySchema,
  })
  .openapi('JournalRow') satisfies z.ZodType<JournalRow>

export const pageSchema = z
  .object({ rows: z.array(rowSchema).readonly(), more: z.boolean(), oldest: z.int().nullable() })
  .openapi('JournalPage') satisfies z.ZodType<JournalPage>
