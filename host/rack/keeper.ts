import type { JournalEntry } from '../journal/row.ts'
import { type StoredToken, type TokenStore, tokenMoved } from '../storage/store.ts'
import { errorCode } from '../token/host-error.ts'
import type { TokenRecord } from '../token/token-view.ts'
import { makeWriteQueue } from './write-queue.ts'

/** Keeps the changes of one token in the store, each made from the one before it. */
export interface Keeper {
  /**
   * Resolves when this record, or a newer one, and what happened on the way are kept. What could not be kept is tried again with the next;
   * but after `token-moved` it is given up, and so is everything that was made from it.
   */
  keep(record: TokenRecord, entries: readonly JournalEntry[]): Promise<void>
  /** From here on changes are made from what the store holds at this revision. */
  follow(revision: number): void
  /**
   * The store is told to hold this revision: where that is a newer one than this, when all that is under way has ended, it is as if the next
   * change was refused.
   */
  heard(revision: number): Promise<void>
}

export interface KeeperOptions {
  readonly id: string
  /** Of the record that the first change is made from. */
  readonly revision: number
  readonly store: Pick<TokenStore, 'commit'>
  /** Somebody else moved the token: called before the promises of those who waited settle. @param newest how it stands, where that is known */
  onMoved(newest: StoredToken | undefined): void
}

interface Change {
  readonly record: TokenRecord
  /** Which of the lines of states it belongs to: a new one begins where somebody else moved the token. */
  readonly line: number
}

/** Whether a change was not kept because somebody else moved the token. */
export const wasRefused = (outcome: Promise<void>): Promise<boolean> => outcome.then(() => false, isTokenMoved)

const newestIn = (error: unknown) => (error as ReturnType<typeof tokenMoved>).newest

export const isTokenMoved = (error: unknown): boolean => errorCode(error) === 'token-moved'

export function makeKeeper({ id, revision: first, store, onMoved }: KeeperOptions): Keeper {
  let revision = first
  let line = 0
  /** Somebody else moved the token, and it is not known yet to which revision. */
  let isBehind = false
  let last: Promise<void> = Promise.resolve()
  /** What happened and is not kept yet. */
  let waiting: JournalEntry[] = []

  function giveUp(newest?: StoredToken): void {
    line += 1
    waiting = []
    isBehind = true
    onMoved(newest)
  }

  const queue = makeWriteQueue(async (change: Change) => {
    if (change.line !== line) throw tokenMoved()
    const entries = [...waiting]
    try {
      revision = await store.commit(id, revision, change.record, entries)
    } catch (error) {
      if (isTokenMoved(error)) giveUp(newestIn(error))
      throw error
    }
    waiting.splice(0, entries.length)
  })

  return {
    keep(record, entries) {
      waiting.push(...entries)
      const kept = queue({ record, line })
      last = kept.catch(() => {})
      return kept
    },
    follow(newest) {
      revision = newest
      isBehind = false
    },
    async heard(newest) {
      for (let seen: unknown; seen !== last; ) {
        seen = last
        await last
      }
      if (!isBehind && newest > revision) giveUp()
    },
  }
}
