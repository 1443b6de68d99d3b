import type { Clock } from '../token/clock.ts'

/** ms */
const PAUSE = 1_000

/** Does something that nobody waits for, and again where it failed, until it is done or nobody wants it any more. */
export function untilDone(clock: Clock, work: () => Promise<unknown>, isWanted: () => boolean): void {
  work().catch(() => {
    clock.at(clock.now() + PAUSE, () => {
      if (isWanted()) untilDone(clock, work, isWanted)
    })
  })
}
