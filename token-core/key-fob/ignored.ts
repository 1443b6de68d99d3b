import { aheadAt } from './clock.ts'
import type { Effect, Ignored, TokenEvent } from './events.ts'
import { isOver } from './life.ts'
import type { Token } from './token.ts'

/**
 * Why an event did nothing, or null: it did something.
 *
 * @param before as the event found it
 * @param effects of the whole step
 */
export function ignoredWhy(before: Token, after: Token, event: TokenEvent, effects: readonly Effect[]): Ignored | null {
  switch (event.type) {
    case 'press':
      if (before.button === null) return 'no-button'
      if (before.button === 'down') return 'already-down'
      return isOver(before) && before.lit === after.lit ? 'no-power' : null
    case 'release':
      if (before.button === null) return 'no-button'
      return before.button === 'up' ? 'no-such-press' : null
    case 'time-passed':
      return effects.length === 0 ? 'nothing-due' : null
    case 'clock-drift':
      return before.clock.ppm === after.clock.ppm ? 'already-so' : null
    case 'clock-offset':
      return aheadAt(before.clock, before.at) === aheadAt(after.clock, after.at) ? 'already-so' : null
    case 'battery-level':
    case 'battery-dead':
      return isSameLife(before, after) ? 'already-so' : null
    case 'fault':
      return before.fault === after.fault ? 'already-so' : null
    case 'wrong-codes':
      return before.wrongCodes === after.wrongCodes ? 'already-so' : null
  }
}

const isSameLife = (before: Token, after: Token): boolean =>
  before.usesLeft === after.usesLeft && before.agesFrom === after.agesFrom && before.lit === after.lit
