import { z } from '@hono/zod-openapi'
import { ND_REFUSALS, ND_SCREENS, SK_SCREENS, type SoftwareTokenTypes } from '../../../token-core/index.ts'
import { timeSchema } from '../../token/time-schema.ts'

const at = timeSchema
const screen = z.enum([...SK_SCREENS, ...ND_SCREENS])
const name = z.string()

const effects = [
  z.strictObject({ at, type: z.literal('screen-changed'), from: screen, to: screen }),
  z.strictObject({ at, type: z.literal('installed'), serial: z.string() }),
  z.strictObject({ at, type: z.literal('uninstalled') }),
  z.strictObject({ at, type: z.literal('mode-changed'), showsSerial: z.boolean() }),
  z.strictObject({ at, type: z.literal('token-added'), name }),
  z.strictObject({ at, type: z.literal('token-replaced'), name }),
  z.strictObject({ at, type: z.literal('token-deleted'), name }),
  z.strictObject({ at, type: z.literal('token-renamed'), from: name, to: name }),
  z.strictObject({ at, type: z.literal('refused'), code: z.enum(ND_REFUSALS) }),
] as const

/** Every `type` an effect can have. */
export const EFFECT_TYPES = effects.map((effect) => effect.shape.type.value)

export const effectSchema = z.discriminatedUnion('type', effects).openapi('SoftwareTokenEffect') satisfies z.ZodType<
  SoftwareTokenTypes['effect']
>
