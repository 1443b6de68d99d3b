import type { TokenKind } from '../kind.ts'

/** The eight cells, in their order on the card. */
export const CELL_NAMES = ['ア', 'イ', 'ウ', 'エ', 'オ', 'カ', 'キ', 'ク'] as const
export type CellName = (typeof CELL_NAMES)[number]

export interface Token {
  readonly kind: 'matrix-card'
  readonly at: number
}

export interface TokenOptions {
  /** 利用者番号, 11 digits. */
  readonly number: string
  /** Counts from 1: each card that is issued anew has other cells. */
  readonly issue?: number
  readonly at?: number
}

/** Paper: nothing happens to it but time. */
export type TokenEvent = { readonly at: number; readonly type: 'time-passed' }

/** What is printed. */
export interface Display {
  readonly screen: 'card'
  readonly lit: true
  readonly lines: readonly string[]
  readonly code: null
  readonly cells: readonly { readonly name: CellName; readonly digits: string }[]
}

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

const unmade = (): never => {
  throw new TypeError('not made yet')
}

export const matrixCard: TokenKind<MatrixCardTypes> = {
  make: unmade,
  parse: unmade,
  step: unmade,
  nextStateChangeAt: () => null,
  nextDisplayChangeAt: () => null,
  onOtherClock: unmade,
  timesOf: unmade,
  whenTakenUp: () => [],
  wantsDraw: () => false,
  display: unmade,
  inspect: unmade,
  explain: () => null,
}
