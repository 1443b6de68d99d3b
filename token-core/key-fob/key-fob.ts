import type { TokenKind } from '../kind.ts'
import { whenTakenUp } from './button.ts'
import { type Display, display } from './display.ts'
import type { Effect, Ignored, TokenEvent } from './events.ts'
import { type Explanation, explain } from './explain.ts'
import { type Inspection, inspect, nextDisplayChangeAt } from './inspect.ts'
import { parseToken } from './parse.ts'
import { step } from './step.ts'
import { nextStateChangeAt } from './timers.ts'
import { makeToken, onOtherClock, type Token, type TokenOptions, timesOf } from './token.ts'

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

/** The token with digits and one button or none: docs/otp-tokens.md. */
export const keyFob: TokenKind<KeyFobTypes> = {
  make: makeToken,
  parse: parseToken,
  step,
  nextStateChangeAt,
  nextDisplayChangeAt,
  onOtherClock,
  timesOf,
  whenTakenUp,
  serialOf: ({ serial }) => serial,
  seen: (event) => event,
  wantsDraw: () => false,
  display,
  inspect,
  explain,
}
