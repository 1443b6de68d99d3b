import {
  nextChangeAt,
  nextDisplayChangeAt,
  nextStateChangeAt,
  onOtherClock,
  step,
  type Token,
  type TokenEvent,
  whenTakenUp,
} from '../../token-core/index.ts'
import { type JournalEntry, type JournalRow, record as recordEvent } from '../journal/row.ts'
import type { NewEvent } from '../kinds/kinds.ts'
import { type StoredToken, type TokenStore, tokenMoved } from '../storage/store.ts'
import type { Clock } from '../token/clock.ts'
import { hostError } from '../token/host-error.ts'
import {
  type ClockSetting,
  HOST_TIME,
  hostTime,
  LATEST,
  standingAt,
  type TokenClock,
  tokenTime,
  withSetting,
} from '../token/token-clock.ts'
import {
  type EventAnswer,
  type Happened,
  type TokenColour,
  type TokenRecord,
  type TokenView,
  viewToken,
} from '../token/token-view.ts'
import { isTokenMoved, makeKeeper } from './keeper.ts'

/** How far to move a token's time on. `next-change`: to where it next changes by itself; nowhere if it does not. */
export type Advance = { readonly ms: number } | { readonly to: 'next-change' }

/** What people say about a token, and where they put it. What is not said stays. */
export interface TokenDescription {
  readonly name?: string | undefined
  readonly colour?: TokenColour | undefined
  readonly place?: number | undefined
}

/** The view, and the rows of what happened since the one before it. */
export type Tell = (view: TokenView, rows: readonly JournalRow[]) => void

export interface RunningToken {
  readonly id: string
  /** Fires when the token has been stopped. */
  readonly ended: AbortSignal
  /** The token as it stands now, once everything due has happened and was saved, or could not be. */
  settled(): Promise<TokenView>
  /** What is kept of the token, as it was when it last changed. With keys. */
  record(): TokenRecord
  /** The same as it stands now, settled. */
  snapshot(): Promise<TokenRecord>
  /**
   * Lets the event happen now. The view after it and what it did, once it is saved; rejects with `not-saved` when it cannot be, and with
   * `token-moved` when somebody else moved the token: then it did not happen.
   */
  send(event: NewEvent): Promise<EventAnswer>
  /** Another name, colour or place. Saved, or refused, as with `send`; so are the two below. */
  describe(words: TokenDescription): Promise<TokenView>
  setClock(setting: ClockSetting): Promise<TokenView>
  /** Moves the token's time on, whatever its clock does. What falls due on the way happens, each at its own time. */
  advance(way: Advance): Promise<TokenView>
  /** Tells the token as it stands, soon, and then after each change, in their order, once it is saved. Returns the end of it. */
  subscribe(tell: Tell): () => void
  /** No more changes by itself; everything that happened is saved and told. */
  stop(): Promise<void>
}

export interface RunningTokenOptions {
  /** Revision 0: it was not kept yet. */
  readonly stored: StoredToken
  readonly clock: Clock
  readonly store: Pick<TokenStore, 'commit' | 'get' | 'journal'>
  /** Somebody else took it out of the store: it has ended. */
  readonly onGone?: () => void
}

/** Rows that are read at a time of what somebody else did. */
const ROWS_AT_ONCE = 500

/**
 * Runs one token: gives its events their time, wakes it when it changes by itself, saves and tells each change.
 *
 * A token that was saved earlier wakes up as after a power cut of the host: fingers are off it from the last known time on, and
 * everything due until now happens.
 *
 * It is a copy of what the store holds. Where the store refuses a change because somebody else moved the token, nobody is told of that
 * change but its own caller, by `token-moved`; the token goes on as the store has it, and what others did to it is told as what happened.
 */
