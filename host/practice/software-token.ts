import { z } from '@hono/zod-openapi'
import {
  hexToBytes,
  makeToken,
  type OtpKeyToWrite,
  SOFTWARE_PROFILE_DATA,
  type SoftwareTokenTypes,
  type WithoutTime,
} from '../../token-core/index.ts'
import type { TokenColour } from '../token/token-view.ts'
import { afterEvents, type Maker } from './maker.ts'
import { issuedEvents, type PracticeToken, setUpEvents } from './nd-mails.ts'
import { inKeyFile, keySchema, otpSerialSchema, otpStock, ownKey } from './otp-stock.ts'
import { keepRegistered, type Registration, registrationShape, stockFor } from './registered.ts'

type NewEvent = WithoutTime<SoftwareTokenTypes['event']>

interface Words {
  readonly kind: 'software-token'
  readonly name?: string | undefined
  readonly colour?: TokenColour | undefined
}

export interface NewSkApp extends Words, Registration {
  readonly profile?: 'sk-app' | undefined
  readonly preset?: SkPreset | undefined
  /** Four letters and eight digits. Default: the first of the practice serials that no token of this rack has had. */
  readonly serial?: string | undefined
  /** Hexadecimal, 16 to 64 bytes. Default: derived from the serial. */
  readonly key?: string | undefined
}

export interface NewNdApp extends Words, Registration {
  readonly profile: 'nd-app'
  readonly preset?: NdPreset | undefined
}
export type NewSoftwareToken = NewSkApp | NewNdApp

/** A telephone whose clock is ten minutes late: more than a bank looks for. */
const WRONG_CLOCK = { type: 'phone-clock', offset: -600_000 } as const

/** What happens to the telephone after the app was installed; null: it was not. */
const SK_PRESETS = {
  installed: [],
  'not-installed': null,
  restored: [{ type: 'restored' }],
  'foreign-sim': [{ type: 'sim-changed', foreign: true }],
  'wrong-clock': [WRONG_CLOCK],
  registered: [],
} as const satisfies Readonly<Record<string, readonly NewEvent[] | null>>
export type SkPreset = keyof typeof SK_PRESETS
export const SK_PRESET_NAMES = Object.keys(SK_PRESETS) as [SkPreset, ...SkPreset[]]

const SEIWA = { serviceId: '10112231', userId: '999800000001', issuer: 'セイワ@Myねっと!!' } as const

interface NdPresetOf {
  readonly tokens: readonly PracticeToken[]
  readonly after?: readonly NewEvent[]
}

/** The tokens that were set up, and what happens to the telephone then. */
const ND_PRESETS = {
  'no-token': { tokens: [] },
  'one-token': { tokens: [SEIWA] },
  'with-pin': { tokens: [{ ...SEIWA, pin: '1234' }] },
  'three-tokens': {
    tokens: [
      SEIWA,
      { serviceId: '10119998', userId: '999800000002', issuer: '練習銀行' },
      { serviceId: '10119999', userId: '999800000003', issuer: 'ためし信用組合', pin: '1234' },
    ],
  },
  'wrong-clock': { tokens: [SEIWA], after: [WRONG_CLOCK] },
  // The bank issues the token.
  registered: { tokens: [] },
} as const satisfies Readonly<Record<string, NdPresetOf>>
export type NdPreset = keyof typeof ND_PRESETS
export const ND_PRESET_NAMES = Object.keys(ND_PRESETS) as [NdPreset, ...NdPreset[]]

function skEvents({ preset = 'installed', key }: NewSkApp, serial: string | null): readonly NewEvent[] {
  const after = SK_PRESETS[preset]
  if (after === null || serial === null) return []
  return [{ type: 'install', serial, key }, ...after]
}

/** The app is closed at the end, as one finds it. */
function ndEvents({ preset = 'no-token' }: NewNdApp): readonly NewEvent[] {
  const { tokens, after = [] }: NdPresetOf = ND_PRESETS[preset]
  return tokens.length === 0 ? after : [...tokens.flatMap(setUpEvents), { type: 'close' }, ...after]
}

const isNd = (wanted: NewSoftwareToken): wanted is NewNdApp => wanted.profile === 'nd-app'

type HeldByApp = Extract<SoftwareTokenTypes['token'], { readonly profile: 'nd-app' }>['tokens'][number]

/** As the bank's own file has it: its serial is the user ID. */
function heldKey({ serviceId, userId, name, key, ...codes }: HeldByApp): OtpKeyToWrite {
  return { serial: userId, id: `${serviceId}-${userId}`, issuer: name, key: hexToBytes(key), ...inKeyFile(codes) }
}

export const softwareTokenMaker: Maker<NewSoftwareToken, SoftwareTokenTypes['token']> = {
  newToken: ({ name, colour }) =>
    z.discriminatedUnion('profile', [
      z
        .strictObject({
          kind: z.literal('software-token'),
          profile: z.literal('sk-app').optional(),
          preset: z.enum(SK_PRESET_NAMES, { error: `must be one of ${SK_PRESET_NAMES.join(', ')}` }).optional(),
          name,
          colour,
          serial: otpSerialSchema.optional(),
          key: keySchema.optional(),
          ...registrationShape,
        })
        .openapi('NewSkApp'),
      z
        .strictObject({
          kind: z.literal('software-token'),
          profile: z.literal('nd-app'),
          preset: z.enum(ND_PRESET_NAMES, { error: `must be one of ${ND_PRESET_NAMES.join(', ')}` }).optional(),
          name,
          colour,
          ...registrationShape,
        })
        .openapi('NewNdApp'),
    ]),
  async serialFor(wanted, banks) {
    if (isNd(wanted) || wanted.preset === 'not-installed') return null
    if (wanted.serial !== undefined) return wanted.serial
    const stock = otpStock('sk-app')
    return wanted.preset === 'registered' ? stockFor(stock, banks) : stock
  },
  async make(wanted, serial, { at, keep, lend }) {
    const { profile = 'sk-app', preset } = wanted
    const telephone = makeToken({ kind: 'software-token', profile, at })
    if (isNd(wanted)) {
      if (preset !== 'registered') return keep(afterEvents(telephone, ndEvents(wanted)))
      return lend('seiwa', { loginId: wanted.loginId, company: wanted.company }, async (loan, desk) =>
        keep({ ...afterEvents(telephone, issuedEvents(await desk.issue(loan.mark))), loan }),
      )
    }
    const made = afterEvents(telephone, skEvents(wanted, serial))
    if (preset !== 'registered') return keep(made)
    const [key] = softwareTokenMaker.keysOf(made.token as SoftwareTokenTypes['token']).otpKeys ?? []
    if (key === undefined) throw new TypeError('an app that was installed has a key')
    return keepRegistered(made, 'app', key, wanted, { lend, keep })
  },
  nameOf: (wanted, serial) => serial ?? (isNd(wanted) ? 'ND app' : 'SK app'),
  tokenCodesOf: () => [],
  keysOf(token) {
    if (token.profile === 'nd-app') return { otpKeys: token.tokens.map(heldKey) }
    return token.app === null ? {} : { otpKeys: [ownKey(token.app, SOFTWARE_PROFILE_DATA['sk-app'])] }
  },
}
