import { BUTTONS, inspect, nextChangeAt, step } from '../token-core/index.ts'
import { type Clock, notBefore } from './clock.ts'
import type { NewEvent } from './events.ts'
import { hostError } from './host-error.ts'
import { type TokenRecord, type TokenView, viewToken } from './token-view.ts'

export interface RunningToken {
  readonly id: string
  /** The token as it stands now, once everything due has happened and was saved, or could not be. */
  settled(): Promise<TokenView>
  /** Lets the event happen now. The view after it, once it is saved; rejects with `not-saved` when it cannot be. */
  send(event: NewEvent): Promise<TokenView>
  /** Tells the token as it stands, soon, and then after each event, in their order, once it is saved. Returns the end of it. */
  subscribe(tell: (view: TokenView) => void): () => void
  /** No more changes by itself; everything that happened is saved and told. */
  stop(): Promise<void>
}

export interface RunningTokenOptions {
  readonly record: TokenRecord
  readonly clock: Clock
  /** Keeps the record. Resolves when a crash can no longer undo it. */
  save(record: TokenRecord): Promise<void>
}

/**
 * Runs one token: gives its events their time, wakes it when it changes by itself, saves and tells each change.
 *
 * A token that was saved earlier wakes up as after a power cut of the host: fingers are off the buttons from the last
 * known time on (a stuck button stays down), and everything due until now happens.
 */
export function runToken({ record: saved, clock: hostClock, save }: RunningTokenOptions): RunningToken {
  const lastKnown = inspect(saved.token).at
  const clock = notBefore(hostClock, lastKnown)
  const listeners = new Set<(view: TokenView) => void>()
  let record = saved
  let cancelAlarm = () => {}
  let kept: Promise<void> = Promise.resolve()
  let told: Promise<unknown> = Promise.resolve()
  let toldRecord = saved

  function advance(event: NewEvent, at: number): void {
    const [token] = step(record.token, { ...event, at })
    record = { ...record, token, sequence: record.sequence + 1 }
  }

  function changed(): TokenView {
    cancelAlarm()
    const due = nextChangeAt(record.token)
    if (due !== null) cancelAlarm = clock.at(due, settle)
    const reached = record
    const view = viewToken(reached, clock.now())
    kept = save(reached)
    told = Promise.allSettled([told, kept]).then(() => {
      toldRecord = reached
      for (const tell of listeners) tell(view)
    })
    return view
  }

  function settle(): void {
    const due = nextChangeAt(record.token)
    if (due === null || due > clock.now()) return
    advance({ type: 'time-passed' }, clock.now())
    changed()
  }

  for (const button of BUTTONS) advance({ type: 'release', button }, lastKnown)
  advance({ type: 'time-passed' }, clock.now())
  changed()

  return {
    id: record.id,
    async settled() {
      settle()
      const view = viewToken(record, clock.now())
      await kept.catch(() => {})
      return view
    },
    async send(event) {
      advance(event, clock.now())
      const view = changed()
      await kept.catch((error: unknown) => {
        throw hostError('not-saved', 'The event happened, but the state could not be saved.', error)
      })
      return view
    },
    subscribe(tell) {
      settle()
      let wanted = true
      told = told.then(() => {
        if (!wanted) return
        tell(viewToken(toldRecord, clock.now()))
        listeners.add(tell)
      })
      return () => {
        wanted = false
        listeners.delete(tell)
      }
    },
    async stop() {
      cancelAlarm()
      await told
      await kept.catch(() => save(record))
    },
  }
}
