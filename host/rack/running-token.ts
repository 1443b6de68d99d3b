import { drawnFrom, systemRandom } from '../../server/index.ts'
import {
  type Effect,
  nextChangeAt,
  nextDisplayChangeAt,
  nextStateChangeAt,
  step,
  whenTakenUp,
} from '../../token-core/index.ts'
import { type JournalRow, rowsBetween } from '../journal/row.ts'
import type { Move } from '../kinds/kind.ts'
import type { NewEvent } from '../kinds/kinds.ts'
import { type StoredToken, type TokenStore, tokenMoved } from '../storage/store.ts'
import type { Clock } from '../token/clock.ts'
import { hostError } from '../token/host-error.ts'
import { LATEST, standingAt } from '../token/token-clock.ts'
import { answerOf, type Happened, type TokenRecord, type TokenView } from '../token/token-view.ts'
import { isTokenMoved, makeKeeper } from './keeper.ts'
import { makeLife } from './life.ts'
import { LONGEST_WAIT_MS, type Performed, type RunningToken, type Tell, type Terms } from './running.ts'
import { makeTurn } from './turn.ts'
import { viewToken } from './view-token.ts'

export interface RunningTokenOptions {
  /** Revision 0: it was not kept yet. */
  readonly stored: StoredToken
  readonly clock: Clock
  readonly store: Pick<TokenStore, 'commit' | 'get' | 'journal'>
  /** Somebody else took it out of the store: it has ended. */
  readonly onGone?: () => void
  /** Decides what faults with a probability do: 0 ≤ draw < 1. */
  readonly draw?: () => number
}

/**
 * Runs one token: gives its events their time, wakes it when it changes by itself, saves and tells each change.
 *
 * A token that was saved earlier wakes up as after a power cut of the host: fingers are off it from the last known time on, and
 * everything due until now happens.
 *
 * It is a copy of what the store holds. Where the store refuses a change because somebody else moved the token, nobody is told of that
 * change but its own caller, by `token-moved`; the token goes on as the store has it, and what others did to it is told as what happened.
 */
