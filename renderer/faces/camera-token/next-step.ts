import type { TokenView } from '../../camera/camera-token.ts'
import type { Limit } from '../face.ts'

/** Steps during which a window runs that drops the registration when it closes. */
const RUNNING = new Set(['activation-code', 'confirm-activation', 'dark-window', 'lapsed'])

/**
 * What a person does next, as the key of a sentence in `next.*`.
 * @param before the step before it: a window that closes in the dark leaves nothing else to see
 */
export function nextStep(view: TokenView, before: string | null = null): string {
  const { display, power } = view
  if (view.tapeIn) return 'tape-in'
  if (view.battery === null) return 'no-battery'
  if (power === 'none') return 'empty'
  if (display.screen === 'off') return view.activations.length > 0 ? 'off-activated' : 'off'
  if (!display.lit) {
    if (view.window) return 'dark-window'
    return display.screen === 'cancelled' && before !== null && RUNNING.has(before) ? 'lapsed' : 'dark'
  }
  if (display.blank) return 'blank'
  if (display.screen === 'scanning') {
    if (view.registration) return 'scanning-second'
    return view.activations.length > 0 ? 'scanning-activated' : 'scanning'
  }
  if (display.screen === 'refusal') return display.refusal ? `refusal-${display.refusal}` : 'refusal'
  if (display.screen === 'token-info' && view.activations.length === 0) return 'token-info-none'
  return display.screen
}

/** What a window waits for: Done after the eight digits, then Yes. */
export function windowName(view: TokenView): 'done' | 'yes' | null {
  if (!view.window) return null
  return view.display.screen === 'confirm-activation' ? 'yes' : 'done'
}

/** The window that runs. */
export function limitOf(view: TokenView): Limit | null {
  const name = windowName(view)
  return name && view.window && { name, ...view.window }
}

/** The state in a few words, as the key of a text in `state.*`. */
export function stateName(view: TokenView): string {
  if (view.tapeIn) return 'tape-in'
  if (view.battery === null) return 'no-battery'
  if (view.power === 'none') return 'empty'
  if (view.power === 'off') return 'off'
  if (!view.display.lit) return 'dark'
  if (view.display.camera) return 'scanning'
  return 'on'
}
