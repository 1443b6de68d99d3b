import type { Clock } from '../token/clock.ts'

/** Rings once, at the time that it was set to last. */
export interface Alarm {
  /** @param time on the host's clock; null: it does not ring */
  set(time: number | null): void
  isSet(): boolean
}

export function makeAlarm(clock: Clock, ring: () => void): Alarm {
  let cancel: (() => void) | null = null
  return {
    set(time) {
      cancel?.()
      cancel = null
      if (time === null) return
      cancel = clock.at(time, () => {
        cancel = null
        ring()
      })
    },
    isSet: () => cancel !== null,
  }
}
