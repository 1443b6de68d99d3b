import { drawnFrom, type Random, systemRandom } from '../../server/index.ts'
import type { Token } from '../../token-core/index.ts'
import type { Journal, JournalEntry } from '../journal/row.ts'
import type { StoredToken, TokenStore } from '../storage/store.ts'
import { makeTurns } from '../storage/turns.ts'
import type { Clock } from '../token/clock.ts'
import { hostError } from '../token/host-error.ts'
import { standingAt, type TokenClock } from '../token/token-clock.ts'
import { newRecord, type TokenColour, type TokenRecord, type TokenView } from '../token/token-view.ts'
import { nameOfCopy } from './name-of-copy.ts'
import { makeRackTime, type RackTime } from './rack-time.ts'
import type { RunningToken } from './running.ts'
import { runToken } from './running-token.ts'

const ID_BYTES = 6
/** Tokens that are asked of the store at a time, where all are wanted. */
const PAGE = 1000

export interface RackWatcher {
  /** A token is new, or changed. */
  onToken(view: TokenView): void
  onRemoved(id: string): void
}

export interface RackPage {
  /** In their order. */
  readonly tokens: readonly RunningToken[]
  /** Where the next page begins; null: this is the last. */
  readonly next: string | null
}

/** All tokens of a store, run by this host. */
export interface Rack {
  readonly time: RackTime
  get(id: string): Promise<RunningToken | undefined>
  /** Some tokens. @param after `next` of the page before. Another text is a RangeError */
  page(query: { readonly after?: string | undefined; readonly limit: number }): Promise<RackPage>
  /** All of them, or all behind `next` of a page, page by page. */
  pages(after?: string): AsyncIterable<readonly RunningToken[]>
  journal(id: string): Journal
  /** Runs what the store holds. @returns the ids of what could not be read */
  wake(): Promise<readonly string[]>
  /** The place behind all others. */
  nextPlace(): number
  /** Keeps a new token, and what happened to it before, and runs it. */
  put(record: Omit<TokenRecord, 'id'>, entries?: readonly JournalEntry[]): Promise<TokenView>
  /** The same under an id that is known; it runs also where it cannot be kept. */
  putFirst(record: TokenRecord): Promise<void>
  /** Another token in the same state, with the same serial and keys. null: no such token. */
  duplicate(id: string): Promise<TokenView | null>
  /** A token that was in another rack. Its time goes on from its last. */
  add(token: Token, name: string, colour: TokenColour): Promise<TokenView>
  /** @returns what it was; null: there was none. @param sequence throws `sequence-mismatch` when the token is at another */
  remove(id: string, sequence?: number): Promise<TokenRecord | null>
  /** Takes back what was removed since the host started; `prepare` may change it before it runs. null: no such token. */
  restore(id: string, prepare?: (record: TokenRecord) => Promise<TokenRecord>): Promise<TokenView | null>
  /**
   * A token becomes what it was, in place; one that was removed comes back under its id. Its time goes on from there.
   * @param prepare may change one that comes back before it runs
   */
  putBack(record: TokenRecord, prepare?: (record: TokenRecord) => Promise<TokenRecord>): Promise<TokenView>
  watch(watcher: RackWatcher): () => void
  /** Everything that happened is saved and told. */
  stop(): Promise<void>
}

export interface RackOptions {
  readonly store: Pick<TokenStore, 'list' | 'get' | 'commit' | 'journal' | 'remove' | 'restore'>
  readonly clock: Clock
  /** How the rack's time goes at first; default: as the host's. */
  readonly startTime?: TokenClock | undefined
  readonly random?: Random | undefined
}

