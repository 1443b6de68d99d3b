import type { ExplanationStep } from '../explanation.ts'
import type { TokenKind } from '../kind.ts'
import type { HashName } from '../otp/hash.ts'
import type { Effect, Ignored, NdRefusal, NdScreen, SkScreen, TokenEvent } from './events.ts'

export interface Token {
  readonly kind: 'software-token'
  readonly profile: 'sk-app' | 'nd-app'
  readonly at: number
}

export interface TokenOptions {
  readonly profile?: 'sk-app' | 'nd-app'
  readonly at?: number
}

interface Shown {
  /** What stands on the screen, from top to bottom. */
  readonly lines: readonly string[]
  /** The app is open. */
  readonly lit: boolean
  readonly code: string | null
  /** Whole seconds until the code changes: 30 … 1 or 60 … 1. */
  readonly remaining: number | null
}

export interface SkDisplay extends Shown {
  readonly app: 'sk-app'
  readonly screen: SkScreen
  readonly serial: string | null
}

export interface NdDisplay extends Shown {
  readonly app: 'nd-app'
  readonly screen: NdScreen
  readonly name: string | null
  readonly names: readonly string[] | null
  readonly refusal: NdRefusal | null
}

export type Display = SkDisplay | NdDisplay

interface Inspected {
  readonly kind: 'software-token'
  readonly at: number
  /** The telephone's clock: `time` on it, ms since 1970, `offset` ms ahead of the true time. */
  readonly deviceClock: { readonly time: number; readonly offset: number }
  /** The time step of the code that is shown, and when (true time) the next begins; null: none is shown. */
  readonly timeStep: { readonly number: number; readonly nextAt: number } | null
  readonly nextChangeAt: number | null
}

export interface SkInspection extends Inspected {
  readonly profile: 'sk-app'
  readonly display: SkDisplay
  /** Of the installed app, shown or not. */
  readonly serial: string | null
  readonly showsSerial: boolean
  readonly foreignSim: boolean
  readonly isRestored: boolean
}

export interface NdInspection extends Inspected {
  readonly profile: 'nd-app'
  readonly display: NdDisplay
  readonly serial: null
  readonly tokens: readonly {
    readonly serviceId: string
    readonly userId: string
    readonly name: string
    readonly hasPin: boolean
    readonly digits: number
    /** ms. */
    readonly step: number
    readonly hash: HashName
  }[]
  /** A mail's link was opened, and its text waits to be used. */
  readonly hasMail: boolean
}

export type Inspection = SkInspection | NdInspection

export interface Explanation {
  readonly kind: 'totp'
  readonly code: string
  readonly serial: string | null
  readonly steps: readonly ExplanationStep[]
}

export interface SoftwareTokenTypes {
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

export const softwareToken: TokenKind<SoftwareTokenTypes> = {
  make: unmade,
  parse: unmade,
  step: unmade,
  nextStateChangeAt: unmade,
  nextDisplayChangeAt: unmade,
  onOtherClock: unmade,
  timesOf: unmade,
  whenTakenUp: unmade,
  wantsDraw: () => false,
  serialOf: unmade,
  seen: (event) => event,
  display: unmade,
  inspect: unmade,
  explain: unmade,
}
