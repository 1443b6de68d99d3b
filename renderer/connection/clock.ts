import { useEffect, useState } from 'react'
import { useToken } from './context.ts'
import { nextTick, type TokenTime, tokenNow } from './token-time.ts'

/** Whole `unit`s, rounded up, until `target` on the clock of `time`; null without a target. Ticks only while something counts. */
export function useTimeLeftOn(time: TokenTime | null, target: number | null, unit = 1_000): number | null {
  const [, redraw] = useState(0)
  useEffect(() => {
    if (target === null || !time) return
    let timer = 0
    const arm = () => {
      const wait = nextTick(target - tokenNow(time, Date.now()), unit, time.clock.speed)
      if (wait !== null) timer = window.setTimeout(tick, wait)
    }
    const tick = () => {
      redraw((n) => n + 1)
      arm()
    }
    arm()
    return () => window.clearTimeout(timer)
  }, [time, target, unit])
  if (target === null || !time) return null
  return Math.ceil(Math.max(0, target - tokenNow(time, Date.now())) / unit)
}

/**
 * Time left of the chosen token until `target` (ms of its own clock), rounded up to whole `unit`s and never below 0; null without a
 * target.
 */
export function useTimeLeft(target: number | null, unit = 1_000): number | null {
  return useTimeLeftOn(useTokenTime(), target, unit)
}

/** The chosen token's clock as last heard; the same object until something new is heard. */
export function useTokenTime(): TokenTime | null {
  return useToken((state) => state.time)
}
