import { z } from '@hono/zod-openapi'
import {
  BUTTONS,
  type CameraTokenTypes,
  FAULT_NAMES,
  OFF_CAUSES,
  REFUSAL_CODES,
  REGISTRATION_ENDS,
  SCREEN_NAMES,
} from '../../../token-core/index.ts'
import { timeSchema } from '../../token/time-schema.ts'

const at = timeSchema
const screen = z.enum(SCREEN_NAMES)

const effects = [
  z.strictObject({ at, type: z.literal('switched-on') }),
  z.strictObject({ at, type: z.literal('switched-off'), cause: z.enum(OFF_CAUSES) }),
  z.strictObject({ at, type: z.literal('screen-changed'), from: screen, to: screen }),
  z.strictObject({ at, type: z.literal('went-dark') }),
  z.strictObject({ at, type: z.literal('lit-again') }),
  z.strictObject({ at, type: z.literal('refused'), code: z.enum(REFUSAL_CODES) }),
  z.strictObject({ at, type: z.literal('registration-begun'), licence: z.string() }),
  z.strictObject({ at, type: z.literal('registration-ended'), licence: z.string(), how: z.enum(REGISTRATION_ENDS) }),
  z.strictObject({ at, type: z.literal('activation-stored'), tokenCode: z.string() }),
  z.strictObject({ at, type: z.literal('activation-deleted'), tokenCode: z.string() }),
  z.strictObject({
    at,
    type: z.literal('fault-acted'),
    fault: z.enum(FAULT_NAMES),
    timesLeft: z.int().nullable().openapi({ description: 'How often it will act still; null: it has a probability' }),
  }),
  z.strictObject({ at, type: z.literal('button-loosened'), button: z.enum(BUTTONS) }),
] as const

/** Every `type` an effect can have. */
export const EFFECT_TYPES = effects.map((effect) => effect.shape.type.value)

export const effectSchema = z.discriminatedUnion('type', effects).openapi('CameraTokenEffect') satisfies z.ZodType<
  CameraTokenTypes['effect']
>
