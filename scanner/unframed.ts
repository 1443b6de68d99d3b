import { findOutline, type Outline } from './finder.ts'
import type { View } from './fit.ts'
import { double, giveBack, invert, sharpen, shrink } from './luma.ts'
import type { Luma } from './picture.ts'

// Thresholds are judged in windows of 40 pixels, which the middle of a large pattern fills: then a smaller picture shows it.
const SCALES = [1, 2, 4] as const
const SMALLEST_SIDE = 80
// ISO/IEC 18004, 6.3.8: a margin of four modules.
const MARGIN = 4
// Modules of a finder pattern: as far as the outer edges are known from it.
const FINDER = 7
// How much farther the far corner may lie than three patterns say, of a code seen at an angle.
const LEAN = 0.15
const DOUBLED_BELOW = 4

/**
 * A code without a margin, on dark surroundings in which the outer rings of its finder patterns are lost: found by what is inside of them, cut out
 * and laid on white.
 *
 * @param isLight whether a light code on dark is looked for, without a margin on light surroundings
 * @returns null where none seems to stand
 */
export function unframedView(picture: Luma, isLight: boolean): View | null {
  const own = isLight ? invert(picture) : picture
  const view = firstView(own)
  if (own !== picture) giveBack(own)
  return view
}

function firstView(own: Luma): View | null {
  for (const scale of SCALES) {
    if (scale > 1 && Math.min(own.width, own.height) < SMALLEST_SIDE * scale) break
    const luma = scale === 1 ? own : shrink(own, scale)
    const outline = findOutline(luma, 'inner')
    const view = outline && viewOf(luma, outline, scale)
    if (luma !== own) giveBack(luma)
    if (view !== null) return view
  }
  return null
}

function viewOf(luma: Luma, outline: Outline, scale: number): View {
  const { luma: cut, left, top } = cutOut(luma, outline)
  const factor = outline.size < DOUBLED_BELOW ? 2 : 1
  return {
    luma: factor === 2 ? sharpen(double(cut), 2, 1) : cut,
    back: ({ x, y }) => ({ x: (x / factor + left) * scale, y: (y / factor + top) * scale }),
  }
}

/** The part of a picture inside an outline, on white. The far sides are left room where no finder pattern says how they run. */
function cutOut(luma: Luma, { corners, size, modules }: Outline): { luma: Luma; left: number; top: number } {
  const [a, b, , d] = corners
  const across = { x: b.x - a.x, y: b.y - a.y }
  const down = { x: d.x - a.x, y: d.y - a.y }
  const far = 1 + LEAN
  const xs = [a.x, b.x, d.x, a.x + far * (across.x + down.x)]
  const ys = [a.y, b.y, d.y, a.y + far * (across.y + down.y)]
  const margin = MARGIN * size
  const left = Math.floor(Math.max(Math.min(...xs), 0) - margin)
  const top = Math.floor(Math.max(Math.min(...ys), 0) - margin)
  const width = Math.ceil(Math.min(Math.max(...xs), luma.width) + margin) - left
  const height = Math.ceil(Math.min(Math.max(...ys), luma.height) + margin) - top
  const data = new Uint8Array(width * height).fill(255)
  const area = across.x * down.y - across.y * down.x
  const known = FINDER / modules
  const end = (along: number) => (along <= known ? 1 : 1 + LEAN * (along - known))
  for (let y = Math.max(0, -top); y < Math.min(height, luma.height - top); y += 1) {
    for (let x = Math.max(0, -left); x < Math.min(width, luma.width - left); x += 1) {
      const dx = x + 0.5 + left - a.x
      const dy = y + 0.5 + top - a.y
      const u = (dx * down.y - dy * down.x) / area
      const v = (dy * across.x - dx * across.y) / area
      if (u >= 0 && v >= 0 && u <= end(v) && v <= end(u))
        data[y * width + x] = luma.data[(y + top) * luma.width + x + left] as number
    }
  }
  return { luma: { data, width, height }, left, top }
}
