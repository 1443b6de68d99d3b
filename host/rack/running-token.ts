import { drawnFrom, systemRandom } from '../../server/index.ts'
import {
  type Effect,
  nextChangeAt,
  nextDisplayChangeAt,
  nextStateChangeAt,
  whenTakenUp,
} from '../../token-core/index.ts'
import { type JournalRow, rowsBetween } from '../journal/row.ts'
import type { Move } from '../kinds/kind.ts'
import type { NewEvent } from '../kinds/kinds.ts'
import { type StoredToken, type TokenStore, tokenMoved } from '../storage/store.ts'
import type { Clock } from '../token/clock.ts'
import { dueOf } from '../token/due.ts'
import { hostError } from '../token/host-error.ts'
import { answerOf, type Happened, type TokenRecord, type TokenView } from '../token/token-view.ts'
import { makeAlarm } from './alarm.ts'
import { makeDeeds } from './deeds.ts'
import { isTokenMoved, makeKeeper, wasRefused } from './keeper.ts'
import { makeLife } from './life.ts'
import { gone, sequenceMismatch, waitOf } from './refusals.ts'
import type { Performed, RunningToken, Tell, Terms } from './running.ts'
import { GRACE } from './take-over.ts'
import { makeTurn } from './turn.ts'
import { viewToken } from './view-token.ts'

/** How often something is done to a token that others move at the same time. */
const MOST_TRIES = 8

export interface RunningTokenOptions {
  /** Revision 0: it was not kept yet. */
  readonly stored: StoredToken
  readonly clock: Clock
  readonly store: Pick<TokenStore, 'commit' | 'get' | 'journal' | 'shared'>
  /** Somebody else took it out of the store: it has ended. */
  readonly onGone?: () => void
  /** Somebody comes to be told of it, or goes. */
  readonly onWatched?: (change: 1 | -1) => void
  /** Decides what faults with a probability do: 0 ≤ draw < 1. */
  readonly draw?: () => number
}

/**
 * Runs one token: gives its events their time, wakes it when it changes by itself, saves and tells each change.
 *
 * A token that was saved earlier wakes up as after a power cut of the host: fingers are off it from the last known time on, and
 * everything due until now happens. Where hosts share the store a host's end is no power cut: fingers stay where they are.
 *
 * It is a copy of what the store holds. Where the store refuses a change because somebody else moved the token, nobody is told of that
 * change: the token goes on as the store has it, what others did to it is told as what happened, and what its caller wanted is done again.
 *
 * What falls due by itself happens at the host that committed the token last; here too when somebody does something to it, or that host is
 * late.
 */
