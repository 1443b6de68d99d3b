import { z } from '@hono/zod-openapi'
import { BUTTONS, type CameraTokenTypes, type HowOften, type WithoutTime } from '../../../token-core/index.ts'
import { timeSchema } from '../../token/time-schema.ts'

/** What a caller sends: an event without its time. The host adds `at` from its clock, and a `draw` where one is needed. */
export type NewEvent = WithoutTime<CameraTokenTypes['event']>

/** A two-dimensional code holds at most 7,089 characters (QR code, version 40, digits only). */
const MAX_SCAN_LENGTH = 7089
/** How often a fault can be told to act. */
const MOST_TIMES = 1000

export const buttonSchema = z.enum(BUTTONS, { error: `must be one of ${BUTTONS.join(', ')}` })
const onSchema = z.boolean({ error: 'must be true or false' })

const timesRange = `must be a whole number from 1 to ${MOST_TIMES}`
const probabilityRange = 'must be a number from 0 to 1'
/** How often a fault acts. */
const howOften = {
  times: z
    .int({ error: timesRange })
    .min(1, { error: timesRange })
    .max(MOST_TIMES, { error: timesRange })
    .optional()
    .openapi({ description: 'It acts so many times, and then mends itself' }),
  probability: z
    .number({ error: probabilityRange })
    .min(0, { error: probabilityRange })
    .max(1, { error: probabilityRange })
    .optional()
    .openapi({ description: 'It acts each time it could with this probability; in place of `times`' }),
}

const isOneAtMost = ({ times, probability }: HowOften) => times === undefined || probability === undefined
const isOfAFault = ({ on, times, probability }: HowOften & { readonly on?: boolean | undefined }) =>
  on !== false || (times ?? probability) === undefined
/** What fields alone do not say. */
const consistent = <Schema extends z.ZodObject<typeof howOften & { on: z.ZodType<boolean | undefined> }>>(
  schema: Schema,
): Schema =>
  schema
    .refine(isOneAtMost, { error: 'must have "times" or "probability", not both' })
    .refine(isOfAFault, { error: 'must have no "times" and no "probability" where "on" is false' })

const bare = <Type extends string>(type: Type) => z.strictObject({ type: z.literal(type) })

const plain = [
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
] as const

const faults = [
  z.strictObject({ type: z.literal('camera-fault'), on: onSchema, ...howOften }),
  z.strictObject({ type: z.literal('wrong-codes'), on: onSchema, ...howOften }),
  z.strictObject({ type: z.literal('button-stuck'), button: buttonSchema, on: onSchema, ...howOften }),
  z.strictObject({ type: z.literal('memory-filled'), on: onSchema.optional(), ...howOften }),
  z.strictObject({ type: z.literal('display-fault'), on: onSchema, ...howOften }),
] as const

const schemas = [...plain, ...faults] as const

const drawSchema = z
  .number()
  .min(0)
  .lt(1)
  .optional()
  .openapi({ description: 'Drawn by chance: decides what faults with a probability do' })

/** An event with its time, as journals keep it. */
export const tokenEventSchema = z
  .discriminatedUnion(
    'type',
    schemas.map((schema) => schema.extend({ at: timeSchema, draw: drawSchema })) as unknown as [
      z.ZodObject<{ type: z.ZodLiteral }>,
    ],
  )
  .openapi('CameraTokenEvent') as unknown as z.ZodType<CameraTokenTypes['event']>

/** Every `type` an event can have. */
export const EVENT_TYPES = schemas.map((schema) => schema.shape.type.value)

/** An event as the API takes it. Fields that the event does not have are refused. */
const [camera, codes, stuck, memory, glass] = faults
export const newEventSchema = z
  .discriminatedUnion('type', [
    ...plain,
    consistent(camera),
    consistent(codes),
    consistent(stuck),
    consistent(memory),
    consistent(glass),
  ])
  .openapi('CameraTokenNewEvent') satisfies z.ZodType<NewEvent>
