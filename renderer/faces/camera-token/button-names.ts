import type { Button } from '../../connection/view.ts'

/** As they stand below the glass. */
export const BUTTONS = ['left', 'middle', 'right'] as const satisfies readonly Button[]
