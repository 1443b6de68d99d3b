import type { Clock } from '../token/clock.ts'
import { HOST_TIME, type TokenClock, tokenTime } from '../token/token-clock.ts'

/** The time of a rack: what a token that is new in it begins with. Each token has its own from then on. */
export interface RackTime {
  /** ms */
  now(): number
  /** The clock of a token that begins now. */
  readonly clock: TokenClock
  put(clock: TokenClock): void
}

/** @param first how it goes at first; default: as the host's */
export function makeRackTime(clock: Clock, first: TokenClock = HOST_TIME): RackTime {
  let current = first
  return {
    now: () => tokenTime(current, clock.now()),
    get clock() {
      return current
    },
    put(next) {
      current = next
    },
  }
}
