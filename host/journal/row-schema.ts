import { z } from '@hono/zod-openapi'
import { listOf } from '../../server/index.ts'
import { type Effect, REFUSAL_CODES, SCREEN_NAMES } from '../../token-core/index.ts'
import { timeSchema, tokenEventSchema } from '../kinds/camera-token/events.ts'
import { displaySchema } from '../kinds/camera-token/view-schema.ts'
import type { JournalPage, JournalRow } from './row.ts'

const at = timeSchema
const screen = z.enum(SCREEN_NAMES)
const OFF_CAUSES = [
  'held',
  'idle',
  'scan-limit',
  'transaction-limit',
  'cancelled',
  'battery-empty',
  'no-power',
] as const
const ENDINGS = ['activated', 'declined', 'too-late', 'power-lost', 'replaced', 'memory-full'] as const

const effects = [
  z.strictObject({ at, type: z.literal('switched-on') }),
  z.strictObject({ at, type: z.literal('switched-off'), cause: z.enum(OFF_CAUSES) }),
  z.strictObject({ at, type: z.literal('screen-changed'), from: screen, to: screen }),
  z.strictObject({ at, type: z.literal('went-dark') }),
  z.strictObject({ at, type: z.literal('lit-again') }),
  z.strictObject({ at, type: z.literal('refused'), code: z.enum(REFUSAL_CODES) }),
  z.strictObject({ at, type: z.literal('registration-begun'), licence: z.string() }),
  z.strictObject({ at, type: z.literal('registration-ended'), licence: z.string(), how: z.enum(ENDINGS) }),
  z.strictObject({ at, type: z.literal('activation-stored'), tokenCode: z.string() }),
  z.strictObject({ at, type: z.literal('activation-deleted'), tokenCode: z.string() }),
] as const

/** Every `type` an effect can have. */
export const EFFECT_TYPES = effects.map((effect) => effect.shape.type.value)

export const effectSchema = z.discriminatedUnion('type', effects).openapi('Effect') satisfies z.ZodType<Effect>

export const rowSchema = z
  .strictObject({
    sequence: z.int().positive(),
    hostAt: at,
    event: tokenEventSchema,
    effects: listOf(effectSchema).readonly(),
    display: displaySchema,
  })
  .openapi('JournalRow') satisfies z.ZodType<JournalRow>

export const pageSchema = z
  .object({ rows: z.array(rowSchema).readonly(), more: z.boolean(), oldest: z.int().nullable() })
  .openapi('JournalPage') satisfies z.ZodType<JournalPage>
