import { z } from '@hono/zod-openapi'
import { FOB_FAULTS, FOB_PROFILES, FOB_SCREENS, type KeyFobTypes } from '../../../token-core/index.ts'
import { momentSchema as time } from '../../token/time-schema.ts'
import { clockFields, hash, timeStepSchema } from '../one-time.ts'

export const displaySchema = z
  .object({
    kind: z.literal('key-fob'),
    screen: z.enum(FOB_SCREENS),
    lit: z.boolean(),
    digits: z.union([z.literal(6), z.literal(8)]),
    text: z.string(),
    lines: z.array(z.string()).readonly(),
    code: z.string().nullable(),
    bars: z.int().nullable(),
  })
  .openapi('KeyFobDisplay') satisfies z.ZodType<KeyFobTypes['display']>

/** The fields of an Inspection. */
export const inspectionShape = {
  kind: z.literal('key-fob'),
  serial: z.string(),
  profile: z.enum(FOB_PROFILES),
  at: time,
  display: displaySchema,
  digits: z.int(),
  hash,
  step: z.int(),
  level: z.int(),
  uses: z.object({ taken: z.int(), left: z.int(), of: z.int() }).nullable(),
  isOver: z.boolean(),
  madeAt: time.openapi({ description: 'When it was made, ms since 1970' }),
  agesAt: time.openapi({ description: 'When it will have reached its age, ms since 1970' }),
  deviceClock: z.object({ ...clockFields, ahead: z.number(), ppm: z.number() }),
  timeStep: timeStepSchema,
  button: z.enum(['up', 'down']).nullable(),
  fault: z.enum(FOB_FAULTS),
  wrongCodes: z.boolean(),
  offAt: time.nullable().openapi({ description: 'When it goes dark by itself; null: it does not' }),
  nextChangeAt: time.nullable(),
}