export function runToken({
  stored,
  clock,
  store,
  onGone,
  onWatched,
  draw = () => drawnFrom(systemRandom),
}: RunningTokenOptions): RunningToken {
  const { record: saved, revision } = stored
  const { id } = saved
  const listeners = new Set<Tell>()
  const ended = new AbortController()
  const life = makeLife(saved, clock, draw)
  const { time } = life
  const isShared = store.shared !== null
  const { now } = time
  /** Another host lets happen what falls due. */
  let isElsewhere = stored.isElsewhere === true
  const alarm = makeAlarm(clock, wake)
  /** Who is told of it. While there is nobody, a display that moves by itself is not looked at. */
  let watching = 0
  /** Until when the display shows the same while the state is the same; null: for ever, or nobody watches. */
  let shownUntil: number | null = null
  let kept: Promise<void> = Promise.resolve()
  let told: Promise<unknown> = Promise.resolve()
  let toldRecord = saved
  /** How often somebody else moved it. */
  let moves = 0
  /** While what somebody else did is being read: nothing happens to the token until then. */
  let reading: Promise<void> | null = null
  let isKept = true
  /** Somebody else took it out of the store. */
  let isGone = false
  /** Nothing more happens by itself. */
  let isStopping = false
  /** While a list of events waits for its time: nobody else does anything to the token until then. */
  const turn = makeTurn()

  const keeper = makeKeeper({
    id,
    revision,
    store,
    onMoved(newest) {
      moves += 1
      alarm.set(null)
      life.become(toldRecord)
      isKept = true
      reading = readAgain(newest)
      reading.catch(() => {})
    },
  })

  async function readAgain(seen?: StoredToken): Promise<void> {
    await told
    const newest = seen ?? (await store.get(id))
    if (newest === null) {
      isGone = true
      ended.abort(gone())
      onGone?.()
      return
    }
    const { sequence } = newest.record
    const rows = listeners.size > 0 ? await rowsBetween(store.journal(id), toldRecord.sequence, sequence) : []
    isElsewhere = newest.isElsewhere === true
    life.become(newest.record)
    keeper.follow(newest.revision)
    tellAll(newest.record, life.view(), rows)
    kept = Promise.resolve()
    reading = null
    if (!isElsewhere && life.catchUp()) changed()
    else arm()
  }

  /** Waits for somebody else's turn to end, or for what somebody else did; another may be there first. */
  async function turnOver(): Promise<void> {
    await (reading === null ? turn.over() : upToDate())
    if (ended.signal.aborted) throw gone()
  }
  const mustWait = () => reading !== null || turn.over() !== null

  function demand(sequence: number | undefined): void {
    if (sequence === undefined) return
    settle()
    const { sequence: own } = life.record()
    if (own !== sequence) throw sequenceMismatch(own, sequence)
  }

  /** Waits for what somebody else did; what could not be read is tried once more. */
  async function upToDate(): Promise<void> {
    reading = reading?.catch(() => readAgain()) ?? null
    await reading
    if (ended.signal.aborted) throw gone()
  }

  /** What fell due happens, but not while what somebody else did is being read. */
  const catchUp = (): boolean => reading === null && life.catchUp()

  function arm(): void {
    alarm.set(null)
    if (isStopping) return
    const shown = life.standing()
    shownUntil = watching > 0 ? nextDisplayChangeAt(shown) : null
    const due = isElsewhere ? shownUntil : watching > 0 ? nextChangeAt(shown) : nextStateChangeAt(shown)
    alarm.set(due === null ? null : time.hostTimeOf(due))
  }

  /** Somebody comes to watch, or goes. */
  function watched(change: 1 | -1): void {
    const was = watching
    watching += change
    onWatched?.(change)
    if ((was === 0 || watching === 0) && reading === null) arm()
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
    if (!isElsewhere && catchUp()) changed()
    else if (shownUntil !== null && shownUntil <= now()) redraw()
    else alarm.set(clock.now() + 1)
  }

  function changed(): TokenView {
    isElsewhere = false
    isKept = false
    arm()
    const reached = life.record()
    const happened = life.news()
    const view = life.view()
    const outcome = keeper.keep(reached, happened)
    const before = told
    kept = outcome
    outcome.then(
      () => {
        isKept ||= kept === outcome
      },
      () => {},
    )
    told = (async () => {
      await before
      if (await wasRefused(outcome)) return
      const rows = happened.map(({ row }) => row)
      tellAll(reached, view, rows)
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

  /**
   * The same for who only looks: what falls due at another host has happened for the eye, and is left to that host for a while. It may be in
   * the middle of a list of events, which nothing comes between.
   */
  function settleToLook(): void {
    const dueAt = isElsewhere ? dueOf(life.record()) : null
    if (dueAt === null || dueAt <= clock.now() - GRACE) settle()
  }

  /** Where others may have moved it, the store is asked; as long as that does not answer, the token is as it was. */
  async function askStore(known?: number): Promise<void> {
    if (store.shared === null || ended.signal.aborted) return
    const newest = known ?? (await store.shared.revisionOf(id))
    await keeper.heard(newest ?? Number.POSITIVE_INFINITY)
  }

  /** What `look` sees of the token as it stands, once that is kept or could not be. What the store refused never stood. */
  async function standing<Seen>(look: () => Seen, revision?: number): Promise<Seen> {
    await askStore(revision).catch(() => {})
    for (;;) {
      if (reading !== null) await upToDate().catch(() => {})
      if (isGone) throw gone()
      settleToLook()
      const seen = look()
      if (reading !== null || !(await wasRefused(kept))) return seen
    }
  }

  /** Lets real time go by until the token's own has come there. What happened before is kept meanwhile. */
  async function letPass(until: number, signal: AbortSignal | undefined): Promise<void> {
    changed()
    const before = moves
    await time.come(until, [ended.signal, signal])
    if (reading !== null) await upToDate()
    await kept.catch(() => {})
    if (moves !== before) throw tokenMoved()
    catchUp()
  }

  /**
   * Does something to the token as it stands, and again where somebody else moved it meanwhile: then nothing of it had happened.
   * @param mayRepeat whether that is so @param sequence what is demanded is demanded of the token as it is in the store
   */
  async function does<Done>(
    sequence: number | undefined,
    deed: () => Promise<Done>,
    mayRepeat = () => true,
  ): Promise<Done> {
    if (sequence !== undefined) await askStore()
    for (let tries = 1; ; tries += 1) {
      while (mustWait()) await turnOver()
      demand(sequence)
      catchUp()
      try {
        return await deed()
      } catch (error) {
        if (!isTokenMoved(error) || tries === MOST_TRIES || !mayRepeat()) throw error
        await upToDate().catch((reason: unknown) => {
          throw ended.signal.aborted ? reason : error
        })
      }
    }
  }

  async function perform(
    actions: readonly (readonly Move<NewEvent>[])[],
    { sequence, signal }: Terms = {},
  ): Promise<Performed> {
    let hasBegun = false
    const begin = () => {
      hasBegun = true
    }
    const mayRepeat = () => !hasBegun
    return does(sequence, () => act(actions, signal, begin), mayRepeat)
  }

  /** @param begin called before a part of it is kept while others are still to come */
  async function act(
    actions: readonly (readonly Move<NewEvent>[])[],
    signal: AbortSignal | undefined,
    begin: () => void,
  ): Promise<Performed> {
    const { speed } = life.record().clock
    const isStanding = speed === 0
    const wait = waitOf(actions, speed)
    const leave = isStanding || wait === 0 ? () => {} : turn.take()
    const results: Happened[] = []
    let at = now()
    try {
      for (const moves of actions) {
        const effects: Effect[] = []
        let ignored: Happened['ignored'] = null
        for (const move of moves) {
          life.note(effects)
          if ('event' in move) {
            // What is left of a gesture happens also when its beginning did nothing.
            const why = life.happen({ ...move.event, at }).ignored
            ignored ??= why
          } else if (isStanding) life.moveTo(at + move.ms)
          else {
            begin()
            await letPass(at + move.ms, signal)
          }
          if ('ms' in move) at = now()
        }
        results.push({ effects, ignored })
      }
    } finally {
      life.note(null)
      leave()
    }
    return { view: await answered(changed()), results }
  }

  for (const event of isShared ? [] : whenTakenUp(saved.token)) life.happen(event)
  catchUp()
  if (life.hasNews()) changed()
  else arm()

  return {
    id,
    kind: saved.token.kind,
    ended: ended.signal,
    settled: (revision) => standing(life.view, revision),
    record: life.record,
    snapshot: () => standing(() => ({ ...life.record(), token: life.standing() })),
    async send(event, terms) {
      const { view, results } = await perform([[{ event }]], terms)
      const [happened = { effects: [], ignored: null }] = results
      return answerOf(view, happened)
    },
    perform,
    ...makeDeeds({ life, clock, does, changed, answered }),
    demand,
    async heard(newest) {
      await keeper.heard(newest)
      const unlessEnded = (error: unknown) => (ended.signal.aborted ? undefined : Promise.reject(error))
      if (reading !== null) await upToDate().catch(unlessEnded)
    },
    isAtRest: (followers) =>
      !alarm.isSet() && watching <= followers && isKept && reading === null && turn.over() === null && !time.isAhead(),
    subscribe(tell) {
      settleToLook()
      let wanted = true
      watched(1)
      told = told.then(() => {
        if (!wanted) return
        tell(viewToken(toldRecord, now()), [])
        listeners.add(tell)
      })
      return () => {
        if (wanted) watched(-1)
        wanted = false
        listeners.delete(tell)
      }
    },
    async stop() {
      if (reading !== null) await upToDate().catch(() => {})
      if (reading !== null) return ended.abort(gone())
      life.noteTime()
      if (life.hasNews()) changed()
      isStopping = true
      alarm.set(null)
      await told
      const again = async (error: unknown) => {
        if (!isTokenMoved(error)) await keeper.keep(life.record(), [])
      }
      await kept.catch(again).finally(() => ended.abort(gone()))
    },
  }
}
