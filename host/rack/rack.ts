import { drawnFrom, type Random, systemRandom } from '../../server/index.ts'
import { nextDisplayChangeAt, type Token, whenTakenUp } from '../../token-core/index.ts'
import type { Journal, JournalEntry } from '../journal/row.ts'
import type { AllTokens, StoredToken, TokenChange, TokenStore, Watching } from '../storage/store.ts'
import { makeTurns } from '../storage/turns.ts'
import type { Clock } from '../token/clock.ts'
import { dueOf } from '../token/due.ts'
import { hostError } from '../token/host-error.ts'
import { standingAt, type TokenClock, tokenTime } from '../token/token-clock.ts'
import { newRecord, type TokenColour, type TokenRecord, type TokenView } from '../token/token-view.ts'
import { makeCopies } from './copies.ts'
import { makeFollowers, type RackWatcher } from './followers.ts'
import { isTokenMoved } from './keeper.ts'
import { nameOfCopy } from './name-of-copy.ts'
import { makeRackTime, type RackTime } from './rack-time.ts'
import type { RunningToken } from './running.ts'
import { runToken } from './running-token.ts'
import { makeTakeOver } from './take-over.ts'
import { untilDone } from './until-done.ts'
import { viewToken } from './view-token.ts'

const ID_BYTES = 6
/** Tokens that are asked of the store at a time, where all are wanted. */
const PAGE = 1000

export interface RackPage {
  /** In their order. */
  readonly views: readonly TokenView[]
  /** Where the next page begins; null: this is the last. */
  readonly next: string | null
}

/** All tokens of a store: this host runs those that somebody asks for, watches, or that something is due in. */
export interface Rack {
  readonly time: RackTime
  /** What is known of all tokens together. */
  readonly all: AllTokens
  get(id: string): Promise<RunningToken | undefined>
  /** Some tokens as they stand now. @param after `next` of the page before. Another text is a RangeError */
  page(query: { readonly after?: string | undefined; readonly limit: number }): Promise<RackPage>
  /** What is kept of all tokens, as it was when each last changed, page by page. With keys. */
  records(): AsyncIterable<readonly TokenRecord[]>
  /** All of them, page by page: each runs. */
  pages(): AsyncIterable<readonly RunningToken[]>
  journal(id: string): Journal
  /** Runs what something is due in. @returns the ids of what could not be read */
  wake(): Promise<readonly string[]>
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
  watch(watcher: RackWatcher): Watching
  /** Everything that happened is saved and told. */
  stop(): Promise<void>
}

export interface RackOptions {
  readonly store: Omit<TokenStore, 'removeDeleted' | 'close'>
  readonly clock: Clock
  /** How the rack's time goes at first; default: as the host's. */
  readonly startTime?: TokenClock | undefined
  readonly random?: Random | undefined
  /** Tokens at rest that are held before some are forgotten. */
  readonly mostHeld?: number | undefined
}