export function runToken({ stored, clock, store, onGone }: RunningTokenOptions): RunningToken {
  const { record: saved, revision } = stored
  const { id } = saved
  const listeners = new Set<Tell>()
  const ended = new AbortController()
  let record = saved
  let entries: JournalEntry[] = []
  let cancelAlarm = () => {}
  /** Until when the display shows the same while the state is the same. */
  let shownUntil: number | null = null
  let kept: Promise<void> = Promise.resolve()
  let told: Promise<unknown> = Promise.resolve()
  let toldRecord = record
  /** While what somebody else did is being read: nothing happens to the token until then. */
  let reading: Promise<void> | null = null

  const keeper = makeKeeper({
    id,
    revision,
    store,
    onMoved() {
      cancelAlarm()
      record = toldRecord
      entries = []
      reading = readAgain()
      reading.catch(() => {})
    },
  })

  async function readAgain(): Promise<void> {
    await told
    const newest = await store.get(id)
    if (newest === null) {
      ended.abort()
      onGone?.()
      return
    }
    const rows = await rowsBetween(toldRecord.sequence, newest.record.sequence)
    record = newest.record
    keeper.follow(newest.revision)
    ahead = aheadOf(record, clock)
    tellAll(record, viewToken(record, now()), rows)
    kept = Promise.resolve()
    reading = null
    if (catchUp()) changed()
    else arm()
  }

  async function rowsBetween(after: number, last: number): Promise<readonly JournalRow[]> {
    const rows: JournalRow[] = []
    for (let more = after < last; more; ) {
      const page = await store.journal(id).page({ after: rows.at(-1)?.sequence ?? after, limit: ROWS_AT_ONCE })
      rows.push(...page.rows)
      more = page.more && (rows.at(-1)?.sequence ?? last) < last
    }
    return rows.filter(({ sequence }) => sequence <= last)
  }

  /** Waits for what somebody else did; what could not be read is tried once more. */
  async function upToDate(): Promise<void> {
    reading = reading?.catch(readAgain) ?? null
    await reading
    if (ended.signal.aborted) throw tokenMoved()
  }

  /**
   * While the host's clock is behind what the token has seen, as after a start under a clock that was ahead: the token's own, which goes
   * evenly. It is not kept: when the host's has come there, the token goes with it again.
   */
  let ahead: TokenClock | null = aheadOf(saved, clock)

  function now(): number {
    const byHost = tokenTime(record.clock, clock.now())
    if (ahead === null) return byHost
    const own = tokenTime(ahead, clock.steady())
    if (byHost >= own) ahead = null
    return Math.max(byHost, own)
  }

  /** When the host's clock will say it, that the token's time is `time`. */
  function hostTimeOf(time: number): number | null {
    if (ahead === null) return hostTime(record.clock, time)
    const steady = hostTime(ahead, time)
    return steady === null ? null : clock.now() + Math.ceil(steady - clock.steady())
  }

  /** What time it is, is kept with the state, where the host's clock would not tell after a restart. */
  function noteTime(): void {
    const time = now()
    if (ahead !== null && time > record.token.at) happen({ type: 'time-passed', at: time })
  }

  function happen(event: TokenEvent): Happened {
    const sequence = record.sequence + 1
    const { token, entry, ignored } = recordEvent(record.token, event, sequence, clock.now())
    record = { ...record, token, sequence }
    entries.push(entry)
    return { effects: entry.row.effects, ignored }
  }

  /** What fell due by now happens, each change at its own time. */
  function catchUp(): boolean {
    if (reading !== null) return false
    const before = record
    for (
      let due = nextStateChangeAt(record.token);
      due !== null && due <= now();
      due = nextStateChangeAt(record.token)
    ) {
      happen({ type: 'time-passed', at: due })
    }
    return record !== before
  }

  function arm(): void {
    cancelAlarm()
    cancelAlarm = () => {}
    const shown = standingNow()
    shownUntil = nextDisplayChangeAt(shown)
    const due = nextChangeAt(shown)
    const time = due === null ? null : hostTimeOf(due)
    if (time !== null) cancelAlarm = clock.at(time, wake)
  }

  /** The token as it stands now: time is let pass for the eye alone. */
  function standingNow(): Token {
    const [token] = step(record.token, { type: 'time-passed', at: now() })
    return token
  }

  /** The display moved by itself: who watches is told, and nothing is kept. */
  function redraw(): void {
    arm()
    const before = told
    told = (async () => {
      await before
      if (reading === null) tellAll(toldRecord, viewToken(toldRecord, now()), [])
    })()
  }

  /** A scaled clock rounds: it may wake a millisecond early. */
  function wake(): void {
    if (reading !== null) return
    if (catchUp()) changed()
    else if (shownUntil !== null && shownUntil <= now()) redraw()
    else cancelAlarm = clock.at(clock.now() + 1, wake)
  }

  function changed(): TokenView {
    arm()
    const reached = record
    const happened = entries
    entries = []
    const view = viewToken(reached, now())
    const outcome = keeper.keep(reached, happened)
    const before = told
    kept = outcome
    told = (async () => {
      await before
      if (await wasRefused(outcome)) return
      tellAll(
        reached,
        view,
        happened.map(({ row }) => row),
      )
    })()
    return view
  }

  function tellAll(reached: TokenRecord, view: TokenView, rows: readonly JournalRow[]): void {
    toldRecord = reached
    for (const tell of listeners) tell(view, rows)
  }

  async function answered(view: TokenView): Promise<TokenView> {
    await kept.catch((error: unknown) => {
      if (isTokenMoved(error)) throw error
      throw hostError('not-saved', 'The event happened, but the state could not be saved.', error)
    })
    return view
  }

  function settle(): void {
    if (catchUp()) changed()
  }

  /** What `look` sees of the token as it stands, once that is kept or could not be. What the store refused never stood. */
  async function standing<Seen>(look: () => Seen): Promise<Seen> {
    for (;;) {
      if (reading !== null) await upToDate().catch(() => {})
      settle()
      const seen = look()
      if (reading !== null || !(await wasRefused(kept))) return seen
    }
  }

  /**
   * The token's time is the host's, as at first. One that is ahead is put on the other clock, and nothing happens to it; for one that is
   * behind, the time passes.
   */
  function goWithHost(): Promise<TokenView> {
    const time = now()
    const back = time - clock.now()
    if (back > 0) {
      happen({ type: 'time-passed', at: time })
      record = { ...record, token: onOtherClock(record.token, -back) }
    }
    record = { ...record, clock: HOST_TIME }
    ahead = null
    catchUp()
    return answered(changed())
  }

  for (const event of whenTakenUp(record.token)) happen(event)
  catchUp()
  if (entries.length > 0) changed()
  else arm()

  return {
    id,
    ended: ended.signal,
    settled: () => standing(() => viewToken(record, now())),
    record: () => record,
    snapshot: () => standing(() => ({ ...record, token: standingNow() })),
    async send(event) {
      if (reading !== null) await upToDate()
      catchUp()
      const happened = happen({ ...event, at: now() })
      return { ...(await answered(changed())), ...happened }
    },
    async describe(words) {
      if (reading !== null) await upToDate()
      settle()
      const { name = record.name, colour = record.colour, place = record.place } = words
      record = { ...record, name, colour, place }
      return answered(changed())
    },
    async setClock(setting) {
      if (reading !== null) await upToDate()
      catchUp()
      noteTime()
      if (setting.mode === 'real' && setting.from === 'host') return goWithHost()
      ahead &&= withSetting(ahead, setting, clock.steady())
      record = { ...record, clock: withSetting(record.clock, setting, clock.now()) }
      return answered(changed())
    },
    async advance(way) {
      if (reading !== null) await upToDate()
      catchUp()
      const wanted = 'ms' in way ? now() + way.ms : (nextChangeAt(standingNow()) ?? now())
      const time = Math.max(now(), Math.min(wanted, LATEST))
      const hostNow = clock.now()
      const byHost = tokenTime(record.clock, hostNow) + time - now()
      record = { ...record, clock: standingAt(record.clock, byHost, hostNow) }
      ahead &&= standingAt(ahead, time, clock.steady())
      catchUp()
      noteTime()
      return answered(changed())
    },
    subscribe(tell) {
      settle()
      let wanted = true
      told = told.then(() => {
        if (!wanted) return
        tell(viewToken(toldRecord, now()), [])
        listeners.add(tell)
      })
      return () => {
        wanted = false
        listeners.delete(tell)
      }
    },
    async stop() {
      if (reading !== null) await upToDate().catch(() => {})
      if (reading !== null) return ended.abort()
      noteTime()
      if (entries.length > 0) changed()
      cancelAlarm()
      await told
      const again = async (error: unknown) => {
        if (!isTokenMoved(error)) await keeper.keep(record, [])
      }
      await kept.catch(again).finally(() => ended.abort())
    },
  }
}

/** Whether a change was not kept because somebody else moved the token. */
const wasRefused = (outcome: Promise<void>): Promise<boolean> => outcome.then(() => false, isTokenMoved)

/** The clock of a token that has seen a later time than it should be by its host's; null when it has not. */
function aheadOf({ clock, token }: TokenRecord, { now, steady }: Clock): TokenClock | null {
  const seen = Math.max(token.at, clock.tokenAt)
  return tokenTime(clock, now()) < seen ? standingAt(clock, seen, steady()) : null
}
