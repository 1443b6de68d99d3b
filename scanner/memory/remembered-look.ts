import { deblur } from '../deblur.ts'
import type { View } from '../fit.ts'
import { loadKernels } from '../kernels/kernels.ts'
import { type Look, mapBack } from '../looks.ts'
import { double, giveBack, sharpen } from '../luma.ts'
import { type Found, type Luma, mapCorners } from '../picture.ts'
import type { Box } from './landmarks.ts'
import { isStillThere } from './still-there.ts'

const { meanOf, rankOf } = loadKernels()

// Of a module: what codes that no single frame shows are blurred by, and the most that a reader bears with.
const SOFT = 0.65
const FIRM = 0.45
// Below so many pixels a module a code is read better in twice the size.
const DOUBLED_BELOW = 5

/** How frames that lie over one another become one picture, and how that is made readable. `module`: pixels. */
type Way = { together(parts: readonly Luma[]): Luma; clear(luma: Luma, module: number): Luma }

const mean = (parts: readonly Luma[]): Luma => meanOf(parts)
/** Glare is the lightest of what a place showed: the dark below it is seen when it has wandered on. */
const dark = (share: number) => (parts: readonly Luma[]) => rankOf(parts, Math.floor(parts.length * share))
const deblurred = (share: number) => (luma: Luma, module: number) => deblur(luma, share * module)
const sharpened = (luma: Luma) => sharpen(luma, 1, 1)

const soft: Way = { together: mean, clear: deblurred(SOFT) }

/** Taken in turn: noise and blur most often, since they gain by each frame, and glare, lightly or for most of the time. */
export const WAYS: readonly Way[] = [
  soft,
  { together: dark(0.25), clear: sharpened },
  soft,
  { together: mean, clear: deblurred(FIRM) },
  soft,
  { together: dark(0), clear: sharpened },
]

/** Looks at a part of several frames at once. What is read there and is in the newest frame no more is not reported. */
export function lookAtRemembered(
  parts: readonly Luma[],
  { left, top }: Box,
  module: number,
  { together, clear }: Way,
  look: Look,
): Found[] {
  const remembered = together(parts)
  const cleared = clear(remembered, module)
  const factor = module < DOUBLED_BELOW ? 2 : 1
  const luma = factor === 2 ? double(cleared) : cleared
  const view: View = { luma, back: ({ x, y }) => ({ x: x / factor, y: y / factor }) }
  const around = { x: luma.width / 2, y: luma.height / 2 }
  const read = look(luma, around, 'all')
    .map((found) => mapBack(found, view))
    .filter(({ corners }) => isStillThere(parts, corners))
  giveBack(remembered, cleared)
  if (luma !== cleared) giveBack(luma)
  return read.map((found) => ({
    ...found,
    corners: mapCorners(found.corners, ({ x, y }) => ({ x: x + left, y: y + top })),
  }))
}
