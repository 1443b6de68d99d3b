import type { KeyRow } from '../face.ts'

export const PRINT_KEY = 'P'

export const KEYS: readonly KeyRow[] = [
  { keys: ['1', '…', '8'], does: 'matrixCardCell' },
  { keys: [PRINT_KEY], does: 'matrixCardPrint' },
]
