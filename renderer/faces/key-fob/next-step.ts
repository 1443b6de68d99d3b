import type { ViewOf } from '../../connection/view.ts'
import type { Limit } from '../face.ts'
import { profileOf } from './life.ts'

type View = ViewOf<'key-fob'>

/** What a person does next, as the key of a sentence in `next.*`. */
export function nextStep(view: View): string {
  const { display, fault } = view
  const { button, end } = profileOf(view)
  if (fault === 'blank') return 'fob-blank'
  if (display.screen === 'battery') return 'fob-battery'
  if (display.screen === 'end') return 'fob-end'
  if (display.screen === 'code') return button ? 'fob-code' : 'fob-always'
  if (!view.isOver) return 'fob-press'
  return end === '' ? 'fob-over' : 'fob-over-says'
}

/** The state in a few words, as the key of a text in `state.*` and `rack.state.*`. */
export function stateName(view: View): string {
  const { display, fault } = view
  if (fault === 'blank') return 'fob-blank'
  if (display.screen !== 'off') return `fob-${display.screen}`
  return view.isOver ? 'fob-over' : 'fob-off'
}

/** Until it goes dark again: so long a person may read. One without a button never does. */
export function limitOf(view: View): Limit | null {
  const { display, offAt } = view
  const { button, lowBattery } = profileOf(view)
  if (offAt === null || button === null || (display.screen !== 'code' && display.screen !== 'battery')) return null
  const notice = display.screen === 'battery' ? (lowBattery?.shows ?? 0) : 0
  return { name: 'fob-code', openedAt: offAt - button.shows - notice, closesAt: offAt }
}

/** What the token does next by itself, as a text in `time.change.*`. */
export function nextChangeName(view: View): string | null {
  const { nextChangeAt: at, display } = view
  if (at === null) return null
  if (at === view.agesAt) return 'fob-over'
  if (at === view.offAt) return 'fob-off'
  if (display.screen === 'battery') return 'fob-code'
  return at === view.timeStep.nextAt ? 'fob-step' : 'fob-bar'
}
