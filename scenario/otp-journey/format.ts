import { z } from 'zod'
import {
  FOB_FAULTS,
  FOB_PROFILES,
  FOB_SCREENS,
  ND_REFUSALS,
  ND_SCREENS,
  parseOtpSerial,
  SK_SCREENS,
} from '../../token-core/index.ts'

/** Journeys of tokens with digits and of the telephone apps (docs/otp-checks.md, "Journeys"): `at` is ms after the head's `start`. */

const text = z.string()
const number = z.number()
const key = z.string().regex(/^([0-9a-fA-F]{2}){16,64}$/, 'must be 16 to 64 bytes in hexadecimal')
const serial = text.refine((typed) => parseOtpSerial(typed) !== null, 'must be four letters and eight digits')
/** Of no token, too: it is ignored. */
const index = z.number()

/** As far as a Date goes: a token's time, too, ends there. */
const LAST_TIME = 8.64e15
const time = z.int().min(-LAST_TIME).max(LAST_TIME)
export const journeyHead = { name: text.optional(), note: text.optional(), start: time }
export const journeyWhen = { at: number.min(0), note: text.optional() }
const code = { code: text.nullable().optional(), notCode: text.optional() }
const onPhone = { ...code, remaining: number.nullable().optional() }

const fobSeen = z.strictObject({
  ...code,
  screen: z.enum(FOB_SCREENS).optional(),
  lit: z.boolean().optional(),
  text: text.optional(),
  bars: number.nullable().optional(),
  uses: number.nullable().optional(),
  level: number.optional(),
})
const fob = { ...journeyWhen, expect: fobSeen.optional() }
const fobJourney = z
  .object({
    ...journeyHead,
    kind: z.literal('otp-token'),
    serial,
    key: key.optional(),
    profile: z.enum(FOB_PROFILES).default('fob'),
    clock: z.strictObject({ offset: number.default(0), ppm: number.default(0) }).optional(),
    madeAt: time.optional(),
    steps: z.array(
      z.discriminatedUnion('do', [
        z.strictObject({ ...journeyWhen, do: z.undefined().optional(), expect: fobSeen }),
        z.strictObject({ ...fob, do: z.enum(['press', 'release', 'tap', 'battery-dead']) }),
        z.strictObject({ ...fob, do: z.literal('clock-drift'), ppm: number }),
        z.strictObject({ ...fob, do: z.literal('clock-offset'), ms: number }),
        z.strictObject({ ...fob, do: z.literal('battery-level'), percent: number }),
        z.strictObject({ ...fob, do: z.literal('fault'), kind: z.enum(FOB_FAULTS) }),
        z.strictObject({ ...fob, do: z.literal('wrong-codes'), on: z.boolean() }),
      ]),
    ),
  })
  .refine(({ start, madeAt = start }) => madeAt <= start, { path: ['madeAt'], error: 'must not be after the start' })

const skSeen = z.strictObject({
  ...onPhone,
  screen: z.enum(SK_SCREENS).optional(),
  serial: text.nullable().optional(),
})
const sk = { ...journeyWhen, expect: skSeen.optional() }
const skJourney = z.object({
  ...journeyHead,
  kind: z.literal('sk-app'),
  steps: z.array(
    z.discriminatedUnion('do', [
      z.strictObject({ ...journeyWhen, do: z.undefined().optional(), expect: skSeen }),
      z.strictObject({ ...sk, do: z.literal('install'), serial: text, key: key.optional() }),
      z.strictObject({ ...sk, do: z.enum(['open', 'close', 'uninstall', 'phone-changed', 'restored']) }),
      z.strictObject({ ...sk, do: z.literal('tap'), control: z.enum(['menu', 'mode']) }),
      z.strictObject({ ...sk, do: z.literal('phone-clock'), offset: number }),
      z.strictObject({ ...sk, do: z.literal('sim-changed'), foreign: z.boolean() }),
    ]),
  ),
})

const ndSeen = z.strictObject({
  ...onPhone,
  screen: z.enum(ND_SCREENS).optional(),
  name: text.nullable().optional(),
  names: z.array(text).nullable().optional(),
  refusal: z.enum(ND_REFUSALS).nullable().optional(),
})

/** What is done to the app, also in journeys of a bank. @param nd what each deed has besides @param linkText what may stand for the text of a link */
export const ndDeeds = <Besides extends z.ZodRawShape, Text extends z.ZodType>(nd: Besides, linkText: Text) =>
  [
    z.strictObject({ ...nd, do: z.enum(['open', 'close', 'back', 'add', 'phone-changed']) }),
    z.strictObject({ ...nd, do: z.literal('open-mail-link'), text: linkText }),
    z.strictObject({
      ...nd,
      do: z.literal('set-up'),
      serviceId: text,
      userId: text,
      startPassword: text,
      name: text.optional(),
      pin: text.optional(),
    }),
    z.strictObject({ ...nd, do: z.enum(['choose', 'delete']), index }),
    z.strictObject({ ...nd, do: z.literal('pin'), digits: text }),
    z.strictObject({ ...nd, do: z.literal('rename'), index, name: text }),
    z.strictObject({ ...nd, do: z.literal('phone-clock'), offset: number }),
  ] as const
const ndJourney = z.object({
  ...journeyHead,
  kind: z.literal('nd-app'),
  steps: z.array(
    z.discriminatedUnion('do', [
      z.strictObject({ ...journeyWhen, do: z.undefined().optional(), expect: ndSeen }),
      ...ndDeeds({ ...journeyWhen, expect: ndSeen.optional() }, text),
    ]),
  ),
})

/** Of a bank that asks for one-time passwords: whoever knows the banks reads the rest. */
const bankJourney = z.looseObject({ kind: z.literal('bank') })

export const otpJourneyFile = z.discriminatedUnion('kind', [fobJourney, skJourney, ndJourney, bankJourney])
export type OtpJourney = Exclude<z.infer<typeof otpJourneyFile>, z.infer<typeof bankJourney>>

/** Journeys of camera tokens do not say their kind, for there was one only, and count from 0. */
export const looksLikeOtpJourney = (content: unknown): boolean =>
  typeof content === 'object' && content !== null && ('kind' in content || 'start' in content) && 'steps' in content
