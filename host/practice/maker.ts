import type { z } from '@hono/zod-openapi'
import type { KeysToWrite, Token, TokenEvent, WithoutTime } from '../../token-core/index.ts'
import { type JournalEntry, record } from '../journal/row.ts'
import type { Loan } from '../token/loan.ts'
import type { TokenView } from '../token/token-view.ts'
import type { Lending } from './lending.ts'
import type { OtpDesks, ShinkinDesk } from './otp-desk.ts'
import type { OtpLending } from './otp-lending.ts'
import type { Registrar } from './registrar.ts'

/** What a new token of one kind may be, and how it comes about. */

export interface Made {
  readonly token: Token
  /** What happened to it on the way. */
  readonly entries: readonly JournalEntry[]
  /** Whose it is at the practice bank; null: nobody's. */
  readonly loan: Loan | null
}

/** What there is to make one with. */
export interface Bench {
  /** When it is to be ready, ms on its own clock. What it went through happened before. */
  readonly at: number
  /** The bank of the camera tokens. Throws `no-bank`: this host knows none. */
  atBank(): { readonly registrar: Registrar; readonly lending: Lending }
  /** Lends a customer of a bank of one-time passwords. */
  readonly lend: OtpLending['lend']
  /** The bank of the matrix card. Throws `no-bank`. */
  shinkin(): ShinkinDesk
  /** Puts it into the rack: from then on its loan is its own. */
  keep(made: Made): Promise<TokenView>
}

/** The desks of all banks that this host knows. */
export interface BankDesks extends OtpDesks {
  readonly anser: Registrar | undefined
}

/** Serials that a new token may have. */
export interface Stock {
  readonly serials: readonly string[]
  /** What to do where all of them are taken, for a person. */
  readonly noneLeft: string
  /** One that nobody should draw, though no token has it. */
  isVoid?(serial: string): Promise<boolean>
}

/** What may be said of any new token. */
export interface NewWords {
  readonly name: z.ZodType<string | undefined, string | undefined>
  readonly colour: z.ZodType
}

/** @typeParam Wanted what a caller may say of a new one @typeParam Held what it is then */
export interface Maker<Wanted, Held extends Token> {
  /** That, as it comes from outside, with what may be said of any: fields that it does not have are refused. */
  newToken(words: NewWords): z.core.$ZodTypeDiscriminable
  /** Which serial it is to have: one that is given, one that is to be drawn, or none. */
  serialFor(wanted: Wanted, banks: BankDesks): Promise<string | Stock | null>
  make(wanted: Wanted, serial: string | null, bench: Bench): Promise<TokenView>
  /** What it is called where its maker did not say; the next one of this name has a number. */
  nameOf(wanted: Wanted, serial: string | null): string
  /** The activations that it holds of the practice bank, by their numbers. */
  tokenCodesOf(token: Held): readonly string[]
  /** What a key file can hold of it; nothing where it has no key of its own. */
  keysOf(token: Held): KeysToWrite
}

/** A token that is new, and what happened to it at that moment. */
export function afterEvents(first: Token, events: readonly WithoutTime<TokenEvent>[]): Made {
  const entries: JournalEntry[] = []
  let token = first
  const { at } = first
  for (const event of events) {
    const next = record(token, { ...event, at }, entries.length + 1, at)
    token = next.token
    entries.push(next.entry)
  }
  return { token, entries, loan: null }
}
