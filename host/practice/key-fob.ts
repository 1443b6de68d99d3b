import { z } from '@hono/zod-openapi'
import {
  FOB_PROFILE_DATA,
  FOB_PROFILES,
  type FobProfileName,
  hexToBytes,
  type KeyFobTypes,
  makeToken,
  type WithoutTime,
} from '../../token-core/index.ts'
import type { TokenColour } from '../token/token-view.ts'
import { afterEvents, type Maker } from './maker.ts'
import { keySchema, otpSerialSchema, otpStock, ownKey } from './otp-stock.ts'
import { keepRegistered, type Registration, registrationShape, stockFor } from './registered.ts'

type NewEvent = WithoutTime<KeyFobTypes['event']>

/** What happened to it before it is used. Out of step: ten minutes late, more than a bank looks for. Registered: at the bank Shinkin. */
const PRESETS = {
  new: [],
  'low-battery': [{ type: 'battery-level', percent: 3 }],
  'end-of-life': [{ type: 'battery-dead' }],
  'out-of-step': [{ type: 'clock-offset', ms: -600_000 }],
  frozen: [{ type: 'fault', kind: 'frozen' }],
  blank: [{ type: 'fault', kind: 'blank' }],
  registered: [],
} as const satisfies Readonly<Record<string, readonly NewEvent[]>>
export type FobPreset = keyof typeof PRESETS
export const FOB_PRESETS = Object.keys(PRESETS) as [FobPreset, ...FobPreset[]]

export interface NewKeyFob extends Registration {
  readonly kind: 'key-fob'
  readonly name?: string | undefined
  readonly colour?: TokenColour | undefined
  /** Four letters and eight digits. Default: the first of the practice serials that no token of this rack has had. */
  readonly serial?: string | undefined
  readonly profile?: FobProfileName | undefined
  readonly preset?: FobPreset | undefined
  /** Hexadecimal, 16 to 64 bytes. Default: derived from the serial. */
  readonly key?: string | undefined
}

export const keyFobMaker: Maker<NewKeyFob, KeyFobTypes['token']> = {
  newToken: ({ name, colour }) =>
    z
      .strictObject({
        kind: z.literal('key-fob'),
        preset: z.enum(FOB_PRESETS, { error: `must be one of ${FOB_PRESETS.join(', ')}` }).optional(),
        name,
        colour,
        serial: otpSerialSchema.optional(),
        profile: z.enum(FOB_PROFILES, { error: `must be one of ${FOB_PROFILES.join(', ')}` }).optional(),
        key: keySchema.optional(),
        ...registrationShape,
      })
      .openapi('NewKeyFob'),
  async serialFor({ serial, profile = 'fob', preset }, banks) {
    if (serial !== undefined) return serial
    const stock = otpStock(profile)
    return preset === 'registered' ? stockFor(stock, banks) : stock
  },
  async make(wanted, serial, { at, keep, lend }) {
    const { profile = 'fob', preset = 'new', key } = wanted
    if (serial === null) throw new TypeError('a key fob has a serial')
    const token = makeToken({
      kind: 'key-fob',
      serial,
      profile,
      at,
      ...(key !== undefined && { key: hexToBytes(key) }),
    })
    const made = afterEvents(token, PRESETS[preset])
    if (preset !== 'registered') return keep(made)
    return keepRegistered(made, 'fob', ownKey(token, FOB_PROFILE_DATA[profile]), wanted, { lend, keep })
  },
  nameOf: ({ profile = 'fob' }, serial) => serial ?? profile,
  tokenCodesOf: () => [],
  keysOf: (token) => ({ otpKeys: [ownKey(token, FOB_PROFILE_DATA[token.profile])] }),
}
