import type { TokenKind } from '../kind.ts'
import { whenTakenUp } from './buttons.ts'
import { type Display, display } from './display.ts'
import type { Effect, Ignored, TokenEvent } from './events.ts'
import { type Explanation, explain } from './explanation/explain.ts'
import { wantsDraw } from './fault-terms.ts'
import { type Inspection, inspect } from './inspect.ts'
import { parseToken } from './parse.ts'
import { nextDisplayChangeAt, nextStateChangeAt, step } from './step.ts'
import { makeToken, onOtherClock, type Token, type TokenOptions, timesOf } from './token.ts'

export interface CameraTokenTypes {
  readonly token: Token
  readonly options: TokenOptions
  readonly event: TokenEvent
  readonly effect: Effect
  readonly ignored: Ignored
  readonly display: Display
  readonly inspection: Inspection
  readonly explanation: Explanation
}

/** The three-button token with a camera: docs/device.md. */
export const cameraToken: TokenKind<CameraTokenTypes> = {
  make: makeToken,
  parse: parseToken,
  step,
  nextStateChangeAt,
  nextDisplayChangeAt,
  onOtherClock,
  timesOf,
  whenTakenUp,
  wantsDraw,
  serialOf: ({ serial }) => serial,
  seen: (event) => event,
  display,
  inspect,
  explain,
}
