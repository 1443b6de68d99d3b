import type { TokenKind } from '../kind.ts'
import { type Display, display } from './display.ts'
import { parseToken } from './parse.ts'
import { makeToken, type Token, type TokenOptions } from './token.ts'

/** Paper: nothing happens to it but time. */
export type TokenEvent = { readonly at: number; readonly type: 'time-passed' }

export interface Inspection {
  readonly kind: 'matrix-card'
  /** The 利用者番号. */
  readonly serial: string
  readonly issue: number
  readonly at: number
  readonly display: Display
  readonly nextChangeAt: null
}

export interface MatrixCardTypes {
  readonly token: Token
  readonly options: TokenOptions
  readonly event: TokenEvent
  readonly effect: never
  readonly ignored: 'nothing-due'
  readonly display: Display
  readonly inspection: Inspection
  readonly explanation: never
}

const atTime = (token: Token, at: number): Token => ({ ...token, at })

/** The customer's card with eight cells of two digits (お客様カード): the bank asks for some of them. Nothing about it changes. */
export const matrixCard: TokenKind<MatrixCardTypes> = {
  make: makeToken,
  parse: parseToken,
  step: (token, { at }) => [Number.isFinite(at) && at > token.at ? atTime(token, at) : token, [], 'nothing-due'],
  nextStateChangeAt: () => null,
  nextDisplayChangeAt: () => null,
  onOtherClock: (token, ms) => atTime(token, token.at + ms),
  timesOf: ({ at }) => [at],
  whenTakenUp: () => [],
  wantsDraw: () => false,
  serialOf: ({ number }) => number,
  seen: (event) => event,
  display,
  inspect: (token) => ({
    kind: token.kind,
    serial: token.number,
    issue: token.issue,
    at: token.at,
    display: display(token),
    nextChangeAt: null,
  }),
  explain: () => null,
}
