import { type Check, flag, oneOf, orNull, record, refuseToken, text, time, when } from '../check.ts'
import { KEY_HEX } from '../otp/derive.ts'
import { parseOtpSerial } from '../otp/otp-serial.ts'
import { accept, type Result } from '../result.ts'
import { FOB_FAULTS } from './events.ts'
import { clampPpm } from './numbers.ts'
import { FOB_PROFILE_DATA, FOB_PROFILES, type FobProfile } from './profile.ts'
import { isTime, type Token } from './token.ts'

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value)
const number = (most: number): Check => when((value) => isWhole(value) && value >= 0 && value <= most)
const anyTime = when((value) => typeof value === 'number' && isTime(value))

/** A clock may drift further than it can be set: so far at most, within all time there is. */
const FURTHEST = 2 ** 48

/** What a token of a profile may be. */
function tokenOf({ button, digits, life, lowBattery, end }: FobProfile): Check {
  const code = record({ code: text(new RegExp(`^\\d{${digits}}$`)), clock: time, ahead: when(isWhole) })
  const screens = {
    code: { code, level: oneOf([null]) },
    ...(lowBattery && { battery: { code, level: number(lowBattery.below - 1) } }),
    ...(end !== '' && { end: { code: oneOf([null]), level: oneOf([null]) } }),
  }
  const lit: Check = (value, path) => {
    const name = (value as { screen?: unknown } | null)?.screen
    const known = Object.entries(screens).find(([screen]) => screen === name)
    if (!known) return typeof value === 'object' && value !== null ? `${path}.screen` : path
    return record({ screen: oneOf([known[0]]), since: anyTime, ...known[1] })(value, path)
  }
  return record({
    kind: oneOf(['key-fob']),
    schema: oneOf([1]),
    serial: when((value) => typeof value === 'string' && parseOtpSerial(value) === value),
    key: text(KEY_HEX),
    profile: oneOf(FOB_PROFILES),
    at: anyTime,
    madeAt: anyTime,
    agesFrom: time,
    usesLeft: life.uses === null ? oneOf([null]) : number(life.uses),
    clock: record({
      offset: when((value) => isWhole(value) && Math.abs(value) <= FURTHEST),
      ppm: when((value) => isWhole(value) && clampPpm(value) === value),
      since: anyTime,
    }),
    button: button === null ? oneOf([null]) : oneOf(['up', 'down']),
    lit: button === null ? oneOf([null]) : orNull(lit),
    lastCode: button === null ? oneOf([null]) : orNull(code),
    kept: orNull(code),
    fault: oneOf(FOB_FAULTS),
    wrongCodes: flag,
  })
}

/** A frozen display keeps a code, and no other does. */
const keptOf = ({ fault, kept }: Token): 'kept' | null => ((fault === 'frozen') === (kept !== null) ? null : 'kept')

/** Reads a token from JSON. @returns it, or `not a token: …` with the first place that is wrong, never with its value */
export function parseToken(json: unknown): Result<Token> {
  const named = (json as { profile?: unknown } | null)?.profile
  const profile = FOB_PROFILES.find((name) => name === named) ?? 'fob'
  const wrong = tokenOf(FOB_PROFILE_DATA[profile])(json, '') ?? keptOf(json as Token)
  return wrong === null ? accept(json as Token) : refuseToken(wrong)
}
