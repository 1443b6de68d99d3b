import { useEffect, useState } from 'react'
import { useTokenTime } from '../../connection/clock.ts'
import { nextTick, type TokenTime, tokenNow } from '../../connection/token-time.ts'
import type { ViewOf } from '../../connection/view.ts'

type View = Pick<ViewOf<'key-fob'>, 'deviceClock' | 'timeStep' | 'step' | 'at'>

const SECOND = 1_000

/** What the token's own clock says, and the time step it is in. */
export interface DeviceClock {
  /** ms since 1970. */
  readonly time: number
  /** More than true time, ms. */
  readonly ahead: number
  readonly step: number
  /** Whole seconds of the token's clock until the next step, from the step's length down to 1. */
  readonly left: number
}

/** Told from a view of some time ago: between two of them a token's clock only goes on. @param now of true time, ms */
export function deviceClockAt({ deviceClock, step, at }: View, now: number): DeviceClock {
  const ahead = deviceClock.ahead + Math.floor((deviceClock.ppm * (now - at)) / 1_000_000)
  const time = Math.max(0, now + ahead)
  return { time, ahead, step: Math.floor(time / step), left: Math.ceil((step - (time % step)) / SECOND) }
}

/** The same now, anew at each second of the token's clock. Only what is drawn ticks. */
export function useDeviceClock(view: View): DeviceClock | null {
  const time = useTokenTime()
  const [, redraw] = useState(0)
  useEffect(() => {
    if (!time) return
    let timer = 0
    const arm = () => {
      const wait = untilSecond(view, time)
      if (wait !== null) timer = window.setTimeout(tick, wait)
    }
    const tick = () => {
      redraw((n) => n + 1)
      arm()
    }
    arm()
    return () => window.clearTimeout(timer)
  }, [time, view])
  return time && deviceClockAt(view, tokenNow(time, Date.now()))
}

/** ms of this page's clock until the token's clock has a new second; null while it stands. */
function untilSecond(view: View, time: TokenTime): number | null {
  const { time: device } = deviceClockAt(view, tokenNow(time, Date.now()))
  return nextTick(SECOND - (device % SECOND), SECOND, time.clock.speed)
}
