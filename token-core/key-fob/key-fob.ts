import type { ExplanationStep } from '../explanation.ts'
import type { TokenKind } from '../kind.ts'
import type { HashName } from '../otp/hash.ts'
import type { Effect, FobFault, FobScreen, Ignored, TokenEvent } from './events.ts'

export const FOB_PROFILES = ['fob', 'fob-8', 'card', 'always'] as const
export type FobProfileName = (typeof FOB_PROFILES)[number]

export interface Token {
  readonly kind: 'key-fob'
  readonly serial: string
  readonly at: number
}

export interface TokenOptions {
  /** Four letters A–Z and eight digits. */
  readonly serial: string
  /** 16–64 bytes; default: derived from the practice factory key and the serial. */
  readonly key?: Uint8Array
  readonly profile?: FobProfileName
  readonly at?: number
  /** When it was made, ms since 1970: default `at`. */
  readonly madeAt?: number
  readonly clock?: { readonly offset: number; readonly ppm: number }
}

/** What is seen on its front. */
export interface Display {
  readonly screen: FobScreen
  readonly lit: boolean
  /** `bAtt 03`, the digits, `EEEEEE`, or empty. */
  readonly text: string
  /** `text` as a line, where there is one. */
  readonly lines: readonly string[]
  /** The digits, on `code` only. */
  readonly code: string | null
  /** One for each 10 s begun; null: it has no indicator. */
  readonly bars: number | null
}

export interface Inspection {
  readonly kind: 'key-fob'
  readonly serial: string
  readonly profile: FobProfileName
  readonly at: number
  readonly display: Display
  readonly digits: number
  readonly hash: HashName
  /** ms. */
  readonly step: number
  /** Whole percent. */
  readonly level: number
  readonly uses: { readonly taken: number; readonly left: number; readonly of: number } | null
  readonly madeAt: number
  /** When its age is reached. */
  readonly agesAt: number
  /** The device's own clock: `time` on it, ms since 1970; `ahead` of true time, ms. */
  readonly deviceClock: { readonly time: number; readonly ahead: number; readonly offset: number; readonly ppm: number }
  /** The time step that its clock is in, and when (true time) the next begins. */
  readonly timeStep: { readonly number: number; readonly nextAt: number }
  readonly button: 'up' | 'down' | null
  readonly fault: FobFault
  readonly wrongCodes: boolean
  /** When it goes dark by itself. */
  readonly offAt: number | null
  readonly nextChangeAt: number | null
}

export interface Explanation {
  readonly kind: 'totp'
  readonly code: string
  readonly serial: string
  readonly steps: readonly ExplanationStep[]
}

export interface KeyFobTypes {
  readonly token: Token
  readonly options: TokenOptions
  readonly event: TokenEvent
  readonly effect: Effect
  readonly ignored: Ignored
  readonly display: Display
  readonly inspection: Inspection
  readonly explanation: Explanation
}

const unmade = (): never => {
  throw new TypeError('not made yet')
}

export const keyFob: TokenKind<KeyFobTypes> = {
  make: unmade,
  parse: unmade,
  step: unmade,
  nextStateChangeAt: unmade,
  nextDisplayChangeAt: unmade,
  onOtherClock: unmade,
  timesOf: unmade,
  whenTakenUp: unmade,
  wantsDraw: () => false,
  serialOf: ({ serial }) => serial,
  seen: (event) => event,
  display: unmade,
  inspect: unmade,
  explain: unmade,
}
