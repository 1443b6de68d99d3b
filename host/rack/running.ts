import type { KindName } from '../../token-core/index.ts'
import type { JournalRow } from '../journal/row.ts'
import type { Move } from '../kinds/kind.ts'
import type { NewEvent } from '../kinds/kinds.ts'
import type { ClockSetting } from '../token/token-clock.ts'
import type { EventAnswer, Happened, TokenColour, TokenRecord, TokenView } from '../token/token-view.ts'

/** What can be done with a token that this host runs. */

/** How far to move a token's time on. `next-change`: to where it next changes by itself; nowhere if it does not. */
export type Advance = { readonly ms: number } | { readonly to: 'next-change' }

/** What people say about a token, and where they put it. What is not said stays. */
export interface TokenDescription {
  readonly name?: string | undefined
  readonly colour?: TokenColour | undefined
  readonly place?: number | undefined
}

/** On which terms something is done to a token. */
export interface Terms {
  /** The sequence that the token must have: at another it rejects with `sequence-mismatch`, and nothing happened. */
  readonly sequence?: number | undefined
  /** Ends the waiting for time that a list of events asks for; what would come after it does not happen. */
  readonly signal?: AbortSignal | undefined
}

/** A token after a list of things was done to it, and what each of them did. */
export interface Performed {
  readonly view: TokenView
  readonly results: readonly Happened[]
}

/** What a list of events may have to be waited for, in ms on the host's clock. */
export const LONGEST_WAIT_MS = 60_000

/** The view, and the rows of what happened since the one before it. */
export type Tell = (view: TokenView, rows: readonly JournalRow[]) => void

export interface RunningToken {
  readonly id: string
  /** Of what kind it is: that never changes. */
  readonly kind: KindName
  /** Fires when the token has been stopped. */
  readonly ended: AbortSignal
  /**
   * The token as it stands now, once everything due has happened and was saved, or could not be.
   * @param revision that the store holds, where that is known; else a store that hosts share is asked
   */
  settled(revision?: number): Promise<TokenView>
  /** What is kept of the token, as it was when it last changed. With keys. */
  record(): TokenRecord
  /** The same as it stands now, settled. */
  snapshot(): Promise<TokenRecord>
  /**
   * Lets the event happen now. The view after it and what it did, once it is saved; rejects with `not-saved` when it cannot be. Where somebody
   * else moved the token meanwhile it did not happen, and is done again to the token as it stands then; `token-moved`: too often.
   */
  send(event: NewEvent, terms?: Terms): Promise<EventAnswer>
  /**
   * The same for a list of actions, each of moves. Nothing else is done to the token between them. Where they are to let time pass, a
   * clock that stands is moved on, and all is one change; one that goes is waited for, and who comes meanwhile waits, too. Rejects
   * with `wait-too-long` before anything happens.
   */
  perform(actions: readonly (readonly Move<NewEvent>[])[], terms?: Terms): Promise<Performed>
  /** Another name, colour or place. Saved, or refused, as with `send`; so are those below. */
  describe(words: TokenDescription, terms?: Terms): Promise<TokenView>
  setClock(setting: ClockSetting, terms?: Terms): Promise<TokenView>
  /** Moves the token's time on, whatever its clock does. What falls due on the way happens, each at its own time. */
  advance(way: Advance, terms?: Terms): Promise<EventAnswer>
  /** The same from change to change, by `most` ms at most, until a view of it is as wanted. */
  advanceUntil(most: number, isWanted: (view: TokenView) => boolean): Promise<TokenView>
  /**
   * The token becomes what is given, at the time of that state; what is not given stays. It counts in the sequence and is no event: it
   * has no row in the journal, and a replay begins after it.
   */
  putState(
    given: Pick<TokenRecord, 'token'> & Partial<Pick<TokenRecord, 'clock' | 'name' | 'colour' | 'place' | 'loan'>>,
    terms?: Terms,
  ): Promise<TokenView>
  /** Throws `sequence-mismatch` unless the token, settled, is at this sequence. */
  demand(sequence: number): void
  /**
   * The store is told to hold this revision; infinity: none any more. Where somebody else moved the token to there, it goes on as the store
   * has it. Resolves when it does, or has ended; rejects when the store does not answer.
   */
  heard(revision: number): Promise<void>
  /**
   * Nothing is due in it, under way or waited for, and all of it is kept: it may be forgotten, and taken from the store again.
   * @param followers how many of those who are told may be left
   */
  isAtRest(followers: number): boolean
  /** Tells the token as it stands, soon, and then after each change, in their order, once it is saved. Returns the end of it. */
  subscribe(tell: Tell): () => void
  /** No more changes by itself; everything that happened is saved and told. */
  stop(): Promise<void>
}
