/**
 * The clock of one token: how fast its time goes beside the host's. The token's time is an axis of its own that never goes back; at
 * first it is the host's.
 */

export const CLOCK_MODES = ['real', 'paused', 'scaled'] as const
export type ClockMode = (typeof CLOCK_MODES)[number]

/** `speed` is 1 when real, 0 when paused. */
export interface ClockRate {
  readonly mode: ClockMode
  readonly speed: number
}

/** At `hostAt` on the host's clock the token's clock stood at `tokenAt`, and went on from there. */
export interface TokenClock extends ClockRate {
  readonly hostAt: number
  readonly tokenAt: number
}

/** What a caller asks for. `from`: the host's time, and not on from where the token stands. */
export type ClockSetting =
  | { readonly mode: 'real'; readonly from?: 'host' | undefined }
  | { readonly mode: 'paused' }
  | { readonly mode: 'scaled'; readonly speed: number }

export const SLOWEST = 0.01
export const FASTEST = 10_000
/** The longest way to move on at once: a year. */
export const LONGEST_ADVANCE_MS = 31_536_000_000

/** The end of the year 9999: a token's time stands still there. What is counted from it is still a date to everybody. */
export const LATEST = 253_402_300_799_999
/** As long before 1970. */
export const EARLIEST = -LATEST

/** A token that goes with the host's clock. */
export const HOST_TIME: TokenClock = { mode: 'real', speed: 1, hostAt: 0, tokenAt: 0 }

/** The token's time when the host's clock says `hostNow`, in whole ms. */
export function tokenTime({ speed, hostAt, tokenAt }: TokenClock, hostNow: number): number {
  return Math.min(tokenAt + Math.floor((hostNow - hostAt) * speed), Math.max(tokenAt, LATEST))
}

/** When the host's clock will say it, that the token's time is `time`; null while it is paused, and where its time ends before. */
export function hostTime({ speed, hostAt, tokenAt }: TokenClock, time: number): number | null {
  return speed === 0 || time > LATEST ? null : hostAt + Math.ceil((time - tokenAt) / speed)
}

/** The same moment under another setting. */
export function withSetting(clock: TokenClock, setting: ClockSetting, hostNow: number): TokenClock {
  const speed = setting.mode === 'scaled' ? setting.speed : setting.mode === 'real' ? 1 : 0
  return { mode: setting.mode, speed, hostAt: hostNow, tokenAt: tokenTime(clock, hostNow) }
}

/** The same rate, standing at `time`. */
export function standingAt(clock: TokenClock, time: number, hostNow: number): TokenClock {
  return { ...clock, hostAt: hostNow, tokenAt: time }
}
