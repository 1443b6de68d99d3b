import type { Journal, JournalEntry } from '../journal/row.ts'
import type { BankName } from '../token/bank-name.ts'
import { hostError } from '../token/host-error.ts'
import type { TokenColour, TokenRecord } from '../token/token-view.ts'

/**
 * Where tokens are kept. Other processes may keep theirs in the same place: whoever holds a token holds a copy, and learns at its next
 * commit whether it is still the newest.
 */

/** A token as it stands in the store. */
export interface StoredToken {
  readonly record: TokenRecord
  /**
   * Counts the commits of this token: of events and of everything else that is kept of it, a name or a clock. 0: not in the store yet.
   */
  readonly revision: number
  /**
   * Another process lets happen what falls due in it: the last that committed it. Whoever commits next takes that over. Not said where no
   * other process can.
   */
  readonly isElsewhere?: boolean
}

/** What a store tells of all its tokens together, so that nobody has to look through them. */
export interface AllTokens {
  /** So many places behind all others, in their order. Who asks next is told others. */
  nextPlaces(count: number): Promise<readonly number[]>
  /** Which of these names tokens have. */
  names(asked: readonly string[]): Promise<ReadonlySet<string>>
  /** How many tokens have each colour; of very many, the newest count. */
  colours(): Promise<ReadonlyMap<TokenColour, number>>
  /** Those that have one of these serials. */
  withSerials(serials: readonly string[]): Promise<readonly TokenRecord[]>
  /** Under which of these marks users of a bank are lent to tokens, or to tokens that are being made. */
  lent(bank: BankName, marks: readonly string[]): Promise<ReadonlySet<string>>
  /** What is known of serials that a new token might have. */
  serials(asked: readonly string[]): Promise<KnownSerials>
  /** Keeps something for a token that is being made: nobody else gets it. False: somebody was faster, or a token has it. */
  claim(claim: Claim): Promise<boolean>
  /** The token is there, or none comes of it. */
  release(claim: Claim): Promise<void>
  /** A token that had this serial is gone. */
  giveUp(serial: string): Promise<void>
}

/** A serial, or the loan of a user. */
export type Claim = { readonly serial: string } | { readonly bank: BankName; readonly mark: string }

export interface KnownSerials {
  /** Those that tokens have, or that are claimed for new ones. */
  readonly taken: ReadonlySet<string>
  /** Those that removed tokens had, the last removed last. */
  readonly givenUp: ReadonlySet<string>
}

/** A token that some process has committed; revision null: it was removed. */
export interface TokenChange {
  readonly id: string
  readonly revision: number | null
  readonly sequence: number
}

/** The following of what other hosts do. */
export interface Watching {
  /** Resolves when nothing will be missed that is committed from here on. */
  readonly begun: Promise<void>
  end(): void
}

/** A store that several hosts run tokens from. */
export interface SharedTokens {
  /** What this host is called there: a name of its own from each opening. */
  readonly host: string
  /** What the place is called: the same for all hosts and at each opening. It tells nothing of where that is. */
  readonly place: string
  /**
   * Tells what other hosts have committed since it began, soon after. It may tell the same twice, and what did not happen: whoever must
   * know asks the store.
   */
  watch(tell: (changes: readonly TokenChange[]) => void): Watching
  /** The revision of the newest commit of a token; null: it is not there. */
  revisionOf(id: string): Promise<number | null>
  /** Tokens that other hosts should let happen what falls due in, the earliest first; `at` in ms on the hosts' clock. */
  dueElsewhere(limit: number): Promise<readonly { readonly id: string; readonly at: number }[]>
}

export interface StorePage {
  /** In the order of their places; of one place, of their ids. */
  readonly tokens: readonly StoredToken[]
  /** Ids of tokens that were met for the first time and cannot be read. A person has been told. */
  readonly unreadable: readonly string[]
  /** Where the next page begins; null: this is the last. */
  readonly next: string | null
}

export interface TokenStore {
  /** Some tokens. @param after `next` of the page before; none: from the first one on. Another text is a RangeError: see `isCursor` */
  list(query: { readonly after?: string | undefined; readonly limit: number }): Promise<StorePage>
  /** null: there is none of this id that can be read. */
  get(id: string): Promise<StoredToken | null>
  /**
   * Keeps the record, and what happened since the one before it, if the token still has the revision that this was made from; of a new
   * token that is 0. Resolves when a crash can no longer undo it, to the new revision.
   *
   * Throws `token-moved` when somebody else was there before, and has changed nothing then. After any other error none of it counts as
   * kept, and the same may be given again.
   */
  commit(
    id: string,
    expected: number,
    record: Omit<TokenRecord, 'id'>,
    entries: readonly JournalEntry[],
  ): Promise<number>
  journal(id: string): Journal
  /** Puts a token aside, until it is taken back, `MOST_DELETED` others were put aside, or the deleted ones are removed for good. */
  remove(id: string): Promise<void>
  /** Takes back what was put aside by this process; null when there is nothing of this id. */
  restore(id: string): Promise<StoredToken | null>
  /** Removes deleted tokens for good. */
  removeDeleted(): Promise<void>
  readonly all: AllTokens
  /** null: this process alone has it. */
  readonly shared: SharedTokens | null
  /** Nothing is asked of it any more. */
  close(): Promise<void>
}

/** Removed tokens that may be taken back. Of more than these, the oldest go for good. */
export const MOST_DELETED = 200

/** What `commit` throws when the token has another revision. @param newest how it stands, where the store has seen that */
export const tokenMoved = (newest?: StoredToken) =>
  Object.assign(
    hostError(
      'token-moved',
      'Somebody else moved this token meanwhile. Nothing of this happened: look at it, and try again.',
    ),
    { newest },
  )

const CURSOR = /^(-?\d[\d.e+-]{0,31}):([\w-]{1,64})$/i

/** Whether a page can begin there. */
export const isCursor = (text: string): boolean => Number.isFinite(Number(CURSOR.exec(text)?.[1]))

/** The text that stands for a token's place among all. */
export const cursorOf = ({ place, id }: Pick<TokenRecord, 'place' | 'id'>): string => `${place}:${id}`

/** The place and the id that the text stands for. */
export function placeOf(cursor: string): Pick<TokenRecord, 'place' | 'id'> {
  if (!isCursor(cursor)) throw new RangeError(`"after" expected the "next" of a page, got ${JSON.stringify(cursor)}`)
  const [, place, id = ''] = CURSOR.exec(cursor) ?? []
  return { place: Number(place), id }
}

const byPlace = (one: Pick<TokenRecord, 'place' | 'id'>, other: Pick<TokenRecord, 'place' | 'id'>): number =>
  one.place - other.place || (one.id === other.id ? 0 : one.id < other.id ? -1 : 1)

/** A page of tokens that are all at hand. */
export function pageOf(
  held: Iterable<StoredToken>,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Omit<StorePage, 'unreadable'> {
  const from = after === undefined ? null : placeOf(after)
  const rest = [...held]
    .filter(({ record }) => from === null || byPlace(record, from) > 0)
    .sort((one, other) => byPlace(one.record, other.record))
  const tokens = rest.slice(0, limit)
  const last = tokens.at(-1)
  return { tokens, next: last === undefined || rest.length <= limit ? null : cursorOf(last.record) }
}
