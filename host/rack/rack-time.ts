import type { Clock } from '../token/clock.ts'
import {
  type ClockSetting,
  HOST_TIME,
  standingAt,
  type TokenClock,
  tokenTime,
  withSetting,
} from '../token/token-clock.ts'

/** The time of a rack: what a token that is new in it begins with. Each token has its own from then on. */
export interface RackTime {
  /** ms */
  now(): number
  /** The clock of a token that begins now. */
  readonly clock: TokenClock
  set(setting: ClockSetting): void
  moveOn(ms: number): void
  /** As it was at another time. */
  put(clock: TokenClock): void
}

/** @param first how it goes at first; default: as the host's */
export function makeRackTime(clock: Clock, first: TokenClock = HOST_TIME): RackTime {
  let current = first
  const now = () => tokenTime(current, clock.now())
  return {
    now,
    get clock() {
      return current
    },
    set(setting) {
      const isHosts = setting.mode === 'real' && setting.from === 'host'
      current = isHosts ? HOST_TIME : withSetting(current, setting, clock.now())
    },
    moveOn(ms) {
      current = standingAt(current, now() + ms, clock.now())
    },
    put(next) {
      current = next
    },
  }
}