export function makeRack({ store, clock, startTime, random = systemRandom, mostHeld }: RackOptions): Rack {
  const time = makeRackTime(clock, startTime)
  /** Those that run and could not be kept yet. */
  const unkept = new Set<string>()
  const followers = makeFollowers()
  const { watchers, follow, unfollow, tellRemoved } = followers
  /** What those who watch know of tokens that are about to run: the sequence; null: nothing. */
  const shown = new Map<string, number | null>()
  /** A token comes and goes in turn: nobody wakes it twice. */
  const inTurn = makeTurns()
  const { shared } = store
  const takeOver = shared && makeTakeOver(shared, clock, async (id) => (await get(id))?.settled())
  /** How often somebody is told of a token: by the rack, or by itself. */
  const told = new Map<string, number>()
  let watched: Watching | null = null

  const copies = makeCopies({
    most: mostHeld,
    followers: (id) => (followers.isFollowed(id) ? 1 : 0),
    onForgotten: unfollow,
    onHeld(token) {
      const known = shown.get(token.id)
      if (watchers.size > 0 && !followers.isFollowed(token.id))
        follow(token, known === undefined ? token.record().sequence : known)
      shown.delete(token.id)
    },
  })

  /** @param known to those who watch, a sequence: only another is told; null: it is new to them */
  function run(stored: StoredToken, known: number | null = stored.record.sequence): RunningToken {
    const { id } = stored.record
    const token = runToken({
      ...{ stored, clock, store },
      onGone: () => forget(id),
      onWatched(change) {
        told.set(id, (told.get(id) ?? 0) + change)
        if (told.get(id) === 0) told.delete(id)
        watchStore()
      },
      draw: () => drawnFrom(random),
    })
    shown.set(id, known)
    copies.add(token)
    return token
  }

  function forget(id: string): void {
    unfollow(id)
    if (copies.remove(id)) tellRemoved(id)
  }

  async function wakeUp(id: string): Promise<RunningToken | undefined> {
    const running = copies.get(id)
    if (running !== undefined) return running
    const stored = await store.get(id)
    return stored === null ? undefined : run(stored)
  }

  async function get(id: string): Promise<RunningToken | undefined> {
    takeOver?.look()
    return copies.get(id) ?? (await inTurn(id, () => wakeUp(id)))
  }

  /** What the token's own clock says, where it does not run. */
  const timeOf = ({ clock: own, token }: TokenRecord): number =>
    Math.max(tokenTime(own, clock.now()), token.at, own.tokenAt)

  /** Whether something happens in it by itself, or is to be made good when it is taken up. */
  const isAwake = (record: TokenRecord): boolean =>
    dueOf(record) !== null ||
    whenTakenUp(record.token).length > 0 ||
    timeOf(record) > tokenTime(record.clock, clock.now())

  /** null: it was taken out meanwhile. */
  async function viewOf({ record, revision, isElsewhere }: StoredToken): Promise<TokenView | null> {
    const due = dueOf(record)
    const isDue = isElsewhere !== true && due !== null && due <= clock.now()
    const running = copies.get(record.id) ?? (isDue ? await get(record.id) : undefined)
    if (running === undefined) return viewToken(record, timeOf(record))
    return running.settled(revision).catch((error: unknown) => {
      if (running.ended.aborted) return null
      throw error
    })
  }

  /** Those that could not be kept yet. */
  async function* unkeptTokens(): AsyncIterable<RunningToken> {
    for (const id of unkept) {
      const token = copies.get(id)
      if (token !== undefined && (await store.get(id)) === null) yield token
      else unkept.delete(id)
    }
  }

  async function* stored(after?: string): AsyncIterable<readonly StoredToken[]> {
    for (let from: string | null | undefined = after; from !== null; ) {
      const { tokens, next } = await store.list({ after: from, limit: PAGE })
      yield tokens
      from = next
    }
  }

  async function page({ after, limit }: Parameters<Rack['page']>[0]): Promise<RackPage> {
    const { tokens, next } = await store.list({ after, limit })
    const views: Promise<TokenView | null>[] = []
    if (after === undefined) for await (const token of unkeptTokens()) views.push(token.settled())
    views.push(...tokens.map(viewOf))
    return { views: (await Promise.all(views)).filter((view) => view !== null), next }
  }

  async function* pages(): AsyncIterable<readonly RunningToken[]> {
    for await (const token of unkeptTokens()) yield [token]
    for await (const some of stored()) {
      const found = await Promise.all(some.map(({ record }) => get(record.id)))
      yield found.filter((token) => token !== undefined)
    }
  }

  /** Keeps a new token before it runs, so that nobody sees one that a crash could undo. */
  function put(words: Omit<TokenRecord, 'id'>, entries: readonly JournalEntry[] = []): Promise<TokenView> {
    const record = { ...words, id: Buffer.from(random(ID_BYTES)).toString('hex') }
    return inTurn(record.id, async () => {
      const kept = store.commit(record.id, 0, record, entries).catch((error: unknown) => {
        throw hostError('not-saved', 'The token could not be saved.', error)
      })
      const revision = await kept
      return run({ record, revision }, null).settled(revision)
    })
  }

  async function takeOut(id: string, sequence: number | undefined): Promise<TokenRecord | null> {
    const token = await wakeUp(id)
    if (token === undefined) return null
    if (sequence !== undefined) {
      // Another host may have moved it, or taken it out.
      await token.settled().catch(() => {})
      if (token.ended.aborted) return null
      token.demand(sequence)
    }
    copies.remove(id)
    await token.stop()
    unfollow(id)
    const isOut = await store.remove(id).then(
      () => true,
      async (error: unknown) => {
        // Another host was faster.
        if ((await wakeUp(id)) === undefined) return false
        throw hostError('not-saved', 'The token could not be put aside. It is still in the rack.', error)
      },
    )
    tellRemoved(id)
    return isOut ? token.record() : null
  }

  /** Another host committed a token: who watches is told. */
  async function heard({ id, revision }: TokenChange): Promise<void> {
    const running = copies.get(id)
    if (running !== undefined) {
      await running.heard(revision ?? Number.POSITIVE_INFINITY)
      // Somebody asked for it before it was heard that it is new, or came back.
      if (revision !== null && followers.hasTold(id) === false) followers.tell(await running.settled(revision))
      return
    }
    if (watchers.size === 0) return
    const newest = revision === null ? null : await store.get(id)
    if (newest === null) return tellRemoved(id)
    if (isSeenMoving(newest.record)) run(newest, null)
    else followers.tell(viewToken(newest.record, timeOf(newest.record)))
  }

  const isSeenMoving = ({ token }: TokenRecord): boolean => nextDisplayChangeAt(token) !== null

  /** What is seen moving by itself is run for those who watch. */
  async function wakeForWatchers(): Promise<void> {
    for await (const some of stored()) {
      for (const { record } of some) if (watchers.size > 0 && isSeenMoving(record)) await get(record.id)
    }
  }

  const isFollowing = () => watched !== null
  /** What others commit is heard while somebody is told of anything. */
  function watchStore(): void {
    const isWanted = watchers.size > 0 || told.size > 0
    if (shared === null || isWanted === (watched !== null)) return
    if (!isWanted) {
      watched?.end()
      watched = null
      return
    }
    watched = shared.watch((changes) => {
      takeOver?.look()
      for (const change of changes) untilDone(clock, () => heard(change), isFollowing)
    })
    watched.begun.then(lookAgain, () => {})
  }

  /** What was committed before others were heard. Who watches the rack looks at all of it then. */
  function lookAgain(): void {
    for (const token of copies.held()) {
      if ((told.get(token.id) ?? 0) > (followers.isFollowed(token.id) ? 1 : 0)) void token.settled().catch(() => {})
    }
  }

  function beginToWatch(): void {
    for (const token of copies.held()) follow(token, token.record().sequence)
    watchStore()
    wakeForWatchers().catch(() => {})
  }

  function endWatch(): void {
    followers.unfollowAll()
    watchStore()
  }

  return {
    time,
    all: store.all,
    get,
    page,
    async *records() {
      for await (const token of unkeptTokens()) yield [token.record()]
      for await (const some of stored())
        yield shared === null
          ? some.map(({ record }) => copies.get(record.id)?.record() ?? record)
          : some.map(({ record }) => record)
    },
    pages,
    journal: (id) => store.journal(id),
    put,
    async wake() {
      takeOver?.look()
      if (shared !== null) return []
      const unreadable: string[] = []
      for (let after: string | null | undefined; after !== null; ) {
        const { tokens, ...rest } = await store.list({ after, limit: PAGE })
        for (const { record } of tokens) if (isAwake(record)) await get(record.id)
        unreadable.push(...rest.unreadable)
        after = rest.next
      }
      return unreadable
    },
    async putFirst(record) {
      const revision = await store.commit(record.id, 0, record, []).catch((error: unknown) => {
        // Another host was faster.
        if (shared !== null && isTokenMoved(error)) return null
        unkept.add(record.id)
        return 0
      })
      if (revision !== null) run({ record, revision }, null)
    },
    async duplicate(id) {
      const original = await (await get(id))?.snapshot()
      if (original === undefined) return null
      const [[place = 0], name] = await Promise.all([
        store.all.nextPlaces(1),
        nameOfCopy(original.name, store.all.names),
      ])
      return put({ ...original, sequence: 0, name, place })
    },
    async add(token, name, colour) {
      const own = standingAt(time.clock, token.at, clock.now())
      const [place = 0] = await store.all.nextPlaces(1)
      return put(newRecord('', token, { name, colour, clock: own, place }))
    },
    remove: (id, sequence) => inTurn(id, () => takeOut(id, sequence)),
    restore: (id, prepare = async (same) => same) =>
      inTurn(id, async () => {
        const aside = await store.restore(id)
        return aside && run({ ...aside, record: await prepare(aside.record) }, null).settled()
      }),
    async putBack(record, prepare = async (same) => same) {
      const held = await inTurn(record.id, async () => {
        const running = await wakeUp(record.id)
        if (running !== undefined) return { running, was: record }
        const was = await prepare(record)
        const aside = await store.restore(record.id)
        if (aside !== null) return { running: run(aside, null), was }
        const revision = await store.commit(record.id, 0, was, []).catch((error: unknown) => {
          throw hostError('not-saved', 'The token could not be put back.', error)
        })
        return { running: run({ record: was, revision }, null), was }
      })
      const { token, clock, name, colour, place, loan } = held.was
      return held.running.putState({ token, clock, name, colour, place, loan })
    },
    watch(watcher) {
      followers.add(watcher)
      if (watchers.size === 1) beginToWatch()
      return {
        begun: watched?.begun ?? Promise.resolve(),
        end() {
          if (followers.remove(watcher) && watchers.size === 0) endWatch()
        },
      }
    },
    async stop() {
      takeOver?.stop()
      watched?.end()
      await Promise.all([...copies.held()].map((token) => token.stop()))
    },
  }
}

/** What is kept of all tokens, as it was when each last changed. With keys. */
export async function recordsOf(rack: Pick<Rack, 'records'>): Promise<readonly TokenRecord[]> {
  const records: TokenRecord[] = []
  for await (const some of rack.records()) records.push(...some)
  return records
}

/** All tokens as they stand now, or all behind `next` of a page. */
export async function viewsOf(rack: Pick<Rack, 'page'>, from?: string): Promise<readonly TokenView[]> {
  const views: TokenView[] = []
  for (let after: string | null | undefined = from; after !== null; ) {
    const page: RackPage = await rack.page({ after, limit: PAGE })
    views.push(...page.views)
    after = page.next
  }
  return views
}
