import { type Effect, type Ignored, type Inspection, serialOf, type Token } from '../../token-core/index.ts'
import type { BankName } from './bank-name.ts'
import type { Holder, Loan } from './loan.ts'
import { type ClockRate, HOST_TIME, type TokenClock } from './token-clock.ts'

/** What a token may be marked with, by name: a window chooses the shade. */
export const TOKEN_COLOURS = ['blue', 'teal', 'green', 'amber', 'red', 'pink', 'violet', 'grey'] as const
export type TokenColour = (typeof TOKEN_COLOURS)[number]

/** Characters of a name at most. */
export const LONGEST_NAME = 60

/** What anyone outside the host sees of a token: everything that is not a secret. */
export type TokenView = Inspection & {
  readonly id: string
  /** Chosen by people; at first the serial. */
  readonly name: string
  readonly colour: TokenColour
  /** In the rack: tokens stand in the order of these numbers. */
  readonly place: number
  /** Counts the token's events; goes on over restarts. */
  readonly sequence: number
  /** The token's own clock, in ms: `closesAt`, `darkAt` and the like are counted on it. */
  readonly now: number
  /** How `now` goes: `speed` token milliseconds in one of the host, 1 when real, 0 when paused. */
  readonly clock: ClockRate
  /** The practice bank that takes such a token, whether this host knows it or not; null: none does. */
  readonly bank: BankName | null
  /** The user of that bank whom it was made for; null: made without one. */
  readonly holder: Holder | null
}

/** What an event did. */
export interface Happened {
  /** Those of the event's own rows in the journal, and of what fell due while it let time pass. What fell due before it has rows of its own. */
  readonly effects: readonly Effect[]
  /** Why the event did nothing; null: it did something. */
  readonly ignored: Ignored | null
}

/** The token after an event, and what that did. */
export type EventAnswer = TokenView & Happened

/** The token after a list of them. `effects` are those of all, in their order; `ignored` is the first reason that was met. */
export type ListAnswer = EventAnswer & {
  /** What each of them did. */
  readonly results: readonly Happened[]
}

/** A token as it is kept: the state and the number of events that led to it. Holds keys: never leaves the host. */
export interface TokenRecord {
  readonly id: string
  readonly sequence: number
  readonly token: Token
  readonly name: string
  readonly colour: TokenColour
  readonly clock: TokenClock
  readonly place: number
  /** Null: it was made without a user. */
  readonly loan: Loan | null
}

/** A record of a token that has seen nothing yet and goes with the host's time. */
export function newRecord(id: string, token: Token, more: Partial<TokenRecord> = {}): TokenRecord {
  return {
    id,
    sequence: 0,
    token,
    name: serialOf(token) ?? token.kind,
    colour: 'blue',
    clock: HOST_TIME,
    place: 0,
    loan: null,
    ...more,
  }
}

/** A view with what led to it. */
export const answerOf = (view: TokenView, { effects, ignored }: Happened): EventAnswer =>
  Object.assign({}, view, { effects, ignored })
