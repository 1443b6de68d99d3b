import type { KeyRow } from '../face.ts'

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
