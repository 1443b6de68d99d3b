import type { Luma } from '../../picture.ts'
import type { Sought, Thresholds } from '../kernels.ts'

// How far from its share a run may be, in modules. Blur and coarse pixels eat up to half a module at each edge.
const SLACK = 0.75
const MIDDLE_SLACK = 1

/** Told of a pattern: its row, its middle and the size of a module along the row. */
export type Hit = (y: number, x: number, size: number) => void

export function patternsIn(luma: Luma, thresholds: Thresholds, step: number, sought: Sought, hit: Hit): void {
  for (let y = 0; y < luma.height; y += step) patternsInRow(luma, thresholds, y, sought, hit)
}

function patternsInRow(
  { data, width }: Luma,
  { limits, across }: Thresholds,
  y: number,
  sought: Sought,
  hit: Hit,
): void {
  const row = y * width
  const blocks = (y >> 3) * across
  let [a, b, c, d, e] = [0, 0, 0, 0, 0]
  let dark = false
  let before = 1
  for (let x = 0; x < width; x += 1) {
    const limit = limits[blocks + (x >> 3)] as number
    const above = limit === 0 ? 1 : (data[row + x] as number) - limit
    if (above < 0 !== dark) {
      const f = x - 0.5 + before / (before - above)
      dark = !dark
      if (sought === 'inner') {
        if (dark && isInner(d - c, e - d, f - e)) hit(y, (d + e) / 2, (f - c) / 5)
      } else if (!dark && isFinder(b - a, c - b, d - c, e - d, f - e)) hit(y, (c + d) / 2, (f - a) / 7)
      a = b
      b = c
      c = d
      d = e
      e = f
    }
    before = above
  }
}

/** ISO/IEC 18004, 6.3.3: dark, light, dark, light, dark in the ratio 1:1:3:1:1 along every line through the middle. */
export function isFinder(a: number, b: number, c: number, d: number, e: number): boolean {
  const size = (a + b + c + d + e) / 7
  const slack = SLACK * size
  return (
    Math.abs(a - size) < slack &&
    Math.abs(b - size) < slack &&
    Math.abs(c - 3 * size) < MIDDLE_SLACK * size &&
    Math.abs(d - size) < slack &&
    Math.abs(e - size) < slack
  )
}

/** The middle of a finder pattern alone: light, dark, light in the ratio 1:3:1. */
export function isInner(b: number, c: number, d: number): boolean {
  const size = (b + c + d) / 5
  const slack = SLACK * size
  return Math.abs(b - size) < slack && Math.abs(c - 3 * size) < MIDDLE_SLACK * size && Math.abs(d - size) < slack
}
