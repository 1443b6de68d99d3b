import type { Button } from '../../connection/view.ts'
import type { Target } from '../face.ts'

/** A button to press, the two to hold, the tape, the glass that the camera's picture is on, or the cells. */
type Aim = Button | 'power' | 'menu' | 'tape' | 'glass' | 'cells'

const TARGETS: Readonly<Record<string, Aim>> = {
  'tape-in': 'tape',
  'no-battery': 'cells',
  empty: 'cells',
  off: 'power',
  'off-activated': 'power',
  dark: 'right',
  'dark-window': 'right',
  lapsed: 'right',
  'low-battery': 'right',
  start: 'right',
  scanning: 'glass',
  'scanning-second': 'glass',
  'scanning-activated': 'glass',
  'device-code': 'right',
  'code-accepted': 'right',
  'awaiting-second': 'right',
  'activation-code': 'right',
  'confirm-activation': 'right',
  activated: 'right',
  cancelled: 'right',
  transaction: 'right',
  'confirm-deletion': 'right',
  deleted: 'right',
  menu: 'right',
  'token-info': 'left',
  'token-info-none': 'left',
  version: 'left',
}

/** Steps that lead back to where one came from: there a presentation without a story ends. */
export const ENDS: ReadonlySet<string> = new Set(['token-info', 'token-info-none', 'version'])

/** `step` is what nextStep says. */
export function targetOf(step: string): Target {
  return TARGETS[step] ?? (step.startsWith('refusal') ? 'right' : null)
}

/** A rounded rectangle in units of the device's front, 372 × 536. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius: number
}

const BUTTON = { y: 322, width: 92, height: 58, radius: 29 } as const
const MARGIN = 9
const around = ({ x, y, width, height, radius }: Spot): Spot => ({
  x: x - MARGIN,
  y: y - MARGIN,
  width: width + 2 * MARGIN,
  height: height + 2 * MARGIN,
  radius: radius + MARGIN,
})
const SPOTS: Readonly<Record<Button, Spot>> = {
  left: around({ ...BUTTON, x: 33.3 }),
  middle: around({ ...BUTTON, x: 140 }),
  right: around({ ...BUTTON, x: 246.7 }),
}
const GLASS: Spot = { x: 13, y: 12, width: 346, height: 281, radius: 26 }
const TAPE: Spot = { x: 226, y: 532, width: 70, height: 48, radius: 6 }

/** The cells are on the back: nothing on the front is lit for them. */
const RINGED: Readonly<Record<string, readonly Spot[]>> = {
  left: [SPOTS.left],
  middle: [SPOTS.middle],
  right: [SPOTS.right],
  power: [SPOTS.middle],
  menu: [SPOTS.left, SPOTS.middle],
  tape: [TAPE],
  glass: [GLASS],
} satisfies Partial<Record<Aim, readonly Spot[]>>

/** Where the light falls on the front. The glass is always in it: one reads it all the time. */
export function spotsOf(target: Target): { readonly lit: readonly Spot[]; readonly ringed: readonly Spot[] } {
  const ringed = RINGED[target ?? ''] ?? []
  return { lit: ringed.length === 0 || target === 'glass' ? ringed : [GLASS, ...ringed], ringed }
}
