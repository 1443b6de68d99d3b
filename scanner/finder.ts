import type { Corners, Luma, Point } from './picture.ts'
import { type Thresholds, thresholdsOf } from './thresholds.ts'

/** A place that looks like one of the three finder patterns of a code. `size`: pixels a module along a row or column. */
type Finder = Point & { size: number; votes: number }

/** A code's outline, guessed from its finder patterns. `size`: pixels a module. */
export type Outline = { corners: Corners; size: number }

// How far from its share a run may be, in modules. Blur and coarse pixels eat up to half a module at each edge.
const SLACK = 0.75
const MIDDLE_SLACK = 1
// Modules between the middles of two finder patterns: 14 in version 1, 170 in version 40.
const CLOSEST = 12
const FARTHEST = 180
const MOST_FINDERS = 24
const CLOSED_EVERY = 16
// No divisor of a pattern's height of 8 modules, so that a page tiled with patterns does not slip between the rows.
const COUNTED_ROW = 7
// A pattern three modules high in the middle is met by about three rows a module; half of them must agree.
const VOTES_A_MODULE = 1.5
// Margin and inside of a true code, measured on the painted ones of the tests: the margin light, dark and light modules about even inside.
const LIGHT_MARGIN = 0.8
const DARK_INSIDE = [0.25, 0.75] as const

/**
 * Looks for three finder patterns that stand as those of one code do: at the corners of a right angle with legs of the same length. A code
 * turned by nearly 45° is missed: too few rows cross its patterns in the right ratio.
 *
 * @returns the guessed outline of the best such triple, or null
 */
export function findOutline(luma: Luma): Outline | null {
  const thresholds = thresholdsOf(luma)
  const finders = findFinders(luma, thresholds)
  let best: Outline | null = null
  let bestError = 0.5
  for (const corner of finders) {
    for (const [i, one] of finders.entries()) {
      for (const two of finders.slice(i + 1)) {
        if (corner === one || corner === two) continue
        const fit = fitOf(corner, one, two)
        if (fit === null || fit.error >= bestError || !isCodeLike(luma, thresholds, fit.outline)) continue
        bestError = fit.error
        best = fit.outline
      }
    }
  }
  return best
}

function fitOf(corner: Finder, one: Finder, two: Finder): { error: number; outline: Outline } | null {
  const sizes = [corner.size, one.size, two.size]
  const size = (corner.size + one.size + two.size) / 3
  const unevenness = (Math.max(...sizes) - Math.min(...sizes)) / size
  if (unevenness > 0.6) return null
  const first = { x: one.x - corner.x, y: one.y - corner.y }
  const second = { x: two.x - corner.x, y: two.y - corner.y }
  const lengths = [Math.hypot(first.x, first.y), Math.hypot(second.x, second.y)] as const
  const leg = (lengths[0] + lengths[1]) / 2
  const crookedness = Math.abs(lengths[0] - lengths[1]) / leg
  const slant = Math.abs(first.x * second.x + first.y * second.y) / (lengths[0] * lengths[1])
  if (crookedness > 0.3 || slant > 0.3) return null
  // Along a row a module of a turned code is longer by 1 / cos of the angle to the nearer axis.
  const straight = size * (Math.max(Math.abs(first.x), Math.abs(first.y)) / lengths[0])
  const modules = leg / straight
  if (modules < CLOSEST || modules > FARTHEST) return null
  const [right, down] = first.x * second.y - first.y * second.x > 0 ? [first, second] : [second, first]
  const reach = 3.5 / modules
  const place = (u: number, v: number): Point => ({
    x: corner.x + right.x * u + down.x * v,
    y: corner.y + right.y * u + down.y * v,
  })
  const far = 1 + reach
  const corners = [place(-reach, -reach), place(far, -reach), place(far, far), place(-reach, far)] as const
  return { error: unevenness / 2 + crookedness + slant, outline: { corners, size: straight } }
}

/** Whether the margin around an outline is light and its inside dark and light in turn. */
function isCodeLike(luma: Luma, thresholds: Thresholds, { corners, size }: Outline): boolean {
  const [a, b, , d] = corners
  const side = Math.hypot(b.x - a.x, b.y - a.y) / size
  const margin = 2 / side
  const darkAt = (u: number, v: number): boolean | null => {
    const x = Math.floor(a.x + (b.x - a.x) * u + (d.x - a.x) * v)
    const y = Math.floor(a.y + (b.y - a.y) * u + (d.y - a.y) * v)
    return x < 0 || y < 0 || x >= luma.width || y >= luma.height ? null : isDark(luma, thresholds, x, y)
  }
  let light = 0
  let around = 0
  let dark = 0
  let inside = 0
  for (let n = 0; n <= 24; n += 1) {
    const u = n / 24
    for (const place of [darkAt(u, -margin), darkAt(u, 1 + margin), darkAt(-margin, u), darkAt(1 + margin, u)]) {
      if (place === null) continue
      around += 1
      if (!place) light += 1
    }
    for (let m = 0; m <= 24; m += 1) {
      const place = darkAt(u, m / 24)
      if (place === null) continue
      inside += 1
      if (place) dark += 1
    }
  }
  const share = dark / inside
  return light >= around * LIGHT_MARGIN && share > DARK_INSIDE[0] && share < DARK_INSIDE[1]
}

