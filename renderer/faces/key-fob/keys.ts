import type { KeyRow } from '../face.ts'
import type { PressKeys } from '../touch/press-keys.ts'
import type { BUTTON } from './press-book.ts'

/** Those of a camera token's middle button, and the first figure. */
export const PRESS_KEYS: PressKeys<typeof BUTTON> = {
  ArrowDown: 'button',
  Digit1: 'button',
  Numpad1: 'button',
  Digit2: 'button',
  Numpad2: 'button',
}

/** There is nothing to press. */
export const NO_KEYS: PressKeys<typeof BUTTON> = {}

export const PRESS_KEY = 'P'

export const KEYS: readonly KeyRow[] = [
  { keys: ['↓', '1', '2'], does: 'keyFobButton' },
  { keys: [PRESS_KEY], does: 'keyFobPress' },
  { keys: ['T'], does: 'turn' },
]
