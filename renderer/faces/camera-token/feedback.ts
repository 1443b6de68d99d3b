import type { TokenView } from '../../camera/camera-token.ts'
import type { Felt } from '../../sound/sounds.ts'
import { BUTTONS } from './button-names.ts'

/** What one would hear and feel. */
export type Feedback = 'press' | 'release' | 'camera' | 'read'

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

const FELT: Readonly<Record<Feedback, Felt>> = {
  press: { shakes: true, noises: [{ pitch: 1900, length: 0.018, loudness: 0.5 }] },
  release: { shakes: false, noises: [{ pitch: 2700, length: 0.012, loudness: 0.28 }] },
  camera: { shakes: true, noises: [{ pitch: 5200, length: 0.01, loudness: 0.3 }] },
  read: {
    shakes: true,
    noises: [
      { pitch: 4200, length: 0.012, loudness: 0.4 },
      { pitch: 6000, length: 0.014, loudness: 0.4 },
    ],
  },
}

export const feltBetween = (before: TokenView, after: TokenView): readonly Felt[] =>
  feedbackBetween(before, after).map((feedback) => FELT[feedback])
