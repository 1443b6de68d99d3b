import { z } from '@hono/zod-openapi'
import { listOf } from '../../server/index.ts'
import { KIND_NAMES, type KindName } from '../../token-core/index.ts'
import { shapesOf } from '../kinds/kinds.ts'
import { timeSchema } from '../token/time-schema.ts'
import type { JournalPage, JournalRow } from './row.ts'

function rowOf(kind: KindName): z.ZodType<JournalRow> {
  const { name, event, effect, display } = shapesOf(kind)
  const effects = listOf(effect).readonly()
  return z
    .strictObject({ sequence: z.int().positive(), hostAt: timeSchema, event, effects, display })
    .openapi(`${name}Row`)
}

/** A row of a journal of a token of this kind. */
export const ROW_SCHEMAS = Object.fromEntries(KIND_NAMES.map((kind) => [kind, rowOf(kind)])) as Readonly<
  Record<KindName, z.ZodType<JournalRow>>
>

/** The same of any kind, for the document. */
export const rowSchema: z.ZodType<JournalRow> = z.union(Object.values(ROW_SCHEMAS)).openapi('JournalRow')

export const pageSchema = z
  .object({ rows: z.array(rowSchema).readonly(), more: z.boolean(), oldest: z.int().nullable() })
  .openapi('JournalPage') satisfies z.ZodType<JournalPage>
