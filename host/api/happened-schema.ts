import { z } from '@hono/zod-openapi'
import { IGNORED_REASONS } from '../../token-core/index.ts'
import { effectSchema } from '../kinds/kinds.ts'
import type { EventAnswer, Happened, ListAnswer } from '../token/token-view.ts'
import { tokenViewSchema } from './view-schema.ts'

/** Why nothing happened: to a token what its core says; with a picture also that nothing was read in it, or which of its codes is meant is not clear. */
export const NOTHING_READ = 'nothing-read'
export const SEVERAL_CODES = 'several-codes'
/** `take` names a code that the picture does not have. */
export const NO_SUCH_CODE = 'no-such-code'
export const PICTURE_IGNORED = [...IGNORED_REASONS, NOTHING_READ, SEVERAL_CODES, NO_SUCH_CODE] as const

const ignored = <Reason extends string>(reasons: readonly [Reason, ...Reason[]]) =>
  z.enum(reasons).nullable().openapi({ description: 'Why nothing happened to the token; null: something did' })

/** What was done, beside the view after it. */
export const happenedSchema = {
  effects: z
    .array(effectSchema)
    .readonly()
    .openapi({ description: 'What the event did: the effects of its row in the journal' }),
  ignored: ignored(IGNORED_REASONS),
}
export const pictureHappenedSchema = { ...happenedSchema, ignored: ignored(PICTURE_IGNORED) }

export const eventAnswerSchema = tokenViewSchema
  .extend(happenedSchema)
  .openapi('EventAnswer') satisfies z.ZodType<EventAnswer>

const resultSchema = z
  .object({ effects: z.array(effectSchema).readonly(), ignored: ignored(IGNORED_REASONS) })
  .openapi('Happened') satisfies z.ZodType<Happened>

/** Of a list: also what each of its entries did. */
export const listAnswerSchema = eventAnswerSchema
  .extend({ results: z.array(resultSchema).readonly() })
  .openapi('ListAnswer') satisfies z.ZodType<ListAnswer>
