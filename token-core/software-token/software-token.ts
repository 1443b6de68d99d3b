import type { TokenKind } from '../kind.ts'
import { type Display, display } from './display.ts'
import type { Effect, Ignored, TokenEvent } from './events.ts'
import { type Explanation, explain } from './explain.ts'
import { type Inspection, inspect } from './inspect.ts'
import { parseToken } from './parse.ts'
import { seen } from './seen.ts'
import { nextDisplayChangeAt, step } from './step.ts'
import { makeToken, onOtherClock, type Token, type TokenOptions } from './token.ts'

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

/** A telephone with an app of one-time passwords, the Shinkin one or the NTT DATA one: docs/otp-apps.md. */
export const softwareToken: TokenKind<SoftwareTokenTypes> = {
  make: makeToken,
  parse: parseToken,
  step,
  nextStateChangeAt: () => null,
  nextDisplayChangeAt,
  onOtherClock,
  timesOf: ({ at }) => [at],
  whenTakenUp: () => [],
  wantsDraw: () => false,
  serialOf: (token) => (token.profile === 'sk-app' ? (token.app?.serial ?? null) : null),
  seen,
  display,
  inspect,
  explain,
}
