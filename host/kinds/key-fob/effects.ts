import { z } from '@hono/zod-openapi'
import { DARK_CAUSES, FOB_SCREENS, type KeyFobTypes } from '../../../token-core/index.ts'
import { timeSchema } from '../../token/time-schema.ts'

const at = timeSchema
const screen = z.enum(FOB_SCREENS)

const effects = [
  z.strictObject({ at, type: z.literal('lit'), screen }),
  z.strictObject({ at, type: z.literal('screen-changed'), from: screen, to: screen }),
  z.strictObject({ at, type: z.literal('went-dark'), cause: z.enum(DARK_CAUSES) }),
  z.strictObject({ at, type: z.literal('use-taken'), usesLeft: z.int() }),
  z.strictObject({ at, type: z.literal('life-ended') }),
] as const

/** Every `type` an effect can have. */
export const EFFECT_TYPES = effects.map((effect) => effect.shape.type.value)

export const effectSchema = z.discriminatedUnion('type', effects).openapi('KeyFobEffect') satisfies z.ZodType<
  KeyFobTypes['effect']
>
