import { z } from '@hono/zod-openapi'
import type { Ignored } from '../../token-core/index.ts'
import { effectSchema, IGNORED } from '../kinds/kinds.ts'
import type { EventAnswer, Happened, ListAnswer } from '../token/token-view.ts'
import { tokenViewSchema } from './view-schema.ts'

/** Why nothing happened: to a token what its core says; with a picture also that nothing was read in it, or which of its codes is meant is not clear. */
export const NOTHING_READ = 'nothing-read'
export const SEVERAL_CODES = 'several-codes'
/** `take` names a code that the picture does not have. */
export const NO_SUCH_CODE = 'no-such-code'
export const OF_PICTURES = [NOTHING_READ, SEVERAL_CODES, NO_SUCH_CODE] as const
const PICTURE_IGNORED: readonly (Ignored | (typeof OF_PICTURES)[number])[] = [...IGNORED, ...OF_PICTURES]

const ignored = <Reason extends string>(reasons: readonly Reason[]) =>
  z.enum(reasons).nullable().openapi({ description: 'Why nothing happened to the token; null: something did' })

/** What was done, beside the view after it. */
const happenedSchema = {
  effects: z
    .array(effectSchema)
    .readonly()
    .openapi({ description: 'What the event did: the effects of its row in the journal' }),
  ignored: ignored(IGNORED),
}
export const pictureHappenedSchema = { ...happenedSchema, ignored: ignored(PICTURE_IGNORED) }

export const eventAnswerSchema: z.ZodType<EventAnswer> = z
  .intersection(tokenViewSchema, z.object(happenedSchema))
  .openapi('EventAnswer')

const resultSchema = z
  .object({ effects: z.array(effectSchema).readonly(), ignored: ignored(IGNORED) })
  .openapi('Happened') satisfies z.ZodType<Happened>

/** Of a list: also what each of its entries did. */
export const listAnswerSchema: z.ZodType<ListAnswer> = z
  .intersection(eventAnswerSchema, z.object({ results: z.array(resultSchema).readonly() }))
  .openapi('ListAnswer')
