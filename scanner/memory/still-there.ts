import { boxBlur } from '../luma.ts'
import type { Corners, Luma } from '../picture.ts'

// Correlation: 1 the same, 0 something else.
const SAME = 0.4
const OTHER = 0.2
const FLAT = 4
const GLARE = 245
// Of 16 fields.
const LEAST_SAME = 5
const MOST_OTHER = 3

/**
 * Whether the newest frame still shows what was read from remembered ones: both are compared in 4 × 4 fields inside of the code's corners. A field that
 * glares or is covered says nothing; one that shows something else tells of another code.
 */
export function isStillThere(remembered: Luma, newest: Luma, corners: Corners): boolean {
  const [one, two] = [boxBlur(remembered, 1), boxBlur(newest, 1)]
  const xs = corners.map(({ x }) => x)
  const ys = corners.map(({ y }) => y)
  const left = Math.max(0, Math.min(...xs))
  const top = Math.max(0, Math.min(...ys))
  const width = (Math.min(one.width, Math.max(...xs)) - left) / 4
  const height = (Math.min(one.height, Math.max(...ys)) - top) / 4
  let same = 0
  let other = 0
  for (let n = 0; n < 16; n += 1) {
    const x = left + (n & 3) * width
    const y = top + (n >> 2) * height
    const likeness = likenessIn(one, two, Math.ceil(x), Math.ceil(y), Math.floor(x + width), Math.floor(y + height))
    if (likeness === null) continue
    if (likeness > SAME) same += 1
    else if (likeness < OTHER) other += 1
  }
  return same >= LEAST_SAME && other <= MOST_OTHER
}

function likenessIn(one: Luma, two: Luma, left: number, top: number, right: number, bottom: number): number | null {
  let [n, a, b, aa, bb, ab] = [0, 0, 0, 0, 0, 0]
  for (let y = top; y < bottom; y += 1) {
    for (let i = y * one.width + left; i < y * one.width + right; i += 1) {
      const before = one.data[i] as number
      const now = two.data[i] as number
      if (now > GLARE && before < now - 50) continue
      n += 1
      a += before
      b += now
      aa += before * before
      bb += now * now
      ab += before * now
    }
  }
  if (n < ((right - left) * (bottom - top)) / 4) return null
  const spread = Math.sqrt((aa - (a * a) / n) / n)
  const other = Math.sqrt((bb - (b * b) / n) / n)
  return spread < FLAT || other < FLAT ? null : (ab - (a * b) / n) / n / (spread * other)
}
