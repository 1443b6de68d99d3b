import { fittingView, partsOf, type View } from './fit.ts'
import { jsqrLooks, type Look, type Looks, zxingLooks } from './looks.ts'
import { lumaOf } from './luma.ts'
import { type Code, type Corners, type Luma, mapCorners, middleOf, type Picture, type Point } from './picture.ts'
import { type Seen, type Survey, survey } from './seen.ts'
import { loadZxing } from './zxing.ts'

export { greyOf, lumaOf } from './luma.ts'
export type { Code, Picture, Point } from './picture.ts'
export type { Seen } from './seen.ts'

/**
 * What came of looking at a picture. `codes` from top to bottom, empty when nothing was read; `seen` then says what the picture shows instead.
 * `hint`: where the first code is, or where something like a code was seen.
 */
export type Reading = { codes: readonly Code[]; seen: Seen; hint: Code['corners'] | null }

export interface Scanner {
  /**
   * One frame of a live stream: the main look, and on a miss either the reason for it or one more look, in turn, so that a frame in which there
   * is nothing stays cheap. What was seen then is that of the frame before. At most one code.
   */
  readFrame(picture: Picture): Promise<Reading>
  /**
   * A still picture: all looks in a row until one reads something or `limitMs` (default 2,000) have passed; then all codes that this look sees.
   * The first look is always taken, and no look is broken off; each is bounded (MOST_LOOK_PIXELS), so that the limit is passed by half a second
   * at most. A picture too large or too crowded for one look is looked at as a whole in half its size, then part by part.
   */
  readStill(picture: Picture, limitMs?: number): Promise<Reading>
}

const STILL_LIMIT_MS = 2000

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
  let last: Survey = { seen: 'no-code', hint: null }
  return {
    async readFrame(picture) {
      const view = fittingView(lumaOf(picture))
      const { luma } = view
      const codes = looks.main(luma, middle(luma), 'first')
      if (codes.length > 0) {
        misses = 0
        return reading(codes, view)
      }
      const turn = misses
      misses += 1
      if (turn % 2 === 0) {
        last = survey(luma)
        return nothing(last, view)
      }
      const look = looks.live[(turn >> 1) % looks.live.length] as Look
      const more = look(luma, last.hint === null ? middle(luma) : middleOf(last.hint), 'first')
      return more.length > 0 ? reading(more, view) : nothing(last, view)
    },
    async readStill(picture, limitMs = STILL_LIMIT_MS) {
      return readStill(lumaOf(picture), looks, now, now() + limitMs)
    },
  }
}

function readStill(luma: Luma, looks: Looks, now: () => number, end: number): Reading {
  const view = fittingView(luma)
  const codes = looks.main(view.luma, middle(view.luma), 'all')
  if (codes.length > 0) return reading(codes, view)
  const seen = survey(view.luma)
  if (view.luma !== luma) {
    for (const part of partsOf(luma)) {
      if (now() >= end) break
      const more = looks.main(part.luma, middle(part.luma), 'all')
      if (more.length > 0) return reading(more, part)
    }
  }
  const around = seen.hint === null ? middle(view.luma) : middleOf(seen.hint)
  for (const look of looks.still) {
    if (now() >= end) break
    const more = look(view.luma, around, 'all')
    if (more.length > 0) return reading(more, view)
  }
  return nothing(seen, view)
}

function nothing({ seen, hint }: Survey, { back }: View): Reading {
  return { codes: [], seen, hint: hint && mapCorners(hint, back) }
}

function middle(luma: Luma): Point {
  return { x: luma.width / 2, y: luma.height / 2 }
}

/** Codes in reading order, each once: two looks inside zxing may report the same symbol. */
function reading(found: readonly Code[], { back }: View): Reading {
  const codes: Code[] = []
  for (const { text, corners } of found) {
    const code = { text, corners: mapCorners(corners, back) }
    const double = codes.some((known) => known.text === code.text && covers(known.corners, middleOf(code.corners)))
    if (!double) codes.push(code)
  }
  codes.sort((a, b) => top(a) - top(b) || left(a) - left(b))
  return { codes, seen: 'code', hint: codes[0]?.corners ?? null }
}

function covers(corners: Corners, point: Point): boolean {
  const sides = corners.map((from, i) => {
    const to = corners[(i + 1) % 4] as Point
    return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
  })
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0)
}

function top(code: Code): number {
  return Math.min(...code.corners.map(({ y }) => y))
}

function left(code: Code): number {
  return Math.min(...code.corners.map(({ x }) => x))
}
