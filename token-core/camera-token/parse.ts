import {
  anyText,
  type Check,
  flag,
  list,
  oneOf,
  optional,
  orNull,
  record,
  refuseToken,
  text,
  time,
  when,
} from '../check.ts'
import { accept, type Result } from '../result.ts'
import { parseSerial } from '../serial.ts'
import { BUTTONS, FAULT_NAMES, REFUSAL_CODES, SCREEN_NAMES, type ScreenName } from './events.ts'
import { isLicence, isSequenceNumber, parseTokenCode } from './message/names.ts'
import { type DeviceProfile, PROFILES } from './profile.ts'
import { MENU_ITEMS, type Token } from './token.ts'

/**
 * Reads a token from JSON: a saved state, a bug report, a file from elsewhere. What it does not know it refuses.
 * @returns the token, or `not a token: …` with the first place that is wrong (never with its value: it may be a key)
 */
export function parseToken(json: unknown): Result<Token> {
  const named = (json as { profile?: unknown } | null)?.profile
  const profile = Object.entries(PROFILES).find(([name]) => name === named)?.[1] ?? PROFILES.dp
  const wrong = tokenOf(profile)(json, '')
  // A state that does not say its kind is of the time when there was one only.
  return wrong === null ? accept({ ...(json as Token), kind: 'camera-token' }) : refuseToken(wrong)
}

const key = text(/^[0-9a-f]{64}$/)
const licence = when((value) => typeof value === 'string' && isLicence(value))
/** What stands beside a code on the display. */
const ofCode = { scanned: optional(anyText), wrong: optional(oneOf([true])) }
const eightDigits = text(/^\d{8}$/)

const activation = record({
  licence,
  sequenceNumber: when((value) => typeof value === 'number' && isSequenceNumber(value)),
  instanceKey: key,
  issuer: anyText,
  account: anyText,
})

const registration = record({
  licence,
  issuer: anyText,
  challenge: text(/^[0-9a-f]{16}$/),
  candidate: orNull(activation),
})

/** The members of the screens that have more than a name. */
const SCREEN_MEMBERS: Partial<Record<ScreenName, Readonly<Record<string, Check>>>> = {
  'device-code': { code: text(/^\d{12}$/), ...ofCode },
  'activation-code': { code: eightDigits, ...ofCode },
  transaction: {
    lines: list(anyText),
    code: eightDigits,
    scroll: when((value) => Number.isSafeInteger(value) && (value as number) >= 0),
    ...ofCode,
  },
  'confirm-deletion': { tokenCode: when((value) => typeof value === 'string' && parseTokenCode(value) !== null) },
  menu: { cursor: oneOf(MENU_ITEMS) },
  refusal: { code: oneOf(REFUSAL_CODES) },
}

const screen: Check = (value, path) => {
  const name = (value as { name?: unknown } | null)?.name
  const known = SCREEN_NAMES.find((screenName) => screenName === name)
  return known ? record({ name: oneOf(SCREEN_NAMES), ...SCREEN_MEMBERS[known] })(value, path) : `${path}.name`
}

const times = when((value) => Number.isSafeInteger(value) && (value as number) >= 0)
const probability = when((value) => typeof value === 'number' && value >= 0 && value <= 1)
const terms: Check = (value, path) =>
  record(value !== null && Object.hasOwn(Object(value), 'times') ? { times } : { probability })(value, path)

const buttonState = oneOf(['up', 'down', 'spent'])

/** What a token of a profile may be: as much charge, as many activations as that has room for. */
const tokenOf = ({ battery, memory }: DeviceProfile): Check =>
  record({
    kind: optional(oneOf(['camera-token'])),
    schema: oneOf([1]),
    serial: when((value) => typeof value === 'string' && parseSerial(value) === value),
    deviceKey: key,
    profile: oneOf(Object.keys(PROFILES)),
    at: time,
    tapeIn: flag,
    charge: orNull(when((value) => typeof value === 'number' && value >= 0 && value <= battery.full)),
    cameraFault: flag,
    wrongCodes: flag,
    displayFault: optional(oneOf(['stands', 'while-lit'])),
    stuckButtons: list(oneOf(BUTTONS), BUTTONS.length),
    faultTerms: optional(record(Object.fromEntries(FAULT_NAMES.map((name) => [name, optional(terms)])))),
    buttons: record({ left: buttonState, middle: buttonState, right: buttonState }),
    holdSince: time,
    screen,
    screenSince: time,
    activeAt: time,
    darkSince: orNull(time),
    registration: orNull(registration),
    activations: list(activation, memory),
  })
