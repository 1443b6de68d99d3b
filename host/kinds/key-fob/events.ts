import { z } from '@hono/zod-openapi'
import { FOB_FAULTS, type KeyFobTypes, type WithoutTime } from '../../../token-core/index.ts'
import { timeSchema } from '../../token/time-schema.ts'

export type NewEvent = WithoutTime<KeyFobTypes['event']>

const number = z.number({ error: 'must be a number' })
const bare = <Type extends string>(type: Type) => z.strictObject({ type: z.literal(type) })

const schemas = [
  bare('press'),
  bare('release'),
  bare('time-passed'),
  z.strictObject({ type: z.literal('clock-drift'), ppm: number }),
  z.strictObject({ type: z.literal('clock-offset'), ms: number }),
  z.strictObject({ type: z.literal('battery-level'), percent: number }),
  bare('battery-dead'),
  z.strictObject({
    type: z.literal('fault'),
    kind: z.enum(FOB_FAULTS, { error: `must be one of ${FOB_FAULTS.join(', ')}` }),
  }),
  z.strictObject({ type: z.literal('wrong-codes'), on: z.boolean({ error: 'must be true or false' }) }),
] as const

/** An event with its time, as journals keep it. */
export const tokenEventSchema = z
  .discriminatedUnion(
    'type',
    schemas.map((schema) => schema.extend({ at: timeSchema })) as unknown as [z.ZodObject<{ type: z.ZodLiteral }>],
  )
  .openapi('KeyFobEvent') as unknown as z.ZodType<KeyFobTypes['event']>

/** Every `type` an event can have. */
export const EVENT_TYPES = schemas.map((schema) => schema.shape.type.value)

/** An event as the API takes it. */
export const newEventSchema = z
  .discriminatedUnion('type', schemas)
  .openapi('KeyFobNewEvent') satisfies z.ZodType<NewEvent>