function isDark(luma: Luma, { limits, across }: Thresholds, x: number, y: number): boolean {
  return (luma.data[y * luma.width + x] as number) < (limits[(y >> 3) * across + (x >> 3)] as number)
}

function findFinders(luma: Luma, thresholds: Thresholds): Finder[] {
  const step = luma.height > 600 ? 2 : 1
  const isSure = ({ votes, size }: Finder) => votes >= 2 && votes * step >= size * VOTES_A_MODULE
  const sure: Finder[] = []
  // Those that a row further down may still vote for: their number does not grow with the picture's height.
  let open: Finder[] = []
  for (let y = 0; y < luma.height; y += step) {
    if (y % CLOSED_EVERY === 0) {
      sure.push(...open.filter((finder) => isPast(finder, y) && isSure(finder)))
      open = open.filter((finder) => !isPast(finder, y))
    }
    findersIn(luma, thresholds, y, (finder) => vote(open, finder))
  }
  sure.push(...open.filter(isSure))
  return sure.sort((a, b) => b.votes - a.votes).slice(0, MOST_FINDERS)
}

/** A pattern is met in the three modules of its middle, and its rows agree on that middle within two. */
function isPast(finder: Finder, y: number): boolean {
  return y - finder.y > 4 * finder.size
}

/** About how many finder patterns a picture holds, from every seventh row. */
export function countFinders(luma: Luma): number {
  const thresholds = thresholdsOf(luma)
  let count = 0
  for (let y = 0; y < luma.height; y += COUNTED_ROW)
    findersIn(luma, thresholds, y, ({ size }) => {
      count += COUNTED_ROW / Math.max(COUNTED_ROW, 3 * size)
    })
  return count
}

/** The patterns that a row crosses and a column confirms, each with one vote. */
function findersIn(luma: Luma, thresholds: Thresholds, y: number, hit: (finder: Finder) => void): void {
  scanRow(luma, thresholds, y, (x, size) => {
    const upright = measureColumn(luma, thresholds, x, y)
    if (upright === null || upright.size > size * 1.6 || upright.size < size / 1.6) return
    hit({ x, y: upright.middle, size: (size + upright.size) / 2, votes: 1 })
  })
}

function vote(found: Finder[], finder: Finder): void {
  for (const known of found) {
    if (Math.abs(known.x - finder.x) > 2 * known.size || Math.abs(known.y - finder.y) > 2 * known.size) continue
    const votes = known.votes + 1
    known.x += (finder.x - known.x) / votes
    known.y += (finder.y - known.y) / votes
    known.size += (finder.size - known.size) / votes
    known.votes = votes
    return
  }
  found.push(finder)
}

/** Calls `hit` with the middle and the module size of each 1:1:3:1:1 in a row. Edges are placed between pixels, by brightness. */
function scanRow(
  { data, width }: Luma,
  { limits, across }: Thresholds,
  y: number,
  hit: (x: number, size: number) => void,
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
      if (!dark && isFinder(b - a, c - b, d - c, e - d, f - e)) hit((c + d) / 2, (f - a) / 7)
      a = b
      b = c
      c = d
      d = e
      e = f
    }
    before = above
  }
}

/** The 1:1:3:1:1 up and down from a point, if it is there. */
function measureColumn(luma: Luma, t: Thresholds, x: number, y: number): { middle: number; size: number } | null {
  const column = Math.min(luma.width - 1, Math.max(0, Math.floor(x)))
  const up = edgesFrom(luma, t, column, y, -1)
  const down = edgesFrom(luma, t, column, y, 1)
  if (up === null || down === null) return null
  const [u1, u2, u3] = up
  const [d1, d2, d3] = down
  if (!isFinder(u3 - u2, u2 - u1, u1 + d1, d2 - d1, d3 - d2)) return null
  return { middle: y + 0.5 + (d1 - u1) / 2, size: (u3 + d3) / 7 }
}

/** How far from a dark pixel's middle the next three edges lie, up (-1) or down (1). */
function edgesFrom(luma: Luma, t: Thresholds, x: number, y: number, way: 1 | -1): [number, number, number] | null {
  const edges: number[] = []
  let before = -1
  for (let n = 0; edges.length < 3; n += 1) {
    const row = y + n * way
    if (row < 0 || row >= luma.height) return null
    const limit = t.limits[(row >> 3) * t.across + (x >> 3)] as number
    const above = limit === 0 ? 1 : (luma.data[row * luma.width + x] as number) - limit
    if (above < 0 === (edges.length % 2 === 1)) {
      if (n === 0) return null
      edges.push(n - above / (above - before))
    }
    before = above
  }
  return [edges[0] as number, edges[1] as number, edges[2] as number]
}

/** ISO/IEC 18004, 6.3.3: dark, light, dark, light, dark in the ratio 1:1:3:1:1 along every line through the middle. */
function isFinder(a: number, b: number, c: number, d: number, e: number): boolean {
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
