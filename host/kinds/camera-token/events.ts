import { z } from '@hono/zod-openapi'
import { BUTTONS, type TokenEvent } from '../../../token-core/index.ts'
import { timeSchema } from '../../token/time-schema.ts'

type WithoutTime<Event> = Event extends unknown ? Omit<Event, 'at'> : never

/** What a caller sends: an event without its time. The host adds `at` from its clock. */
export type NewEvent = WithoutTime<TokenEvent>

/** A two-dimensional code holds at most 7,089 characters (QR code, version 40, digits only). */
const MAX_SCAN_LENGTH = 7089

export const buttonSchema = z.enum(BUTTONS, { error: `must be one of ${BUTTONS.join(', ')}` })
const onSchema = z.boolean({ error: 'must be true or false' })

const bare = <Type extends string>(type: Type) => z.strictObject({ type: z.literal(type) })

const schemas = [
  z.strictObject({ type: z.literal('press'), button: buttonSchema }),
  z.strictObject({ type: z.literal('release'), button: buttonSchema }),
  z.strictObject({
    type: z.literal('scan'),
    text: z
      .string({ error: 'must be a text' })
      .max(MAX_SCAN_LENGTH, { error: `must have at most ${MAX_SCAN_LENGTH} characters` }),
  }),
  bare('time-passed'),
  bare('tape-in'),
  bare('tape-removed'),
  bare('battery-removed'),
  bare('battery-fitted'),
  z.strictObject({ type: z.literal('battery-level'), percent: z.number({ error: 'must be a number' }) }),
  z.strictObject({ type: z.literal('camera-fault'), on: onSchema }),
  z.strictObject({ type: z.literal('wrong-codes'), on: onSchema }),
  z.strictObject({ type: z.literal('button-stuck'), button: buttonSchema, on: onSchema }),
  bare('memory-filled'),
] as const

/** An event with its time, as journals keep it. */
export const tokenEventSchema = z
  .discriminatedUnion(
    'type',
    schemas.map((schema) => schema.extend({ at: timeSchema })) as unknown as [z.ZodObject<{ type: z.ZodLiteral }>],
  )
  .openapi('TokenEvent') as unknown as z.ZodType<TokenEvent>

/** Every `type` an event can have. */
export const EVENT_TYPES = schemas.map((schema) => schema.shape.type.value)

/** An event as the API takes it. Fields that the event does not have are refused. */
export const newEventSchema = z.discriminatedUnion('type', schemas).openapi('NewEvent') satisfies z.ZodType<NewEvent>
