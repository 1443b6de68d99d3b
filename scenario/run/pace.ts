import { type Sleep, sleepFor } from '../world/sleep.ts'
import type { Stage, Staging } from '../world/world.ts'

/** How fast a scenario is played for eyes. Its own time is moved by its steps alone: what comes of it is the same at any pace. */
export interface Pace {
  /** Between two steps, ms. */
  readonly pause: number
  /** Time that a step lets pass is waited for, but no longer than this, ms: what is longer goes faster. */
  readonly longest: number
  /** Default: a timer. */
  readonly sleep?: Sleep
}

/** As a person follows it. */
export const LIVE: Pace = { pause: 1500, longest: 4000 }

/** Between two moves of a clock that is seen to go, ms. */
const PART = 250

export const wait = (pace: Pace, ms: number, signal: AbortSignal | undefined): Promise<void> =>
  (pace.sleep ?? sleepFor)(ms, signal)

interface Pacing {
  readonly pace?: Pace
  readonly signal?: AbortSignal
}

/** The same stage, whose time is seen to pass, and can be stopped. */
export function paced(stage: Stage, { time }: Staging, { pace, signal }: Pacing): Stage {
  return {
    ...stage,
    async pass(ms) {
      signal?.throwIfAborted()
      if (pace === undefined || time === 'real') return stage.pass(ms, signal)
      const seen = Math.min(ms, pace.longest)
      const parts = Math.max(1, Math.ceil(seen / PART))
      for (let i = 0, passed = 0; i < parts; i++) {
        await wait(pace, seen / parts, signal)
        const next = Math.round((ms * (i + 1)) / parts)
        await stage.pass(next - passed, signal)
        passed = next
      }
    },
  }
}
