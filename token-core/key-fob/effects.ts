import type { DarkCause, Effect, TokenEvent } from './events.ts'
import { agesAt, isOver } from './life.ts'
import { screenOf } from './screen.ts'
import type { Timer } from './timers.ts'
import type { Token } from './token.ts'

type Cause = Timer['name'] | TokenEvent['type']

/** Notes what one change did, by comparing before and after. Behind a blank display all goes on as if it were seen. */
export function noticed(before: Token, after: Token, cause: Cause, effects: Effect[]): void {
  if (before === after) return
  const { at } = after
  if (cause === 'press' && after.usesLeft !== null && after.usesLeft !== before.usesLeft) {
    effects.push({ at, type: 'use-taken', usesLeft: after.usesLeft })
  }
  const [from, to] = [screenOf(before), screenOf(after)]
  if (from !== to) {
    if (from === 'off') effects.push({ at, type: 'lit', screen: to })
    else if (to === 'off') effects.push({ at, type: 'went-dark', cause: darkCause(cause) })
    else effects.push({ at, type: 'screen-changed', from, to })
  }
  // Age is reached at its own time, though a token with a button is not looked at then.
  if (!isOver(before) && isOver(after)) {
    effects.push({ at: before.at === at ? at : agesAt(after), type: 'life-ended' })
  }
}

function darkCause(cause: Cause): DarkCause {
  if (cause === 'press') return 'pressed'
  return cause === 'time-up' ? 'time-up' : 'battery-dead'
}
