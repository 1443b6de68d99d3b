import { showCode } from './button.ts'
import { agesAt, isOver } from './life.ts'
import { profileOf, type Token } from './token.ts'

/** What it does by itself, and when: ms, Infinity when it does not run. */
export interface Timer {
  readonly name: 'notice-over' | 'time-up' | 'aged'
  readonly at: number
  readonly run: (token: Token) => Token
}

const NEVER: Timer = { name: 'time-up', at: Number.POSITIVE_INFINITY, run: (token) => token }

/** The one that is due next: there is never more than one. */
export function nextTimer(token: Token): Timer {
  const { button, lowBattery } = profileOf(token)
  // Without a button it shows until the very ms at which its age is reached; with one that is looked at when it is pressed.
  if (button === null) return isOver(token) ? NEVER : { name: 'aged', at: agesAt(token), run: (aged) => aged }
  if (token.lit === null) return NEVER
  return token.lit.screen === 'battery'
    ? { name: 'notice-over', at: token.lit.since + (lowBattery?.shows ?? 0), run: showCode }
    : { name: 'time-up', at: token.lit.since + button.shows, run: (lit) => ({ ...lit, lit: null }) }
}

/** When its state will next change by itself, ms; null: never. Send `time-passed` then. */
export function nextStateChangeAt(token: Token): number | null {
  const { at } = nextTimer(token)
  return at === Number.POSITIVE_INFINITY ? null : at
}
