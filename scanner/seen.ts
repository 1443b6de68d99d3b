import { findOutline, type Outline } from './finder.ts'
import { boxBlur, countSteps, crop, giveBack, shrink } from './luma.ts'
import type { Corners, Luma } from './picture.ts'

/**
 * What a picture shows. `code`: one was read, or one stands there large and sharp enough and still cannot be read (covered, glaring, damaged).
 * `part`: codes were read that
 * hold one text together with others which are not there, or, without WebAssembly, one was seen. The others say why nothing can be read; `no-code`
 * when nothing speaks for a code.
 */
export type Seen = 'code' | 'part' | 'no-code' | 'too-dark' | 'too-bright' | 'too-blurred' | 'too-small'

/** `hint`: where something like a code is, `module`: how many pixels a module of it has. */
export type Survey = { seen: Seen; hint: Corners | null; module?: number }

// Of 255. The lightest 2 % of a picture below DARK: a closed lens, a night room. The darkest 2 % above BRIGHT: an overexposed screen; even a
// page with little text keeps its letters below that. zxing reads codes of 30 levels of contrast, so darkness in between is no hindrance.
const DARK = 56
const BRIGHT = 200
const EDGE_SHARE = 0.02
const COUNTED = 12_000

// The looks read codes of 2 pixels a module behind a blur of 0.9 pixels, about the best a webcam does (test/scanner/limits.test.ts). A code
// below 2.5 that is not read gains most by coming closer, soft or not.
const SMALLEST_MODULE = 2.5
// A reader needs a module of 2.5 × the blur's sigma, whatever the encoding (shared measurements): 1 / 2.5.
const MOST_BLUR = 0.4
// In a picture of 640 × 480 a code half as high as the picture has 240 / 53 ≈ 4.5 pixels a module (version 7, an activation message, with its
// margin): unreadable from a sigma of 4.5 / 2.5 ≈ 1.8 on. A focused webcam stays below 1.5.
const SURVEY_SIDE = 640
const MOST_BLUR_PIXELS = 1.8
// Without an edge of this height nothing can be said of the blur: a wall, a sheet of paper.
const EDGE_HEIGHT = 40
// How far a soft edge reaches, in pixels.
const REACH = 12

/** Looks for the reason why no code was read in a picture, and for where one may be. */
export function survey(luma: Luma): Survey {
  const levels = levelsOf(luma)
  if (levelAt(levels, 1 - EDGE_SHARE) < DARK) return { seen: 'too-dark', hint: null }
  if (levelAt(levels, EDGE_SHARE) > BRIGHT) return { seen: 'too-bright', hint: null }
  const outline = findOutline(luma)
  if (outline !== null) return { seen: judge(luma, outline), hint: outline.corners, module: outline.size }
  const factor = Math.max(luma.width, luma.height) / SURVEY_SIDE
  const small = factor > 1 ? shrink(luma, factor) : luma
  const blur = blurOf(small)
  if (small !== luma) giveBack(small)
  return { seen: blur !== null && blur > MOST_BLUR_PIXELS ? 'too-blurred' : 'no-code', hint: null }
}

function judge(luma: Luma, { corners, size }: Outline): Seen {
  if (size < SMALLEST_MODULE) return 'too-small'
  const xs = corners.map(({ x }) => x)
  const ys = corners.map(({ y }) => y)
  const left = Math.max(0, Math.floor(Math.min(...xs)))
  const top = Math.max(0, Math.floor(Math.min(...ys)))
  const right = Math.min(luma.width, Math.ceil(Math.max(...xs)))
  const bottom = Math.min(luma.height, Math.ceil(Math.max(...ys)))
  const blur = blurOf(crop(luma, left, top, right - left, bottom - top))
  return blur !== null && blur > size * MOST_BLUR ? 'too-blurred' : 'code'
}

/**
 * The sigma, in pixels, of the softest blur that could have left the steepest edges of a picture as they are: a step of height h behind a
 * Gaussian of sigma s rises by at most h / (s √(2π)) a pixel. Smoothed first, so that noise does not pass for edges; what the smoothing adds
 * (a box of 3 pixels has the variance 2/3) is taken off again. Every second row is looked at.
 *
 * @returns null when there is no edge to judge by
 */
export function blurOf(luma: Luma): number | null {
  const soft = boxBlur(luma, 1)
  const slopes = countSteps(soft, 1)
  const heights = countSteps(soft, REACH)
  giveBack(soft)
  const edge = levelAt(heights, 1 - EDGE_SHARE / 4)
  if (edge < EDGE_HEIGHT) return null
  const spread = edge / (Math.max(1, levelAt(slopes, 1 - EDGE_SHARE / 4)) * Math.sqrt(2 * Math.PI))
  return Math.sqrt(Math.max(0, spread * spread - 2 / 3))
}

/** How often each level occurs, counted at some ten thousand pixels: enough for the share of dark and light ones. */
function levelsOf({ data, width }: Luma): Uint32Array {
  const counts = new Uint32Array(256)
  const step = Math.max(7, 2 * Math.floor(data.length / 2 / COUNTED) + 1)
  // Not always the same columns.
  const stride = width % step === 0 ? step + 2 : step
  for (let i = 0; i < data.length; i += stride) count(counts, data[i] as number)
  return counts
}

function count(counts: Uint32Array, level: number): void {
  counts[level] = (counts[level] as number) + 1
}

/** The level that this share of the counted values does not pass. */
function levelAt(counts: Uint32Array, share: number): number {
  const all = counts.reduce((sum, one) => sum + one, 0)
  let below = 0
  for (let level = 0; level < 256; level += 1) {
    below += counts[level] as number
    if (below >= all * share) return level
  }
  return 255
}
