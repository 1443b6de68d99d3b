import {
  type Effect,
  nextStateChangeAt,
  onOtherClock,
  step,
  type Token,
  type TokenEvent,
  wantsDraw,
} from '../../token-core/index.ts'
import { type JournalEntry, record as recordEvent } from '../journal/row.ts'
import type { Clock } from '../token/clock.ts'
import { LATEST } from '../token/token-clock.ts'
import type { Happened, TokenRecord, TokenView } from '../token/token-view.ts'
import { makeOwnTime, type OwnTime } from './own-time.ts'
import { viewToken } from './view-token.ts'

/** A token by itself: its record, its time, and what happened to it. All of it at once: here nobody waits, keeps or tells anything. */
export interface Life {
  readonly time: OwnTime
  record(): TokenRecord
  /** As it stands now: time is let pass for the eye alone. */
  standing(): Token
  view(): TokenView
  happen(event: TokenEvent): Happened
  /** What fell due by now happens, each change at its own time. False: nothing was due. */
  catchUp(): boolean
  /** What time it is, is kept with the state, where the host's clock would not tell after a restart. */
  noteTime(): void
  /** Moves the token's time on; to where it stands already, or ends, at the least. */
  moveTo(wanted: number): void
  /**
   * The token's time is the host's, as at first. One that is ahead is put on the other clock, and nothing happens to it; for one that is
   * behind, the time passes.
   */
  goWithHost(): void
  /** Words, or a clock that `time` told. */
  put(change: Partial<Pick<TokenRecord, 'name' | 'colour' | 'place' | 'clock'>>): void
  /** It is another from now on, and of what happened before nothing is left. */
  become(record: TokenRecord): void
  /** What happened since this was asked last. */
  news(): readonly JournalEntry[]
  hasNews(): boolean
  /** Where to note the effects of what happens from here on; null: nowhere. */
  note(effects: Effect[] | null): void
}

/** @param draw decides what faults with a probability do: 0 ≤ draw < 1 */
export function makeLife(first: TokenRecord, clock: Clock, draw: () => number): Life {
  let record = first
  let entries: JournalEntry[] = []
  let noted: Effect[] | null = null
  const time = makeOwnTime(clock, () => record)
  const { now } = time

  function happen(plain: TokenEvent): Happened {
    const event = wantsDraw(record.token) ? { ...plain, draw: draw() } : plain
    const sequence = record.sequence + 1
    const { token, entry, ignored } = recordEvent(record.token, event, sequence, clock.now())
    record = { ...record, token, sequence }
    entries.push(entry)
    noted?.push(...entry.row.effects)
    return { effects: entry.row.effects, ignored }
  }

  function catchUp(): boolean {
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

  function noteTime(): void {
    if (time.isAhead() && now() > record.token.at) happen({ type: 'time-passed', at: now() })
  }

  return {
    time,
    record: () => record,
    standing() {
      const [token] = step(record.token, { type: 'time-passed', at: now() })
      return token
    },
    view: () => viewToken(record, now()),
    happen,
    catchUp,
    noteTime,
    moveTo(wanted) {
      record = { ...record, clock: time.at(Math.max(now(), Math.min(wanted, LATEST))) }
      catchUp()
      noteTime()
    },
    goWithHost() {
      const back = now() - clock.now()
      if (back > 0) {
        happen({ type: 'time-passed', at: now() })
        record = { ...record, token: onOtherClock(record.token, -back) }
      }
      record = { ...record, clock: time.withHost() }
      catchUp()
    },
    put(change) {
      record = { ...record, ...change }
    },
    become(next) {
      record = next
      entries = []
      time.begin()
    },
    news() {
      const happened = entries
      entries = []
      return happened
    },
    hasNews: () => entries.length > 0,
    note(effects) {
      noted = effects
    },
  }
}
