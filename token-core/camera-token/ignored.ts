import { gaugeOf, powerOf } from './battery.ts'
import type { Button, Ignored, TokenEvent } from './events.ts'
import { countsForHold, holdOf } from './power.ts'
import { isLit, isOn, type Token } from './token.ts'

/**
 * Why an event did nothing, or null: it did something. A finger that goes down or up is something only where the device goes by
 * it: a press that no cell of the screen awaits has done nothing, nor has one that only lit the display. One that
 * sticks, or loosens what stuck, has; so has one at which a fault leaves the display blank.
 *
 * @param before as the event found it; for `time-passed`, as it was before anything fell due
 */
export function ignoredWhy(before: Token, after: Token, event: TokenEvent): Ignored | null {
  switch (event.type) {
    case 'press':
      return idlePress(before, after, event.button)
    case 'release':
      if (before.stuckButtons.includes(event.button)) return 'button-stuck'
      if (before.buttons[event.button] === 'up') return 'no-such-press'
      return holdOf(before) !== null && holdOf(after) === null ? 'hold-too-short' : null
    case 'scan':
      if (before.screen !== after.screen) return null
      return powerOf(before) === 'none' ? 'no-power' : 'camera-off'
    case 'time-passed':
      return isSameButTime(before, after) ? 'nothing-due' : null
    case 'battery-level':
      if (before.charge === null) return 'no-battery'
      return isSame(before, after) ? 'already-so' : null
    case 'tape-in':
    case 'tape-removed':
    case 'battery-removed':
    case 'battery-fitted':
    case 'camera-fault':
    case 'wrong-codes':
    case 'button-stuck':
    case 'memory-filled':
    case 'display-fault':
      return isSame(before, after) ? 'already-so' : null
  }
}

function idlePress(before: Token, after: Token, button: Button): Ignored | null {
  if (before.stuckButtons !== after.stuckButtons || before.displayFault !== after.displayFault) return null
  if (before.buttons[button] !== 'up') return 'already-down'
  if (powerOf(before) === 'none') return 'no-power'
  if (countsForHold(before, button)) return null
  if (isOn(before) && !isLit(before)) return 'dark-press'
  return before.screen === after.screen ? 'button-idle' : null
}

const COMPARED = [
  'screen',
  'charge',
  'tapeIn',
  'cameraFault',
  'wrongCodes',
  'displayFault',
  'stuckButtons',
  'faultTerms',
  'activations',
  'registration',
] as const

function isSame(before: Token, after: Token): boolean {
  const isSameHold = holdOf(before) === holdOf(after) && (!holdOf(after) || before.holdSince === after.holdSince)
  return isSameHold && COMPARED.every((name) => before[name] === after[name])
}

/** Charge runs down while nothing is due; of it only the gauge shows, on the version screen. */
function isSameButTime(before: Token, after: Token): boolean {
  const isGaugeSeen = after.screen.name === 'version' && after.displayFault === undefined
  const isSameGauge = !isGaugeSeen || gaugeOf(before) === gaugeOf(after)
  return isSameGauge && (['screen', 'darkSince', 'buttons'] as const).every((name) => before[name] === after[name])
}
