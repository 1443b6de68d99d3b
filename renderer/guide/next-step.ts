import type { TokenView } from '../connection/view.ts'

/** What a person does next, as the key of a sentence in `next.*`. */
export function nextStep(view: TokenView): string {
  const { display, power } = view
  if (view.tapeIn) return 'tape-in'
  if (view.battery === null) return 'no-battery'
  if (power === 'none') return 'empty'
  if (display.screen === 'off') return view.activations.length > 0 ? 'off-activated' : 'off'
  if (!display.lit) return view.window ? 'dark-window' : 'dark'
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
