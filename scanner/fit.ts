import { countFinders } from './finder.ts'
import { crop, shrink } from './luma.ts'
import type { Luma, Point } from './picture.ts'

/** A picture made from another, and the way back to the other's pixels. */
export type View = { luma: Luma; back: (point: Point) => Point }

/** The most pixels that one look makes or searches: half a second of work, whatever is in them. */
export const MOST_LOOK_PIXELS = 12_500_000

// zxing's work grows with the square of the number of finder patterns: 8,000 of them take a third of a second, a page of 12 megapixels that
// is tiled with them 80. No smaller picture than this holds as many as hurt.
const MOST_FINDERS = 8000
const COUNTED_FROM = 1_200_000

export function whole(luma: Luma): View {
  return { luma, back: (point) => point }
}

/**
 * The picture, halved until a look at it is bounded.
 *
 * @param isCounted whether its finder patterns are counted, which takes as long as a third of a look
 */
export function fittingView(luma: Luma, isCounted = true): View {
  let fitting = luma
  let factor = 1
  while (fitting.data.length > MOST_LOOK_PIXELS || (isCounted && isCrowded(fitting))) {
    factor *= 2
    fitting = shrink(luma, factor)
  }
  return factor === 1 ? whole(luma) : { luma: fitting, back: ({ x, y }) => ({ x: x * factor, y: y * factor }) }
}

/** A picture that did not fit in its full size: parts along its longer side, each a quarter over the next. Crowded parts are left out. */
export function* partsOf(luma: Luma): Generator<View> {
  const isWide = luma.width > luma.height
  const long = isWide ? luma.width : luma.height
  const part = Math.max(1, Math.min(long, Math.floor(MOST_LOOK_PIXELS / (isWide ? luma.height : luma.width))))
  const step = Math.max(1, Math.ceil(part * 0.75))
  for (let from = 0; from === 0 || from + part - step < long; from += step) {
    const start = Math.min(from, long - part)
    const [left, top] = isWide ? [start, 0] : [0, start]
    const view = crop(luma, left, top, isWide ? part : luma.width, isWide ? luma.height : part)
    if (!isCrowded(view)) yield { luma: view, back: ({ x, y }) => ({ x: x + left, y: y + top }) }
  }
}

/** Whether it holds more finder patterns than one look can take. */
export function isCrowded(luma: Luma): boolean {
  return luma.data.length > COUNTED_FROM && countFinders(luma) > MOST_FINDERS
}
