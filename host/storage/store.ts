import type { Journal, JournalEntry } from '../journal/row.ts'
import { hostError } from '../token/host-error.ts'
import type { TokenRecord } from '../token/token-view.ts'

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
  /** Nothing is asked of it any more. */
  close(): Promise<void>
}

/** Removed tokens that may be taken back. Of more than these, the oldest go for good. */
export const MOST_DELETED = 200

/** What `commit` throws when the token has another revision. */
export const tokenMoved = () =>
  hostError(
    'token-moved',
    'Somebody else moved this token meanwhile. Nothing of this happened: look at it, and try again.',
  )

const CURSOR = /^(-?\d[\d.e+-]{0,31}):([\w-]{1,64})$/i

/** Whether a page can begin there. */
export const isCursor = (text: string): boolean => Number.isFinite(Number(CURSOR.exec(text)?.[1]))

/** The text that stands for a token's place among all. */
const cursorOf = ({ place, id }: TokenRecord): string => `${place}:${id}`

/** Whether a token stands behind that place. */
function standsAfter(cursor: string): (record: TokenRecord) => boolean {
  if (!isCursor(cursor)) throw new RangeError(`"after" expected the "next" of a page, got ${JSON.stringify(cursor)}`)
  const [, place, id = ''] = CURSOR.exec(cursor) ?? []
  const at = Number(place)
  return (record) => record.place > at || (record.place === at && record.id > id)
}

const byPlace = (one: TokenRecord, other: TokenRecord): number =>
  one.place - other.place || (one.id < other.id ? -1 : 1)

/** A page of tokens that are all at hand. */
export function pageOf(
  held: Iterable<StoredToken>,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Omit<StorePage, 'unreadable'> {
  const isAfter = after === undefined ? () => true : standsAfter(after)
  const rest = [...held].filter(({ record }) => isAfter(record)).sort((one, other) => byPlace(one.record, other.record))
  const tokens = rest.slice(0, limit)
  const last = tokens.at(-1)
  return { tokens, next: last === undefined || rest.length <= limit ? null : cursorOf(last.record) }
}
