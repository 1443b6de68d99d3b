import { z } from '@hono/zod-openapi'
import type { SoftwareTokenTypes, WithoutTime } from '../../../token-core/index.ts'
import { timeSchema } from '../../token/time-schema.ts'

export type NewEvent = WithoutTime<SoftwareTokenTypes['event']>

/** Of a mail with a key file, in characters. */
const LONGEST_MAIL = 100_000
/** Of what a person types, good or not: the app says what is wrong with it. */
const LONGEST_TYPED = 200
/** The hexadecimal digits of 16 to 64 bytes (RFC 4226 §4 R6). */
const KEY = /^(?:[0-9a-fA-F]{2}){16,64}$/

const text = (most: number) =>
  z.string({ error: 'must be a text' }).max(most, { error: `must have at most ${most} characters` })
const typed = text(LONGEST_TYPED)
const yesOrNo = z.boolean({ error: 'must be true or false' })
const index = z.int({ error: 'must be a whole number' })
const bare = <Type extends string>(type: Type) => z.strictObject({ type: z.literal(type) })

/** The key as a caller gives it. Of what was seen of it the journal has stars. */
const key = z.string().regex(KEY, { error: 'must be 16 to 64 bytes in hexadecimal' })
const install = z.strictObject({ type: z.literal('install'), serial: typed, key: typed.optional() })

const others = [
  bare('open'),
  bare('close'),
  z.strictObject({ type: z.literal('phone-clock'), offset: z.number({ error: 'must be a number' }) }),
  bare('phone-changed'),
  bare('time-passed'),
  bare('uninstall'),
  z.strictObject({
    type: z.literal('tap'),
    control: z.enum(['menu', 'mode'], { error: 'must be one of menu, mode' }),
  }),
  bare('restored'),
  z.strictObject({ type: z.literal('sim-changed'), foreign: yesOrNo }),
  bare('back'),
  bare('add'),
  z.strictObject({ type: z.literal('open-mail-link'), text: text(LONGEST_MAIL) }),
  z.strictObject({
    type: z.literal('set-up'),
    serviceId: typed,
    userId: typed,
    startPassword: typed,
    name: typed.optional(),
    pin: typed.optional(),
  }),
  z.strictObject({ type: z.literal('choose'), index }),
  z.strictObject({ type: z.literal('pin'), digits: typed }),
  z.strictObject({ type: z.literal('delete'), index }),
  z.strictObject({ type: z.literal('rename'), index, name: typed }),
] as const

/** An event with its time, as journals keep it. */
export const tokenEventSchema = z
  .discriminatedUnion(
    'type',
    [install, ...others].map((schema) => schema.extend({ at: timeSchema })) as unknown as [
      z.ZodObject<{ type: z.ZodLiteral }>,
    ],
  )
  .openapi('SoftwareTokenEvent') as unknown as z.ZodType<SoftwareTokenTypes['event']>

/** Every `type` an event can have. */
export const EVENT_TYPES = [install, ...others].map((schema) => schema.shape.type.value)

/** An event as the API takes it. */
export const newEventSchema = z
  .discriminatedUnion('type', [install.extend({ key: key.optional() }), ...others])
  .openapi('SoftwareTokenNewEvent') satisfies z.ZodType<NewEvent>