export function makeRack({ store, clock, startTime, random = systemRandom }: RackOptions): Rack {
  const time = makeRackTime(clock, startTime)
  /** Copies of what the store holds. */
  const tokens = new Map<string, RunningToken>()
  /** Those that run and could not be kept yet. */
  const unkept = new Set<string>()
  const watchers = new Set<RackWatcher>()
  /** What ends the following of a token. Without watchers none is followed: what only its display does is for nobody. */
  const followed = new Map<string, () => void>()
  /** A token comes and goes in turn: nobody wakes it twice. */
  const inTurn = makeTurns()
  let lastPlace = 0

  function run(stored: StoredToken): RunningToken {
    const { id, place } = stored.record
    const token = runToken({ stored, clock, store, onGone: () => forget(id), draw: () => drawnFrom(random) })
    tokens.set(id, token)
    lastPlace = Math.max(lastPlace, place)
    if (watchers.size > 0) follow(token, true)
    return token
  }

  /** @param isNew to those who watch: else what it shows now is known */
  function follow(token: RunningToken, isNew: boolean): void {
    let isTold = isNew
    const end = token.subscribe((view) => {
      if (isTold) for (const watcher of watchers) watcher.onToken(view)
      isTold = true
    })
    followed.set(token.id, end)
  }

  function unfollow(id: string): void {
    followed.get(id)?.()
    followed.delete(id)
  }

  function forget(id: string): void {
    unfollow(id)
    if (tokens.delete(id)) for (const watcher of watchers) watcher.onRemoved(id)
  }

  async function wakeUp(id: string): Promise<RunningToken | undefined> {
    const running = tokens.get(id)
    if (running !== undefined) return running
    const stored = await store.get(id)
    return stored === null ? undefined : run(stored)
  }

  const get = async (id: string): Promise<RunningToken | undefined> =>
    tokens.get(id) ?? (await inTurn(id, () => wakeUp(id)))

  async function page(query: Parameters<Rack['page']>[0]): Promise<RackPage> {
    const { tokens: stored, next } = await store.list(query)
    const found: (RunningToken | undefined)[] = []
    for (const id of query.after === undefined ? unkept : []) {
      if ((await store.get(id)) === null) found.push(tokens.get(id))
      else unkept.delete(id)
    }
    // Those that run are asked nothing: a rack of a thousand is looked through for each new token.
    for (const { record } of stored) found.push(tokens.get(record.id) ?? (await get(record.id)))
    return { tokens: found.filter((token) => token !== undefined), next }
  }

  async function* pages(from?: string): AsyncIterable<readonly RunningToken[]> {
    for (let after: string | null | undefined = from; after !== null; ) {
      const { tokens: some, next } = await page({ after, limit: PAGE })
      yield some
      after = next
    }
  }

  const nextPlace = (): number => {
    lastPlace += 1
    return lastPlace
  }

  /** Keeps a new token before it runs, so that nobody sees one that a crash could undo. */
  function put(words: Omit<TokenRecord, 'id'>, entries: readonly JournalEntry[] = []): Promise<TokenView> {
    const record = { ...words, id: Buffer.from(random(ID_BYTES)).toString('hex') }
    return inTurn(record.id, async () => {
      const kept = store.commit(record.id, 0, record, entries).catch((error: unknown) => {
        throw hostError('not-saved', 'The token could not be saved.', error)
      })
      return run({ record, revision: await kept }).settled()
    })
  }

  async function takeOut(id: string, sequence: number | undefined): Promise<TokenRecord | null> {
    const token = await wakeUp(id)
    if (token === undefined) return null
    if (sequence !== undefined) token.demand(sequence)
    tokens.delete(id)
    await token.stop()
    unfollow(id)
    await store.remove(id).catch(async (error: unknown) => {
      await wakeUp(id)
      throw hostError('not-saved', 'The token could not be put aside. It is still in the rack.', error)
    })
    for (const watcher of watchers) watcher.onRemoved(id)
    return token.record()
  }

  return {
    time,
    get,
    page,
    pages,
    journal: (id) => store.journal(id),
    nextPlace,
    put,
    async wake() {
      const unreadable: string[] = []
      for (let after: string | null | undefined; after !== null; ) {
        const { tokens: stored, ...rest } = await store.list({ after, limit: PAGE })
        for (const one of stored) await inTurn(one.record.id, async () => tokens.get(one.record.id) ?? run(one))
        unreadable.push(...rest.unreadable)
        after = rest.next
      }
      return unreadable
    },
    async putFirst(record) {
      const revision = await store.commit(record.id, 0, record, []).catch(() => 0)
      if (revision === 0) unkept.add(record.id)
      run({ record, revision })
    },
    async duplicate(id) {
      const original = await (await get(id))?.snapshot()
      if (original === undefined) return null
      const place = nextPlace()
      const name = nameOfCopy(original.name, await recordsOf({ pages }))
      return put({ ...original, sequence: 0, name, place })
    },
    add(token, name, colour) {
      const own = standingAt(time.clock, token.at, clock.now())
      return put(newRecord('', token, { name, colour, clock: own, place: nextPlace() }))
    },
    remove: (id, sequence) => inTurn(id, () => takeOut(id, sequence)),
    restore: (id, prepare = async (same) => same) =>
      inTurn(id, async () => {
        const stored = await store.restore(id)
        return stored && run({ ...stored, record: await prepare(stored.record) }).settled()
      }),
    async putBack(record, prepare = async (same) => same) {
      const held = await inTurn(record.id, async () => {
        const running = await wakeUp(record.id)
        if (running !== undefined) return { running, was: record }
        const was = await prepare(record)
        const aside = await store.restore(record.id)
        if (aside !== null) return { running: run(aside), was }
        const revision = await store.commit(record.id, 0, was, []).catch((error: unknown) => {
          throw hostError('not-saved', 'The token could not be put back.', error)
        })
        return { running: run({ record: was, revision }), was }
      })
      const { token, clock, name, colour, place, loan } = held.was
      return held.running.putState({ token, clock, name, colour, place, loan })
    },
    watch(watcher) {
      if (watchers.size === 0) for (const token of tokens.values()) follow(token, false)
      watchers.add(watcher)
      return () => {
        watchers.delete(watcher)
        if (watchers.size === 0) for (const id of [...followed.keys()]) unfollow(id)
      }
    },
    async stop() {
      await Promise.all([...tokens.values()].map((token) => token.stop()))
    },
  }
}

/** What is kept of all tokens, as it was when each last changed. With keys. */
export async function recordsOf(rack: Pick<Rack, 'pages'>): Promise<readonly TokenRecord[]> {
  const records: TokenRecord[] = []
  for await (const tokens of rack.pages()) records.push(...tokens.map((token) => token.record()))
  return records
}

/** All tokens as they stand now. */
export async function viewsOf(rack: Pick<Rack, 'pages'>, after?: string): Promise<readonly TokenView[]> {
  const views: TokenView[] = []
  for await (const tokens of rack.pages(after))
    views.push(...(await Promise.all(tokens.map((token) => token.settled()))))
  return views
}
