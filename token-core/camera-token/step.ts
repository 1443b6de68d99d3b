import { advance, gaugeChangeAt } from './battery.ts'
import { release, stick } from './buttons.ts'
import { noticed } from './effects.ts'
import type { Effect, Ignored, TokenEvent } from './events.ts'
import { type Chance, termsIn } from './fault-terms.ts'
import { breakCamera, breakCodes, breakDisplay, breakMemory, fitBattery, setLevel } from './faults.ts'
import { faulty, pressed, scanned } from './faulty.ts'
import { ignoredWhy } from './ignored.ts'
import { settlePower } from './power.ts'
import { finite, nextTimer } from './timers.ts'
import type { Token } from './token.ts'

/**
 * What a token becomes when something happens to it. Everything due at or before the event's time happens first, each at its own
 * time, then the event. An event older than the last one counts as at the last one's time. Every event is legal at every moment.
 *
 * @returns the new token; what happened on the way, in order; and why the event itself did nothing, or null
 */
export function step(token: Token, event: TokenEvent): readonly [Token, readonly Effect[], Ignored | null] {
  const at = Number.isFinite(event.at) && event.at > token.at ? event.at : token.at
  const effects: Effect[] = []
  const chance: Chance = { draw: event.draw, effects }
  let now = token
  for (let due = nextTimer(now); due.timer && due.at <= at; due = nextTimer(now)) {
    const before = advance(now, due.at)
    now = faulty(before, due.timer.run(before), chance)
    noticed(before, now, due.timer.name, effects)
  }
  const before = advance(now, at)
  now = faulty(before, happen(before, event, chance), chance)
  noticed(before, now, event.type, effects)
  return [now, effects, ignoredWhy(event.type === 'time-passed' ? token : before, now, event)]
}

/** When the token's state will next change by itself, ms; null: never. Send `time-passed` then. */
export const nextStateChangeAt = (token: Token): number | null => finite(nextTimer(token).at)

/** When the display will next show something else in the same state: the gauge. */
export const nextDisplayChangeAt = (token: Token): number | null => finite(gaugeChangeAt(token))

function happen(token: Token, event: TokenEvent, chance: Chance): Token {
  switch (event.type) {
    case 'press':
      return pressed(token, event.button, chance)
    case 'release':
      return token.stuckButtons.includes(event.button) ? token : release(token, event.button)
    case 'scan':
      return scanned(token, event.text, chance)
    case 'time-passed':
      return token
    case 'tape-in':
      return settlePower(token, { ...token, tapeIn: true })
    case 'tape-removed':
      return settlePower(token, { ...token, tapeIn: false })
    case 'battery-removed':
      return settlePower(token, { ...token, charge: null })
    case 'battery-fitted':
      return fitBattery(token)
    case 'battery-level':
      return setLevel(token, event.percent)
    case 'camera-fault':
      return breakCamera(token, event.on, termsIn(event))
    case 'wrong-codes':
      return breakCodes(token, event.on, termsIn(event))
    case 'button-stuck':
      return stick(token, event.button, event.on, termsIn(event))
    case 'memory-filled':
      return breakMemory(token, event.on ?? true, termsIn(event))
    case 'display-fault':
      return breakDisplay(token, event.on, termsIn(event))
  }
}
