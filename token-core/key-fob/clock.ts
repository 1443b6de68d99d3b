/** The quartz inside: it was set once and runs as it runs. Times in ms since 1970. */
export interface DeviceClock {
  /** What it said more than the true time at `since`. */
  readonly offset: number
  /** How much it gains, in millionths; below 0 it loses. */
  readonly ppm: number
  readonly since: number
}

const MILLION = 1_000_000

/** What it says more than the true time. In two parts: ppm times a long life is more than a double counts exactly. */
export function aheadAt({ offset, ppm, since }: DeviceClock, at: number): number {
  const passed = at - since
  const millions = Math.floor(passed / MILLION)
  return offset + ppm * millions + Math.floor((ppm * (passed - millions * MILLION)) / MILLION)
}

export const clockAt = (clock: DeviceClock, at: number): number => at + aheadAt(clock, at)

/** The first ms of the true time at which it says `time` or more. */
export function whenItSays(clock: DeviceClock, time: number): number {
  const { offset, ppm, since } = clock
  let at = since + Math.floor(((time - offset - since) * MILLION) / (MILLION + ppm))
  while (clockAt(clock, at) < time) at++
  while (clockAt(clock, at - 1) >= time) at--
  return at
}
