import { useEffect, useState } from 'react'
import { useToken } from './context.ts'
import type { TokenView } from './view.ts'

/** Never wake more often than a frame: a token's time may run ten thousand times as fast as ours. */
const FRAME_MS = 16

/** What is needed to tell a token's time between two views: its clock stood at `now` when ours stood at `now - clockOffset`. */
export type TokenTime = Pick<TokenView, 'now' | 'clock'> & { readonly clockOffset: number }

/** The token's own time when this page's clock says `pageNow`, ms. */
export function tokenNow({ now, clock, clockOffset }: TokenTime, pageNow: number): number {
  return now + Math.max(0, pageNow - (now - clockOffset)) * clock.speed
}

/** Ms of this page's clock until what is left of `rest` token ms falls under the next whole unit; null when time stands. */
export function nextTick(rest: number, unit: number, speed: number): number | null {
  if (rest <= 0 || speed <= 0) return null
  return Math.max(FRAME_MS, (((rest - 1) % unit) + 1) / speed)
}

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
