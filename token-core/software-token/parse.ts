import { anyText, type Check, flag, list, oneOf, orNull, record, refuseToken, text, time, when } from '../check.ts'
import { KEY_HEX } from '../otp/derive.ts'
import { HASHES } from '../otp/hash.ts'
import { parseOtpSerial } from '../otp/otp-serial.ts'
import { accept, type Result } from '../result.ts'
import { ND_REFUSALS, ND_SCREENS, type NdScreen, SK_SCREENS } from './events.ts'
import { PIN, SERVICE_ID, USER_ID } from './nd-app/entries.ts'
import { isSameHeld, type NdHeld, type NdShown, type NdToken } from './nd-app/token.ts'
import { isClockOffset } from './phone.ts'
import { ND_PLACES } from './profile.ts'
import type { SkToken } from './sk-app/token.ts'
import type { Token } from './token.ts'

/** Reads a telephone from JSON. @returns it, or `not a token: …` with the first place that is wrong, never with its value */
export function parseToken(json: unknown): Result<Token> {
  const profile = (json as { profile?: unknown } | null)?.profile
  const wrong =
    profile === 'sk-app' ? wrongIn(sk, skFits, json) : profile === 'nd-app' ? wrongIn(nd, ndFits, json) : 'profile'
  return wrong === null ? accept(json as Token) : refuseToken(wrong)
}

/** Each part by itself, then whether they fit each other. */
const wrongIn = <Of>(parts: Check, fits: (token: Of) => string | null, json: unknown): string | null =>
  parts(json, '') ?? fits(json as Of)

const phone = {
  kind: oneOf(['software-token']),
  schema: oneOf([1]),
  profile: oneOf(['sk-app', 'nd-app']),
  at: time,
  clockOffset: when(isClockOffset),
}
const key = text(KEY_HEX)

const sk = record({
  ...phone,
  foreignSim: flag,
  screen: oneOf(SK_SCREENS),
  app: orNull(
    record({
      serial: when((value) => typeof value === 'string' && parseOtpSerial(value) === value),
      key,
      showsSerial: flag,
      isRestored: flag,
    }),
  ),
})

function skFits({ screen, app, foreignSim }: SkToken): string | null {
  if ((screen === 'none') !== (app === null)) return 'screen'
  const isOpen = screen !== 'none' && screen !== 'closed'
  const isRefused = foreignSim || app?.isRestored === true
  return isOpen && isRefused !== (screen === 'error') ? 'screen' : null
}

const held = record({
  serviceId: text(SERVICE_ID),
  userId: text(USER_ID),
  name: text(/./s),
  key,
  digits: oneOf([6, 7, 8]),
  step: oneOf([30_000, 60_000]),
  hash: oneOf(Object.keys(HASHES)),
  pin: orNull(text(PIN)),
})

const index = when((value) => Number.isSafeInteger(value) && (value as number) >= 0)
/** The members of the screens that have more than a name. */
const SCREEN_MEMBERS: Partial<Record<NdScreen, Readonly<Record<string, Check>>>> = {
  pin: { index },
  code: { index, wrongPin: orNull(text(PIN)) },
  refusal: { code: oneOf(ND_REFUSALS) },
}

const screen: Check = (value, path) => {
  const name = (value as { name?: unknown } | null)?.name
  const known = ND_SCREENS.find((screenName) => screenName === name)
  return known ? record({ name: oneOf(ND_SCREENS), ...SCREEN_MEMBERS[known] })(value, path) : `${path}.name`
}

const nd = record({ ...phone, screen, tokens: list(held, ND_PLACES), mail: orNull(anyText) })

function ndFits({ screen: shown, tokens }: NdToken): string | null {
  const twice = tokens.findIndex((one, i) => tokens.findIndex((other) => isSameHeld(one, other)) !== i)
  if (twice >= 0) return `tokens[${twice}]`
  if (shown.name === 'list') return tokens.length > 1 ? null : 'screen.name'
  return 'index' in shown ? wrongShown(shown, tokens[shown.index]) : null
}

function wrongShown(shown: Extract<NdShown, { readonly index: number }>, of: NdHeld | undefined): string | null {
  if (of === undefined) return 'screen.index'
  if (shown.name === 'pin') return of.pin === null ? 'screen.name' : null
  return shown.wrongPin !== null && (of.pin === null || of.pin === shown.wrongPin) ? 'screen.wrongPin' : null
}
