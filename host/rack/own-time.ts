import type { Clock } from '../token/clock.ts'
import {
  type ClockSetting,
  HOST_TIME,
  hostTime,
  standingAt,
  type TokenClock,
  tokenTime,
  withSetting,
} from '../token/token-clock.ts'
import type { TokenRecord } from '../token/token-view.ts'
import { waitFor } from '../token/wait-for.ts'

/** What time it is for one token that this host runs. Its clock is kept with the token: what is answered with one is to be kept there. */
export interface OwnTime {
  now(): number
  /** When the host's clock will say it, that the token's time is `time`; null: never. */
  hostTimeOf(time: number): number | null
  /** The token has seen later times than its clock would tell after a restart. */
  isAhead(): boolean
  /** The token's clock under another setting, from now on. */
  under(setting: ClockSetting): TokenClock
  /** The token's clock put forward to `time`, which is not in the past. */
  at(time: number): TokenClock
  /** The host's time, as at first. */
  withHost(): TokenClock
  /** Waits until the token's time is `time`; rejects with the reason of a signal that fires before. */
  come(time: number, signals: readonly (AbortSignal | undefined)[]): Promise<void>
  /** The record is another than what it was made from. */
  begin(): void
}

/** @param record the token as it is kept now */
export function makeOwnTime(clock: Clock, record: () => TokenRecord): OwnTime {
  /**
   * While the host's clock is behind what the token has seen, as after a start under a clock that was ahead: the token's own, which goes
   * evenly. It is not kept: when the host's has come there, the token goes with it again.
   */
  let ahead = aheadOf(record(), clock)

  function now(): number {
    const byHost = tokenTime(record().clock, clock.now())
    if (ahead === null) return byHost
    const own = tokenTime(ahead, clock.steady())
    if (byHost >= own) ahead = null
    return Math.max(byHost, own)
  }

  function hostTimeOf(time: number): number | null {
    if (ahead === null) return hostTime(record().clock, time)
    const steady = hostTime(ahead, time)
    return steady === null ? null : clock.now() + Math.ceil(steady - clock.steady())
  }

  return {
    now,
    hostTimeOf,
    come: (time, signals) =>
      waitFor<void>(signals, (done) => {
        let cancel = () => {}
        function look(): void {
          const due = now() < time ? hostTimeOf(time) : null
          if (due === null) done()
          else cancel = clock.at(Math.max(due, clock.now() + 1), look)
        }
        look()
        return () => cancel()
      }),
    isAhead: () => ahead !== null,
    under(setting) {
      ahead &&= withSetting(ahead, setting, clock.steady())
      return withSetting(record().clock, setting, clock.now())
    },
    at(time) {
      const hostNow = clock.now()
      const byHost = tokenTime(record().clock, hostNow) + time - now()
      ahead &&= standingAt(ahead, time, clock.steady())
      return standingAt(record().clock, byHost, hostNow)
    },
    withHost() {
      ahead = null
      return HOST_TIME
    },
    begin() {
      ahead = aheadOf(record(), clock)
    },
  }
}

/** The clock of a token that has seen a later time than it should be by its host's; null when it has not. */
function aheadOf({ clock, token }: TokenRecord, { now, steady }: Clock): TokenClock | null {
  const seen = Math.max(token.at, clock.tokenAt)
  return tokenTime(clock, now()) < seen ? standingAt(clock, seen, steady()) : null
}
