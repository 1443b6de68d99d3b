import type { Luma } from '../picture.ts'
import type { Landmarks } from './landmarks.ts'
import type { Motion } from './motion.ts'

const ROUNDS = 8
// Grey levels: what differs more than this has been covered, or glares, and has no say.
const OUTLIER = 50
const GLARE = 235
const ENOUGH = 24
// Correlation of a region's landmarks in both frames: 1 the same, 0 something else.
const SAME = 0.5
const OTHER = 0.2
const LEAST_IN_REGION = 8
const FLAT = 5

/**
 * Lays a frame over the landmarks of another, from a guess (Lucas and Kanade, for a shift, a scale, a turn, and a change of the light): what differs
 * at the landmarks, by their steepness, says how far the frame has moved. The guess may be off by about two pixels.
 *
 * @returns null when the frame shows something else
 */
export function align(marks: Landmarks, frame: Luma, guess: Motion): Motion | null {
  if (marks.xs.length < ENOUGH) return null
  const count = marks.xs.length
  const seen = new Float64Array(count)
  let { along, across } = guess
  let right = guess.right
  let down = guess.down
  let light: number | null = null
  for (let round = 0; round < ROUNDS; round += 1) {
    const inside = sampleAll(marks, frame, { about: marks.about, right, down, along, across }, seen)
    if (inside < Math.max(ENOUGH, count / 3)) return null
    light ??= medianDifference(marks.greys, seen)
    const step = stepOf(marks, seen, light)
    if (step === null) return null
    light = step.light
    right -= step.right
    down -= step.down
    along -= step.along
    across -= step.across
    if (Math.abs(step.right) + Math.abs(step.down) < 0.01) break
  }
  const motion = { about: marks.about, right, down, along, across }
  sampleAll(marks, frame, motion, seen)
  return isSame(marks, seen) ? motion : null
}

/** What the frame shows at each landmark, between four pixels; NaN outside. */
function sampleAll(
  { about, xs, ys }: Landmarks,
  { data, width, height }: Luma,
  motion: Motion,
  seen: Float64Array,
): number {
  const { right, down, along, across } = motion
  let inside = 0
  for (let n = 0; n < xs.length; n += 1) {
    const dx = xs[n] as number
    const dy = ys[n] as number
    const x = about.x + right + along * dx - across * dy
    const y = about.y + down + across * dx + along * dy
    if (!(x >= 0 && y >= 0 && x < width - 1 && y < height - 1)) {
      seen[n] = Number.NaN
      continue
    }
    inside += 1
    const i = Math.floor(y) * width + Math.floor(x)
    const fx = x - Math.floor(x)
    const upper = (data[i] as number) * (1 - fx) + (data[i + 1] as number) * fx
    const lower = (data[i + width] as number) * (1 - fx) + (data[i + width + 1] as number) * fx
    seen[n] = upper + (lower - upper) * (y - Math.floor(y))
  }
  return inside
}

/** The change of the motion that explains best what differs. Normal equations for right, down, along, across and the light. */
function stepOf({ xs, ys, greys, rights, downs }: Landmarks, seen: Float64Array, light: number) {
  // One variable a sum, and no loop over them: this is most of what a frame costs that lies over the last one at once.
  let [rr, rd, ra, rc, rl, rv] = [0, 0, 0, 0, 0, 0]
  let [dd, da, dc, dl, dv] = [0, 0, 0, 0, 0]
  let [aa, ac, al, av] = [0, 0, 0, 0]
  let [cc, cl, cv] = [0, 0, 0]
  let [ll, lv] = [0, 0]
  for (let n = 0; n < xs.length; n += 1) {
    const differs = (seen[n] as number) - (greys[n] as number)
    if (!(Math.abs(differs - light) < OUTLIER)) continue
    const x = xs[n] as number
    const y = ys[n] as number
    const gx = rights[n] as number
    const gy = downs[n] as number
    const along = gx * x + gy * y
    const across = gy * x - gx * y
    rr += gx * gx
    rd += gx * gy
    ra += gx * along
    rc += gx * across
    rl += gx
    rv += gx * differs
    dd += gy * gy
    da += gy * along
    dc += gy * across
    dl += gy
    dv += gy * differs
    aa += along * along
    ac += along * across
    al += along
    av += along * differs
    cc += across * across
    cl += across
    cv += across * differs
    ll += 1
    lv += differs
  }
  // biome-ignore format: a matrix
  const sums = Float64Array.of(
    rr, rd, ra, rc, rl, rv,
    rd, dd, da, dc, dl, dv,
    ra, da, aa, ac, al, av,
    rc, dc, ac, cc, cl, cv,
    rl, dl, al, cl, ll, lv,
  )
  const solved = solve(sums)
  if (solved === null) return null
  const [right = 0, down = 0, along = 0, across = 0, brighter = 0] = solved
  return { right, down, along, across, light: brighter }
}

/** Five linear equations, by Gauss and Jordan; null where they say too little. */
function solve(rows: Float64Array): number[] | null {
  const at = (i: number, j: number) => rows[i * 6 + j] as number
  for (let i = 0; i < 5; i += 1) {
    const pivot = at(i, i)
    if (!(pivot > 1e-6)) return null
    for (let j = i; j < 6; j += 1) rows[i * 6 + j] = at(i, j) / pivot
    for (let k = 0; k < 5; k += 1) {
      if (k === i) continue
      const factor = at(k, i)
      for (let j = i; j < 6; j += 1) rows[k * 6 + j] = at(k, j) - factor * at(i, j)
    }
  }
  return [0, 1, 2, 3, 4].map((i) => at(i, 5))
}

/** The median, by counting: most differences are those of the light. */
function medianDifference(greys: Float64Array, seen: Float64Array): number {
  const counts = new Uint16Array(512)
  let left = 0
  for (let n = 0; n < greys.length; n += 1) {
    const differs = (seen[n] as number) - (greys[n] as number)
    if (Number.isNaN(differs)) continue
    const at = Math.round(differs) + 256
    counts[at] = (counts[at] as number) + 1
    left += 1
  }
  let at = 0
  for (left /= 2; at < 511 && left > (counts[at] as number); at += 1) left -= counts[at] as number
  return at - 256
}

/** Whether most regions show the same in both frames, and none something else. One that glares or is covered says nothing. */
function isSame(marks: Landmarks, seen: Float64Array): boolean {
  let same = 0
  let other = 0
  for (let region = 0; region < 16; region += 1) {
    const likeness = likenessIn(marks, seen, region)
    if (likeness === null) continue
    if (likeness > SAME) same += 1
    else if (likeness < OTHER) other += 1
  }
  return same > 0 && other * 4 <= same
}

function likenessIn({ greys, regions }: Landmarks, seen: Float64Array, region: number): number | null {
  let [n, a, b, aa, bb, ab] = [0, 0, 0, 0, 0, 0]
  for (let i = 0; i < greys.length; i += 1) {
    const one = greys[i] as number
    const two = seen[i] as number
    if (regions[i] !== region || Number.isNaN(two)) continue
    if (Math.abs(one - two) > OUTLIER && Math.max(one, two) > GLARE) continue
    n += 1
    a += one
    b += two
    aa += one * one
    bb += two * two
    ab += one * two
  }
  if (n < LEAST_IN_REGION) return null
  const spread = Math.sqrt((aa - (a * a) / n) / n)
  const other = Math.sqrt((bb - (b * b) / n) / n)
  return spread < FLAT || other < FLAT ? null : (ab - (a * b) / n) / n / (spread * other)
}
