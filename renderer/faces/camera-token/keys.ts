import type { Button } from '../../connection/view.ts'
import type { KeyRow } from '../face.ts'
import type { PressKeys } from '../touch/press-keys.ts'

export const PRESS_KEYS: PressKeys<Button> = {
  ArrowLeft: 'left',
  ArrowDown: 'middle',
  ArrowRight: 'right',
  Digit1: 'left',
  Digit2: 'middle',
  Digit3: 'right',
  Numpad1: 'left',
  Numpad2: 'middle',
  Numpad3: 'right',
}

export const KEYS: readonly KeyRow[] = [
  { keys: ['←', '1'], does: 'left' },
  { keys: ['↓', '2'], does: 'middle' },
  { keys: ['→', '3'], does: 'right' },
  { keys: ['P'], does: 'power' },
  { keys: ['M'], does: 'menu' },
  { keys: ['T'], does: 'turn' },
  { keys: ['L'], does: 'look' },
  { keys: ['Ctrl V'], does: 'paste' },
]
