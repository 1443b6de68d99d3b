import { MOST_LOOK_PIXELS, type View, whole } from './fit.ts'
import { boxBlur, crop, double, giveBack, sharpen, shrink, turn, turnedSize } from './luma.ts'
import type { Luma, Point } from './picture.ts'

const THIRTY_DEGREES = Math.PI / 6

/** The square part of at most `side` pixels around a point, moved so that it lies inside. */
export function partView(luma: Luma, around: Point, side: number): View {
  const width = Math.min(side, luma.width)
  const height = Math.min(side, luma.height)
  if (width === luma.width && height === luma.height) return whole(luma)
  const left = Math.round(Math.min(Math.max(0, around.x - width / 2), luma.width - width))
  const top = Math.round(Math.min(Math.max(0, around.y - height / 2), luma.height - height))
  return { luma: crop(luma, left, top, width, height), back: ({ x, y }) => ({ x: x + left, y: y + top }) }
}

/** Doubled and sharpened: what brings back small and soft codes. */
export function doubledView(luma: Luma, around: Point, side: number): View {
  const part = partView(luma, around, side)
  const doubled = double(part.luma)
  const sharpened = sharpen(doubled, 2, 1)
  giveBack(doubled)
  if (part.luma !== luma) giveBack(part.luma)
  return {
    luma: sharpened,
    back: ({ x, y }) => part.back({ x: x / 2, y: y / 2 }),
  }
}

export function sharpenedView(from: Luma | View): View {
  const view = 'luma' in from ? from : whole(from)
  return { luma: sharpen(view.luma, 2, 1.5), back: view.back }
}

export function halfView(luma: Luma): View {
  return shrunkBy(luma, 2)
}

export function shrunkView(luma: Luma, side: number): View {
  return shrunkBy(luma, Math.max(luma.width, luma.height) / side)
}

function shrunkBy(luma: Luma, factor: number): View {
  if (factor <= 1) return whole(luma)
  return { luma: shrink(luma, factor), back: ({ x, y }) => ({ x: x * factor, y: y * factor }) }
}

/** The whole picture, made smaller where it would be too large when turned: a line of 50,000 pixels would fill a square of 10⁹. */
export function viewToTurn(luma: Luma): View {
  const { width, height } = turnedSize(luma, THIRTY_DEGREES)
  const factor = Math.ceil(Math.sqrt((width * height) / MOST_LOOK_PIXELS))
  return shrunkBy(luma, factor)
}

export function turnedView(view: View): View {
  const { luma, back } = view
  const turned = turn(luma, THIRTY_DEGREES)
  const cos = Math.cos(THIRTY_DEGREES)
  const sin = Math.sin(THIRTY_DEGREES)
  return {
    luma: turned,
    back: ({ x, y }) => {
      const dx = x - turned.width / 2
      const dy = y - turned.height / 2
      return back({ x: dx * cos + dy * sin + luma.width / 2, y: dy * cos - dx * sin + luma.height / 2 })
    },
  }
}

/** One view made from another, and so on. */
export function inTurn(...views: readonly ((luma: Luma) => View)[]): (luma: Luma) => View {
  return (luma) => {
    let made = whole(luma)
    for (const view of views) {
      const { back, luma: last } = made
      const next = view(last)
      if (last !== luma && last !== next.luma) giveBack(last)
      made = { luma: next.luma, back: (point) => back(next.back(point)) }
    }
    return made
  }
}

/** Softened: noise, the grid of a print or a screen, and modules that are drawn as outlines or dots. */
export function softenedView(luma: Luma, radius: number): View {
  return whole(boxBlur(luma, radius))
}

// Brightness as an eye sees it: a step from 2 to 4 as high as one from 60 to 120.
const LIFTED = Uint8Array.from({ length: 256 }, (_, grey) => Math.round((255 * Math.log1p(grey / 4)) / Math.log1p(64)))

/** What lies in the dark beside something bright, as steps of the same share. */
export function liftedView({ data, width, height }: Luma): View {
  return whole({ data: data.map((grey) => LIFTED[grey] as number), width, height })
}

// What is taken for surroundings, as a share of the longer side.
const SURROUNDINGS = 1 / 24
const BLACK = 8

/** Each pixel beside the mean of its surroundings: shadows and reflections go. */
export function evenedView(luma: Luma): View {
  const { data, width, height } = luma
  const radius = Math.max(BLACK, Math.round(Math.max(width, height) * SURROUNDINGS))
  const means = boxBlur(luma, radius)
  const evened = data.map((grey, i) => Math.min(255, Math.round((128 * grey) / ((means.data[i] as number) + BLACK))))
  giveBack(means)
  return whole({ data: evened, width, height })
}

/** Half as high: a code that is seen from so far aside that it looks half as wide as it is high. */
export function flattenedView(luma: Luma): View {
  const { data, width } = luma
  const height = Math.max(1, luma.height >> 1)
  const flat = new Uint8Array(width * height)
  const below = luma.height > 1 ? width : 0
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const i = 2 * y * width + x
      flat[y * width + x] = ((data[i] as number) + (data[i + below] as number) + 1) >> 1
    }
  return { luma: { data: flat, width, height }, back: ({ x, y }) => ({ x, y: y * 2 }) }
}

/** Half as wide: a code that is seen from so far above or below. */
export function narrowedView(luma: Luma): View {
  const { data, height } = luma
  const width = Math.max(1, luma.width >> 1)
  const narrow = new Uint8Array(width * height)
  const right = luma.width > 1 ? 1 : 0
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const i = y * luma.width + 2 * x
      narrow[y * width + x] = ((data[i] as number) + (data[i + right] as number) + 1) >> 1
    }
  return { luma: { data: narrow, width, height }, back: ({ x, y }) => ({ x: x * 2, y }) }
}
