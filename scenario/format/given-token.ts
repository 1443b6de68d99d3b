import { z } from 'zod'
import { FOB_PROFILES, type KindName, PROFILE_NAMES } from '../../token-core/index.ts'
import { text } from './words.ts'

/** What a scenario says of a token of each kind. */

const cameraToken = z.strictObject({
  kind: z.literal('camera-token').optional().describe('Also if not said: the token with three buttons and a camera'),
  preset: z
    .enum(['factory-new', 'activated', 'dp020'])
    .default('factory-new')
    .describe('As from the factory with its tape in; registered at the bank; or with a registration that it dropped'),
  profile: z.enum(PROFILE_NAMES).default('dp').describe('The wording of the display'),
  serial: text
    .regex(/^\d{2}-\d{7}-\d$/, { error: 'must be NN-NNNNNNN-N' })
    .optional()
    .describe('As printed on its back'),
  deviceKey: text
    .regex(/^[0-9a-fA-F]{64}$/, { error: 'must be 32 bytes in hexadecimal' })
    .optional()
    .describe('For a token alone'),
  tapeIn: z.boolean().default(true),
  user: text.optional().describe('Whose a registered token is; if not said, the first user'),
})

const preset = z
  .enum(['new', 'registered'])
  .default('new')
  .describe('new: in stock at the bank, where there is one; registered: the customer uses it')
const serial = text
  .regex(/^[A-Z]{4}\d{8}$/, { error: 'must be four letters and eight digits' })
  .optional()
  .describe('As printed on its back, or shown by the app')
const user = text.optional().describe('Who uses it when it is registered; if not said, the first user')

const keyFob = z.strictObject({
  kind: z.literal('key-fob'),
  profile: z.enum(FOB_PROFILES).default('fob').describe('Its model'),
  ...{ preset, serial, user },
})

const skApp = z.strictObject({
  kind: z.literal('software-token'),
  profile: z.literal('sk-app').optional().describe('The Shinkin app, also if not said: installed and closed'),
  ...{ preset, serial, user },
})
const ndApp = z.strictObject({
  kind: z.literal('software-token'),
  profile: z.literal('nd-app').describe('The app of NTT DATA: without a token, or set up and closed'),
  preset,
  others: z.int().min(0).max(10).default(0).describe('How many tokens of other banks are set up in it'),
  pin: text
    .regex(/^\d{4,8}$/, { error: 'must be four to eight digits' })
    .optional()
    .describe('The PIN of a registered token; if not said, it has none'),
})

const matrixCard = z.strictObject({
  kind: z.literal('matrix-card'),
  issue: z.int().min(1).default(1).describe("Which card of the customer's number it is"),
})

export const givenToken = z.discriminatedUnion('kind', [
  cameraToken,
  keyFob,
  z.discriminatedUnion('profile', [skApp, ndApp]),
  matrixCard,
])
export type GivenToken = z.output<typeof givenToken>
export type GivenCameraToken = z.output<typeof cameraToken>
export type GivenOtpToken = Exclude<GivenToken, GivenCameraToken>

export const isCameraToken = (given: GivenToken): given is GivenCameraToken => kindOf(given) === 'camera-token'

export const kindOf = ({ kind = 'camera-token' }: GivenToken): KindName => kind
