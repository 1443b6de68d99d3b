import { MOST_LOOK_PIXELS, type View, whole } from './fit.ts'
import { crop, double, giveBack, sharpen, shrink, turn, turnedSize } from './luma.ts'
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
