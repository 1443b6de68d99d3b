import type { TokenView } from '../connection/view.ts'

/** What one would hear and feel. */
export type Feedback = 'press' | 'release' | 'camera' | 'read'

const BUTTONS = ['left', 'middle', 'right'] as const

/** What happened to the token between two views of it, as its noises. Another token makes none. */
export function feedbackBetween(before: TokenView, after: TokenView): Feedback[] {
  if (before.id !== after.id) return []
  const noises: Feedback[] = []
  for (const button of BUTTONS) {
    if (before.buttons[button] === after.buttons[button]) continue
    noises.push(after.buttons[button] === 'down' ? 'press' : 'release')
  }
  if (!before.display.camera && after.display.camera) noises.push('camera')
  // The camera stopped and nobody pressed: it has read a code.
  if (before.display.camera && !after.display.camera && after.display.lit && noises.length === 0) noises.push('read')
  return noises
}