export function runToken({
  stored,
  clock,
  store,
  onGone,
  draw = () => drawnFrom(systemRandom),
}: RunningTokenOptions): RunningToken {
  const { record: saved, revision } = stored
  const { id } = saved
  const listeners = new Set<Tell>()
  const ended = new AbortController()
  const life = makeLife(saved, clock, draw)
  const { time } = life
  const { now } = time
  let cancelAlarm = () => {}
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
  /** Nothing more happens by itself. */
  let isStopping = false
  /** While a list of events waits for its time: nobody else does anything to the token until then. */
  const turn = makeTurn()

  const keeper = makeKeeper({
    id,
    revision,
    store,
    onMoved() {
      moves += 1
      cancelAlarm()
      life.become(toldRecord)
      reading = readAgain()
      reading.catch(() => {})
    },
  })

  async function readAgain(): Promise<void> {
    await told
    const newest = await store.get(id)
    if (newest === null) {
      ended.abort(gone())
      onGone?.()
      return
    }
    const rows = await rowsBetween(store.journal(id), toldRecord.sequence, newest.record.sequence)
    life.become(newest.record)
    keeper.follow(newest.revision)
    tellAll(newest.record, life.view(), rows)
    kept = Promise.resolve()
    reading = null
    if (life.catchUp()) changed()
    else arm()
  }

  /** Waits for somebody else's turn to end, or for what somebody else did; another may be there first. */
  async function turnOver(): Promise<void> {
    await (reading === null ? turn.over() : upToDate())
    if (ended.signal.aborted) throw tokenMoved()
  }
  const mustWait = () => reading !== null || turn.over() !== null

  function demand(sequence: number | undefined): void {
    if (sequence === undefined) return
    settle()
    const { sequence: own } = life.record()
    if (own === sequence) return
    const message = `The token is at sequence ${own}, not at ${sequence}: nothing of this happened. Look at it, and try again.`
    throw hostError('sequence-mismatch', message)
  }

  /** Waits for what somebody else did; what could not be read is tried once more. */
  async function upToDate(): Promise<void> {
    reading = reading?.catch(readAgain) ?? null
    await reading
    if (ended.signal.aborted) throw tokenMoved()
  }

  /** What fell due happens, but not while what somebody else did is being read. */
  const catchUp = (): boolean => reading === null && life.catchUp()

  function arm(): void {
    cancelAlarm()
    cancelAlarm = () => {}
    if (isStopping) return
    const shown = life.standing()
    shownUntil = watching > 0 ? nextDisplayChangeAt(shown) : null
    const due = watching > 0 ? nextChangeAt(shown) : nextStateChangeAt(shown)
    const alarmAt = due === null ? null : time.hostTimeOf(due)
    if (alarmAt !== null) cancelAlarm = clock.at(alarmAt, wake)
  }

  /** Somebody comes to watch, or goes. */
  function watched(change: 1 | -1): void {
    const was = watching
    watching += change
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
    if (catchUp()) changed()
    else if (shownUntil !== null && shownUntil <= now()) redraw()
    else cancelAlarm = clock.at(clock.now() + 1, wake)
  }

  function changed(): TokenView {
    arm()
    const reached = life.record()
    const happened = life.news()
    const view = life.view()
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

  async function perform(
    actions: readonly (readonly Move<NewEvent>[])[],
    { sequence, signal }: Terms = {},
  ): Promise<Performed> {
    while (mustWait()) await turnOver()
    demand(sequence)
    catchUp()
    const { speed } = life.record().clock
    const isStanding = speed === 0
    const wait = actions.flat().reduce((sum, move) => sum + ('ms' in move ? move.ms : 0), 0)
    if (!isStanding && wait / speed > LONGEST_WAIT_MS) {
      const message = `This would take ${Math.ceil(wait / speed)} ms, and ${LONGEST_WAIT_MS} are waited for at most: pause the token's clock, or send it in parts.`
      throw hostError('wait-too-long', message)
    }
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
          else await letPass(at + move.ms, signal)
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

  for (const event of whenTakenUp(saved.token)) life.happen(event)
  catchUp()
  if (life.hasNews()) changed()
  else arm()

  return {
    id,
    kind: saved.token.kind,
    ended: ended.signal,
    settled: () => standing(life.view),
    record: life.record,
    snapshot: () => standing(() => ({ ...life.record(), token: life.standing() })),
    async send(event, terms) {
      const { view, results } = await perform([[{ event }]], terms)
      const [happened = { effects: [], ignored: null }] = results
      return answerOf(view, happened)
    },
    perform,
    async describe(words, { sequence } = {}) {
      while (mustWait()) await turnOver()
      demand(sequence)
      settle()
      const was = life.record()
      const { name = was.name, colour = was.colour, place = was.place } = words
      life.put({ name, colour, place })
      return answered(changed())
    },
    async setClock(setting, { sequence } = {}) {
      while (mustWait()) await turnOver()
      demand(sequence)
      catchUp()
      life.noteTime()
      if (setting.mode === 'real' && setting.from === 'host') life.goWithHost()
      else life.put({ clock: time.under(setting) })
      return answered(changed())
    },
    async advance(way, { sequence } = {}) {
      while (mustWait()) await turnOver()
      demand(sequence)
      catchUp()
      const before = life.record().token
      const effects: Effect[] = []
      life.note(effects)
      life.moveTo('ms' in way ? now() + way.ms : (nextChangeAt(life.standing()) ?? now()))
      life.note(null)
      const [, , ignored] = step(before, { type: 'time-passed', at: now() })
      return answerOf(await answered(changed()), { effects, ignored })
    },
    async advanceUntil(most, isWanted) {
      while (mustWait()) await turnOver()
      catchUp()
      const last = Math.min(now() + most, LATEST)
      while (now() < last && !isWanted(life.view())) {
        life.moveTo(Math.min(Math.max(nextChangeAt(life.standing()) ?? last, now() + 1), last))
      }
      return answered(changed())
    },
    async putState({ token, clock: rate = life.record().clock, ...words }, { sequence } = {}) {
      while (mustWait()) await turnOver()
      demand(sequence)
      settle()
      const was = life.record()
      const own = standingAt(rate, token.at, clock.now())
      life.become({ ...was, ...words, token, clock: own, sequence: was.sequence + 1 })
      catchUp()
      return answered(changed())
    },
    demand,
    async heard(newest) {
      await keeper.heard(newest)
      if (reading === null) return
      await upToDate().catch((error: unknown) => {
        if (!ended.signal.aborted) throw error
      })
    },
    subscribe(tell) {
      settle()
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
      cancelAlarm()
      await told
      const again = async (error: unknown) => {
        if (!isTokenMoved(error)) await keeper.keep(life.record(), [])
      }
      await kept.catch(again).finally(() => ended.abort(gone()))
    },
  }
}

/** Whether a change was not kept because somebody else moved the token. */
const wasRefused = (outcome: Promise<void>): Promise<boolean> => outcome.then(() => false, isTokenMoved)

const gone = () => hostError('not-found', 'The token is not in the rack any more.')
