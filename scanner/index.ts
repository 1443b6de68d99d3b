import { fittingView, isCrowded, partsOf, type View } from './fit.ts'
import { jsqrLooks, type Look, type Looks, mapBack, zxingLooks } from './looks.ts'
import { lumaOf } from './luma.ts'
import { type Code, covers, type Found, type Luma, mapCorners, middleOf, type Picture, type Point } from './picture.ts'
import { type Seen, type Survey, survey } from './seen.ts'
import { type Incomplete, joinParts } from './structured-append.ts'
import { loadZxing } from './zxing.ts'

export { greyOf, lumaOf, opaqueGreyOf } from './luma.ts'
export type { Code, Picture, Point } from './picture.ts'
export type { Seen } from './seen.ts'
export type { Incomplete } from './structured-append.ts'

/**
 * What came of looking at a picture. `codes` from top to bottom, empty when nothing was read; `seen` then says what the picture shows instead.
 * A text that is spread over several codes is one code here, when all of them are in the picture; else it is among `incomplete`.
 * `hint`: where the first code is, or where something like a code was seen.
 */
export type Reading = {
  codes: readonly Code[]
  seen: Seen
  incomplete: readonly Incomplete[]
  hint: Code['corners'] | null
}

export interface Scanner {
  /**
   * One frame of a live stream: the main look, and on a miss either the reason for it or one more look, in turn, so that a frame in which there
   * is nothing stays cheap. What was seen then is that of the frame before. At most one code: the first that is found, or of several that hold one text together, that text.
   */
  readFrame(picture: Picture): Promise<Reading>
  /**
   * A still picture: all looks in a row until one reads something or `limitMs` (default 2,000) have passed; then all codes that this look sees.
   * Where a text lacks a part, the next looks seek it.
   * The first look is always taken, and no look is broken off; each is bounded (MOST_LOOK_PIXELS), so that the limit is passed by half a second
   * at most. A picture too large or too crowded for one look is looked at as a whole in half its size, then part by part.
   */
  readStill(picture: Picture, limitMs?: number): Promise<Reading>
}

const STILL_LIMIT_MS = 2000
// Whether a live picture is crowded with finder patterns is asked once in so many frames, since it takes as long as a third of a look.
const CROWD_FRAMES = 8

/**
 * Makes a scanner. No network is used.
 *
 * @param options.wasm the bytes of `zxing-wasm/reader/zxing_reader.wasm`; null to read with jsqr alone, where WebAssembly is switched off
 * @param options.now a clock in ms, for the time limit of still pictures
 * @throws Error when the bytes are not that file, or WebAssembly refuses them. Reading throws RangeError for a picture whose sides and bytes
 *   do not fit together.
 */
export async function loadScanner(options: {
  wasm: ArrayBuffer | Uint8Array | null
  now?: () => number
}): Promise<Scanner> {
  const { wasm, now = Date.now } = options
  const looks = wasm === null ? jsqrLooks() : zxingLooks(await loadZxing(new Uint8Array(wasm)))
  let misses = 0
  let isCrowd = false
  let last: Survey = { seen: 'no-code', hint: null }
  return {
    async readFrame(picture) {
      const picked = lumaOf(picture)
      if (misses % CROWD_FRAMES === 0) isCrowd = isCrowded(picked)
      const view = fittingView(picked, isCrowd)
      const { luma } = view
      const found = lookAtFrame(looks.main, luma, middle(luma))
      if (found.length > 0) {
        misses = 0
        return firstOf(reading(found.map((one) => mapBack(one, view))))
      }
      const turn = misses
      misses += 1
      if (turn % 2 === 0) {
        last = survey(luma)
        return nothing(last, view)
      }
      const look = looks.live[(turn >> 1) % looks.live.length] as Look
      const more = lookAtFrame(look, luma, last.hint === null ? middle(luma) : middleOf(last.hint))
      return more.length > 0 ? firstOf(reading(more.map((one) => mapBack(one, view)))) : nothing(last, view)
    },
    async readStill(picture, limitMs = STILL_LIMIT_MS) {
      return readStill(lumaOf(picture), looks, now, now() + limitMs)
    },
  }
}

/** One symbol is enough, unless it is a part of a text. */
function lookAtFrame(look: Look, luma: Luma, around: Point): Found[] {
  const first = look(luma, around, 'first')
  return first.some(({ part }) => part !== undefined && part.of > 1) ? look(luma, around, 'all') : first
}

function firstOf(reading: Reading): Reading {
  return { ...reading, codes: reading.codes.slice(0, 1) }
}

function readStill(luma: Luma, looks: Looks, now: () => number, end: number): Reading {
  const found: Found[] = []
  const isEnough = (more: readonly Found[], view: View): boolean => {
    found.push(...more.map((one) => mapBack(one, view)))
    return found.length > 0 && reading(found).seen === 'code' && reading(found).incomplete.length === 0
  }
  const view = fittingView(luma)
  if (isEnough(looks.main(view.luma, middle(view.luma), 'all'), view)) return reading(found)
  const seen = survey(view.luma)
  if (view.luma !== luma) {
    for (const part of partsOf(luma)) {
      if (now() >= end) break
      if (isEnough(looks.main(part.luma, middle(part.luma), 'all'), part)) return reading(found)
    }
  }
  const around = seen.hint === null ? middle(view.luma) : middleOf(seen.hint)
  for (const look of looks.still) {
    if (now() >= end) break
    if (isEnough(look(view.luma, around, 'all'), view)) return reading(found)
  }
  return found.length > 0 ? reading(found) : nothing(seen, view)
}

function nothing({ seen, hint }: Survey, { back }: View): Reading {
  return { codes: [], seen, incomplete: [], hint: hint && mapCorners(hint, back) }
}

function middle(luma: Luma): Point {
  return { x: luma.width / 2, y: luma.height / 2 }
}

/** Symbols in reading order, each once: two looks may report the same, and so may two inside zxing. */
function reading(found: readonly Found[]): Reading {
  const symbols: Found[] = []
  for (const one of found) {
    const double = symbols.some((known) => known.text === one.text && covers(known.corners, middleOf(one.corners)))
    if (!double) symbols.push(one)
  }
  const { codes, incomplete } = joinParts(symbols.sort(inReadingOrder))
  codes.sort(inReadingOrder)
  const hint = (codes[0] ?? symbols[0])?.corners ?? null
  return { codes, seen: codes.length > 0 ? 'code' : 'part', incomplete, hint }
}

function inReadingOrder(a: Code, b: Code): number {
  return top(a) - top(b) || left(a) - left(b)
}

function top(code: Code): number {
  return Math.min(...code.corners.map(({ y }) => y))
}

function left(code: Code): number {
  return Math.min(...code.corners.map(({ x }) => x))
}
