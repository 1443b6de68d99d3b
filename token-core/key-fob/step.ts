import { LAST_TIME } from '../otp/time-step.ts'
import { press, release, setFault } from './button.ts'
import { aheadAt } from './clock.ts'
import { noticed } from './effects.ts'
import type { Effect, Ignored, TokenEvent } from './events.ts'
import { ignoredWhy } from './ignored.ts'
import { endLife, setLevel } from './life.ts'
import { clampOffset, clampPercent, clampPpm } from './numbers.ts'
import { nextTimer } from './timers.ts'
import { atTime, type Token } from './token.ts'

/**
 * What a token becomes when something happens to it. Everything due at or before the event's time happens first, each at its own
 * time, then the event. An event older than the last one counts as at the last one's time. Every event is legal at every moment.
 *
 * @returns the new token; what happened on the way, in order; and why the event itself did nothing, or null
 */
export function step(token: Token, event: TokenEvent): readonly [Token, readonly Effect[], Ignored | null] {
  const at = Number.isFinite(event.at) && event.at > token.at ? Math.min(event.at, LAST_TIME) : token.at
  const effects: Effect[] = []
  let now = token
  for (let timer = nextTimer(now); timer.at <= at; timer = nextTimer(now)) {
    const before = now
    now = timer.run(atTime(now, timer.at))
    noticed(before, now, timer.name, effects)
  }
  const before = atTime(now, at)
  noticed(now, before, 'time-passed', effects)
  const after = happen(before, event)
  noticed(before, after, event.type, effects)
  return [after, effects, ignoredWhy(before, after, event, effects)]
}

function happen(token: Token, event: TokenEvent): Token {
  switch (event.type) {
    case 'press':
      return press(token)
    case 'release':
      return release(token)
    case 'time-passed':
      return token
    case 'clock-drift':
      return drift(token, event.ppm)
    case 'clock-offset':
      if (Number.isNaN(event.ms)) return token
      return { ...token, clock: { offset: clampOffset(event.ms), ppm: token.clock.ppm, since: token.at } }
    case 'battery-level':
      return Number.isNaN(event.percent) ? token : setLevel(token, clampPercent(event.percent))
    case 'battery-dead':
      return endLife(token)
    case 'fault':
      return setFault(token, event.kind)
    case 'wrong-codes':
      return { ...token, wrongCodes: event.on }
  }
}

/** The clock goes on from where it is, faster or slower. */
function drift(token: Token, ppm: number): Token {
  if (Number.isNaN(ppm)) return token
  return { ...token, clock: { offset: aheadAt(token.clock, token.at), ppm: clampPpm(ppm), since: token.at } }
}
