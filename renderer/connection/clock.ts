import { useEffect, useState } from 'react'
import { useToken } from './context.ts'

/**
 * Time left until `target` (ms of the host's clock), rounded up to whole `unit`s and never below 0; null without a target.
 * Ticks only while something is counting, at the moments where the figure changes.
 */
export function useTimeLeft(target: number | null, unit = 1_000): number | null {
  const offset = useToken((state) => state.clockOffset)
  const [, redraw] = useState(0)
  const left = target === null ? null : Math.max(0, target - (Date.now() + offset))
  useEffect(() => {
    if (target === null) return
    let timer = 0
    const tick = () => {
      const rest = target - (Date.now() + offset)
      redraw((n) => n + 1)
      if (rest > 0) timer = window.setTimeout(tick, ((rest - 1) % unit) + 1)
    }
    timer = window.setTimeout(tick, Math.max(0, (target - (Date.now() + offset) - 1) % unit) + 1)
    return () => window.clearTimeout(timer)
  }, [target, offset, unit])
  return left === null ? null : Math.ceil(left / unit)
}
