import { loadKernels, type Sought, type Thresholds } from './kernels/kernels.ts'
import { isFinder, isInner } from './kernels/plain/patterns.ts'
import type { Corners, Luma, Point } from './picture.ts'

/** A place that looks like one of the three finder patterns of a code. `size`: pixels a module along a row or column. */
type Finder = Point & { size: number; votes: number }

/** A code's outline, guessed from its finder patterns. `size`: pixels a module; `modules`: how many on a side. */
export type Outline = { corners: Corners; size: number; modules: number }

const { thresholdsOf, patternsIn } = loadKernels()

// Modules between the middles of two finder patterns: 14 in version 1, 170 in version 40.
const CLOSEST = 12
const FARTHEST = 180
const MOST_FINDERS = 24
// In modules as the row measured them: 3.5 of a column's that may be 1.6 times as long, and a module of slack.
const FARTHEST_EDGE = 7
const CLOSED_EVERY = 16
// So many beside one another are text or noise: no more are followed, since each is compared with all.
const MOST_OPEN = 256
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
export function findOutline(luma: Luma, sought: Sought = 'whole'): Outline | null {
  const thresholds = thresholdsOf(luma)
  const finders = findFinders(luma, thresholds, sought)
  let best: Outline | null = null
  let bestError = 0.5
  for (const corner of finders) {
    for (const [i, one] of finders.entries()) {
      for (const two of finders.slice(i + 1)) {
        if (corner === one || corner === two) continue
        const fit = fitOf(corner, one, two)
        if (fit === null || fit.error >= bestError || !isCodeLike(luma, thresholds, fit.outline, sought)) continue
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
  // 14 in version 1, and 4 more with each version.
  const between = Math.max(14, 14 + 4 * Math.round((modules - 14) / 4))
  const [right, down] = first.x * second.y - first.y * second.x > 0 ? [first, second] : [second, first]
  const reach = 3.5 / between
  const place = (u: number, v: number): Point => ({
    x: corner.x + right.x * u + down.x * v,
    y: corner.y + right.y * u + down.y * v,
  })
  const far = 1 + reach
  const corners = [place(-reach, -reach), place(far, -reach), place(far, far), place(-reach, far)] as const
  return { error: unevenness / 2 + crookedness + slant, outline: { corners, size: straight, modules: between + 7 } }
}

/** Whether the inside of an outline is dark and light in turn, and the margin around it light, if it has to have one. */
function isCodeLike(luma: Luma, thresholds: Thresholds, { corners, size }: Outline, sought: Sought): boolean {
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
  return (sought === 'inner' || light >= around * LIGHT_MARGIN) && share > DARK_INSIDE[0] && share < DARK_INSIDE[1]
}

function isDark(luma: Luma, { limits, across }: Thresholds, x: number, y: number): boolean {
  return (luma.data[y * luma.width + x] as number) < (limits[(y >> 3) * across + (x >> 3)] as number)
}

function findFinders(luma: Luma, thresholds: Thresholds, sought: Sought): Finder[] {
  const step = luma.height > 600 ? 2 : 1
  const isSure = ({ votes, size }: Finder) => votes >= 2 && votes * step >= size * VOTES_A_MODULE
  const sure: Finder[] = []
  // Those that a row further down may still vote for: their number does not grow with the picture's height.
  let open: Finder[] = []
  let next = CLOSED_EVERY
  const closeAbove = (row: number): void => {
    for (; next <= row; next += CLOSED_EVERY) {
      sure.push(...open.filter((finder) => isPast(finder, next) && isSure(finder)))
      open = open.filter((finder) => !isPast(finder, next))
    }
  }
  findersIn(luma, thresholds, step, sought, (finder, row) => {
    closeAbove(row)
    vote(open, finder)
  })
  closeAbove(luma.height - 1)
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
  findersIn(luma, thresholds, COUNTED_ROW, 'whole', ({ size }) => {
    count += COUNTED_ROW / Math.max(COUNTED_ROW, 3 * size)
  })
  return count
}

/** The patterns that every `step`-th row crosses and a column confirms, each with one vote, and the row. */
function findersIn(
  luma: Luma,
  t: Thresholds,
  step: number,
  sought: Sought,
  found: (finder: Finder, row: number) => void,
): void {
  const measure = sought === 'whole' ? measureColumn : measureInner
  patternsIn(luma, t, step, sought, (row, x, size) => {
    const upright = measure(luma, t, x, row, size)
    if (upright === null || upright.size > size * 1.6 || upright.size < size / 1.6) return
    found({ x, y: upright.middle, size: (size + upright.size) / 2, votes: 1 }, row)
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
  if (found.length < MOST_OPEN) found.push(finder)
}

/** The 1:1:3:1:1 up and down from a point, if it is there. */
function measureColumn(
  luma: Luma,
  t: Thresholds,
  x: number,
  y: number,
  across: number,
): { middle: number; size: number } | null {
  const reach = FARTHEST_EDGE * across
  const column = Math.min(luma.width - 1, Math.max(0, Math.floor(x)))
  if (!edgesFrom(luma, t, column, y, -1, 3, reach, UP) || !edgesFrom(luma, t, column, y, 1, 3, reach, DOWN)) return null
  const [u1, u2, u3] = [UP[0], UP[1], UP[2]] as [number, number, number]
  const [d1, d2, d3] = [DOWN[0], DOWN[1], DOWN[2]] as [number, number, number]
  if (!isFinder(u3 - u2, u2 - u1, u1 + d1, d2 - d1, d3 - d2)) return null
  return { middle: y + 0.5 + (d1 - u1) / 2, size: (u3 + d3) / 7 }
}

/** The 1:3:1 up and down from a point, if it is there. */
function measureInner(
  luma: Luma,
  t: Thresholds,
  x: number,
  y: number,
  across: number,
): { middle: number; size: number } | null {
  const reach = FARTHEST_EDGE * across
  const column = Math.min(luma.width - 1, Math.max(0, Math.floor(x)))
  if (!edgesFrom(luma, t, column, y, -1, 2, reach, UP) || !edgesFrom(luma, t, column, y, 1, 2, reach, DOWN)) return null
  const [u1, u2] = [UP[0], UP[1]] as [number, number]
  const [d1, d2] = [DOWN[0], DOWN[1]] as [number, number]
  if (!isInner(u2 - u1, u1 + d1, d2 - d1)) return null
  return { middle: y + 0.5 + (d1 - u1) / 2, size: (u2 + d2) / 5 }
}

/** How far from a dark pixel's middle the next edges lie, up (-1) or down (1), written to `edges`; false where there are not so many. */
function edgesFrom(
  { data, width, height }: Luma,
  { limits, across }: Thresholds,
  x: number,
  y: number,
  way: 1 | -1,
  count: 2 | 3,
  reach: number,
  edges: Float64Array,
): boolean {
  const last = way === 1 ? Math.min(height - 1 - y, reach) : Math.min(y, reach)
  let found = 0
  let isDark = true
  let before = -1
  for (let n = 0; n <= last; n += 1) {
    const row = y + n * way
    const limit = limits[(row >> 3) * across + (x >> 3)] as number
    const above = limit === 0 ? 1 : (data[row * width + x] as number) - limit
    if (above < 0 !== isDark) {
      if (n === 0) return false
      edges[found] = n - above / (above - before)
      found += 1
      if (found === count) return true
      isDark = !isDark
    }
    before = above
  }
  return false
}

// A page of noise asks for some ten thousand of them a look: they are written to one place.
const UP = new Float64Array(3)
const DOWN = new Float64Array(3)
