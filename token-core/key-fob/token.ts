import { bytesToHex } from '../bytes.ts'
import { DEMO_FACTORY_KEY } from '../demo.ts'
import { deriveOtpKey, isOtpKeyLength } from '../otp/derive.ts'
import { type OtpSerial, parseOtpSerial } from '../otp/otp-serial.ts'
import { LAST_TIME } from '../otp/time-step.ts'
import type { DeviceClock } from './clock.ts'
import type { FobFault } from './events.ts'
import { clampOffset, clampPpm } from './numbers.ts'
import { FOB_PROFILE_DATA, type FobProfile, type FobProfileName } from './profile.ts'

/** A token is this JSON value and nothing else. Bytes are lower-case hexadecimal, times are ms since 1970. It holds a key. */
export interface Token {
  readonly kind: 'key-fob'
  readonly schema: 1
  /** As printed on the back: `SIMF10020000`. */
  readonly serial: OtpSerial
  readonly key: string
  readonly profile: FobProfileName
  /** Time of the last event. */
  readonly at: number
  readonly madeAt: number
  /** From when its age counts: when it was made, or what a tester's level makes of that. */
  readonly agesFrom: number
  /** null: the profile does not count them. */
  readonly usesLeft: number | null
  readonly clock: DeviceClock
  /** null: it has none. */
  readonly button: 'up' | 'down' | null
  /** What a press lit. Never on a token without a button, which shows by itself. */
  readonly lit: Lit | null
  /** The last code that a press showed. */
  readonly lastCode: MadeCode | null
  /** What a frozen display shows; null: it is not frozen. */
  readonly kept: MadeCode | null
  readonly fault: FobFault
  readonly wrongCodes: boolean
}

export interface Lit {
  readonly screen: 'battery' | 'code' | 'end'
  readonly since: number
  /** That of the press; null on `end`. */
  readonly code: MadeCode | null
  /** Percent, as the press found it, for the notice; null: there is none. */
  readonly level: number | null
}

/** A code as it was computed: what the device's clock said then, and how much that was ahead of the true time, ms. */
export interface MadeCode {
  readonly code: string
  readonly clock: number
  readonly ahead: number
}

export interface TokenOptions {
  /** Four letters A–Z and eight digits. */
  readonly serial: string
  /** 16–64 bytes; default: derived from the practice factory key and the serial. */
  readonly key?: Uint8Array
  readonly profile?: FobProfileName
  /** Time at which it begins, ms since 1970. */
  readonly at?: number
  /** When it was made, ms since 1970: default `at`. */
  readonly madeAt?: number
  /** What its clock is ahead of true time at `at`, ms, and how fast it runs: rounded and clamped as in events. */
  readonly clock?: { readonly offset: number; readonly ppm: number }
}

/** A factory-new token: off, its whole life before it. Throws RangeError for a serial, a key or a time that is none. */
export function makeToken({ serial, key, profile = 'fob', at = 0, madeAt = at, clock }: TokenOptions): Token {
  const printed = parseOtpSerial(serial)
  if (!printed) throw new RangeError('"serial" expected four letters and eight digits')
  if (!isTime(at)) throw new RangeError(`"at" expected ms since 1970, got ${at}`)
  if (!(isTime(madeAt) && madeAt <= at))
    throw new RangeError(`"madeAt" expected ms since 1970, not after "at", got ${madeAt}`)
  const data = FOB_PROFILE_DATA[profile]
  const secret = key ?? deriveOtpKey(DEMO_FACTORY_KEY, printed, data.keyBytes)
  if (!isOtpKeyLength(secret.length)) throw new RangeError(`"key" expected 16–64 bytes, got ${secret.length}`)
  return {
    kind: 'key-fob',
    schema: 1,
    serial: printed,
    key: bytesToHex(secret),
    profile,
    at,
    madeAt,
    agesFrom: madeAt,
    usesLeft: data.life.uses,
    clock: { offset: clampOffset(clock?.offset ?? 0), ppm: clampPpm(clock?.ppm ?? 0), since: at },
    button: data.button === null ? null : 'up',
    lit: null,
    lastCode: null,
    kept: null,
    fault: 'none',
    wrongCodes: false,
  }
}

/** The same token at another time: one literal, so that all of them share one hidden class (camera-token/token.ts). */
export function atTime(token: Token, at: number): Token {
  return {
    kind: token.kind,
    schema: token.schema,
    serial: token.serial,
    key: token.key,
    profile: token.profile,
    at,
    madeAt: token.madeAt,
    agesFrom: token.agesFrom,
    usesLeft: token.usesLeft,
    clock: token.clock,
    button: token.button,
    lit: token.lit,
    lastCode: token.lastCode,
    kept: token.kept,
    fault: token.fault,
    wrongCodes: token.wrongCodes,
  }
}

/** The same on a clock that says `ms` more. Its own clock stays as far ahead of true time; a code that was shown is still the code that it was. */
export function onOtherClock(token: Token, ms: number): Token {
  return {
    ...token,
    at: token.at + ms,
    madeAt: token.madeAt + ms,
    agesFrom: token.agesFrom + ms,
    clock: { ...token.clock, since: token.clock.since + ms },
    lit: token.lit && { ...token.lit, since: token.lit.since + ms },
  }
}

/** All times that a state holds. */
export const timesOf = ({ at, madeAt, agesFrom, clock, lit }: Token): readonly number[] => [
  at,
  madeAt,
  agesFrom,
  clock.since,
  lit?.since ?? at,
]

export const isTime = (at: number): boolean => Number.isFinite(at) && Math.abs(at) <= LAST_TIME

export const profileOf = (token: Token): FobProfile => FOB_PROFILE_DATA[token.profile]
