import type { Luma } from '../picture.ts'
import { MARGIN, SIZE } from './mesh.ts'

// A module's edge is blurred into its neighbour: only its middle counts.
const INSET = SIZE >> 2
// ISO/IEC 18004, 6.3.8.
const QUIET = 4
const PIXELS = 2

/** The brightness of each module's middle in a flattened picture, row by row; of a light code on dark the darkness. */
export function modulesOf({ data, width }: Luma, isLight: boolean): Float32Array {
  const side = width / SIZE - 2 * MARGIN
  const greys = new Float32Array(side * side)
  const count = (SIZE - 2 * INSET) ** 2
  for (let v = 0; v < side; v += 1) {
    for (let u = 0; u < side; u += 1) {
      const from = (v + MARGIN) * SIZE * width + (u + MARGIN) * SIZE
      let sum = 0
      for (let y = INSET; y < SIZE - INSET; y += 1)
        for (let x = INSET; x < SIZE - INSET; x += 1) sum += data[from + y * width + x] as number
      const grey = sum / count
      greys[v * side + u] = isLight ? 255 - grey : grey
    }
  }
  return greys
}

/**
 * The modules as clean pictures, told dark from light in several ways: against the mean of those near by, against the middle between the darkest
 * and the lightest near by, and the same after blur was taken off.
 */
export function* cleanPictures(greys: Float32Array, side: number): Generator<Luma> {
  yield cleanPicture(greys, meansOf(greys, side, 4), side)
  const crisp = sharpened(greys, side)
  yield cleanPicture(crisp, middlesOf(crisp, side, 4), side)
  yield cleanPicture(greys, middlesOf(greys, side, 2), side)
}

/** The mean of the modules near each, in a square of so many to each side. */
function meansOf(greys: Float32Array, side: number, reach: number): Float32Array {
  const sums = squares(greys, side, reach, (one, two) => one + two)
  const span = (n: number) => Math.min(side - 1, n + reach) - Math.max(0, n - reach) + 1
  return sums.map((sum, i) => sum / (span(i % side) * span(Math.floor(i / side))))
}

/** Halfway between the darkest and the lightest near each module, evened out. */
function middlesOf(greys: Float32Array, side: number, reach: number): Float32Array {
  const lightest = squares(greys, side, reach, Math.max)
  const middles = squares(greys, side, reach, Math.min).map((darkest, i) => (darkest + (lightest[i] as number)) / 2)
  return meansOf(middles, side, 2)
}

/** All modules of a square around each, taken together: first along the rows, then along the columns. */
function squares(
  greys: Float32Array,
  side: number,
  reach: number,
  join: (one: number, two: number) => number,
): Float32Array {
  return lines(lines(greys, side, reach, 1, join), side, reach, side, join)
}

function lines(
  greys: Float32Array,
  side: number,
  reach: number,
  step: number,
  join: (one: number, two: number) => number,
): Float32Array {
  return greys.map((_, i) => {
    const at = step === 1 ? i % side : Math.floor(i / side)
    const start = Math.max(0, at - reach)
    const end = Math.min(side - 1, at + reach)
    let joined = greys[i + (start - at) * step] as number
    for (let n = start + 1; n <= end; n += 1) joined = join(joined, greys[i + (n - at) * step] as number)
    return joined
  })
}

/** What blur has taken from a module and given to the four beside it is put back. */
function sharpened(greys: Float32Array, side: number): Float32Array {
  return greys.map((own, i) => {
    const u = i % side
    const left = u > 0 ? (greys[i - 1] as number) : own
    const right = u + 1 < side ? (greys[i + 1] as number) : own
    const above = greys[i - side] ?? own
    const below = greys[i + side] ?? own
    return 2 * own - (left + right + above + below) / 4
  })
}

function cleanPicture(greys: Float32Array, limits: Float32Array, side: number): Luma {
  const width = (side + 2 * QUIET) * PIXELS
  const data = new Uint8Array(width * width).fill(255)
  for (let v = 0; v < side; v += 1) {
    for (let u = 0; u < side; u += 1) {
      const i = v * side + u
      if (!(fixedAt(u, v, side) ?? (greys[i] as number) < (limits[i] as number))) continue
      const from = (v + QUIET) * PIXELS * width + (u + QUIET) * PIXELS
      for (let y = 0; y < PIXELS; y += 1) data.fill(0, from + y * width, from + y * width + PIXELS)
    }
  }
  return { data, width, height: width }
}

/** Whether a module is dark that is so in every code of this size (ISO/IEC 18004, 6.3.3 to 6.3.5): finder patterns, separators, timing; else null. */
function fixedAt(u: number, v: number, side: number): boolean | null {
  const far = side - 4
  for (const [x, y] of [
    [3, 3],
    [far, 3],
    [3, far],
  ] as const) {
    const ring = Math.max(Math.abs(u - x), Math.abs(v - y))
    if (ring <= 4) return ring !== 2 && ring !== 4
  }
  if (u === 6) return v % 2 === 0
  return v === 6 ? u % 2 === 0 : null
}
