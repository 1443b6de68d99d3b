import { MOST_LOOK_PIXELS, type View, whole } from './fit.ts'
import { JSQR_SIDE, readWithJsqr } from './jsqr.ts'
import { crop, double, sharpen, shrink, turn, turnedSize } from './luma.ts'
import { type Found, type Luma, mapCorners, type Point } from './picture.ts'
import { unframedView } from './unframed.ts'
import type { Zxing, ZxingLook } from './zxing.ts'

/** One way to look at a picture. `around`: where to look where a look takes only a part of it. */
export type Look = (luma: Luma, around: Point, symbols: ZxingLook['symbols']) => Found[]

/** The looks of a scanner: `main` comes first at every picture, then one of `live` a frame in turn, or all of `still`. */
export type Looks = { main: Look; live: readonly Look[]; still: readonly Look[] }

// Doubling costs most: in a live frame only this part is doubled, in a still picture a part as large as a whole 720p frame and more.
const LIVE_DOUBLE_SIDE = 400
const STILL_DOUBLE_SIDE = 1440
const LIVE_TURN_SIDE = 720
// A larger live frame is made smaller before a code without a margin is sought in it, which otherwise costs twice as much as another look.
const LIVE_UNFRAMED_SIDE = 960

const THIRTY_DEGREES = Math.PI / 6

/**
 * zxing first, jsqr behind it. The order of `still` is that of what each look adds (shared measurements on 1,106 photos: doubled +21, other
 * binarizer +13, denoised +9, turned +4, sharpened +3), but two cheap ones go first: the denoised look, and before it the one for codes without a margin, which no other reads. jsqr takes no part in live frames: on
 * a noisy one it alone takes longer than four frames last.
 */
export function zxingLooks(zxing: Zxing): Looks {
  const plain = zxingLook(zxing, whole, {})
  const denoised = zxingLook(zxing, whole, { denoise: true })
  const otherBinarizer = zxingLook(zxing, whole, { binarizer: 'global-histogram' })
  const sharpened = zxingLook(zxing, sharpenedView, {})
  const half = zxingLook(zxing, halfView, {})
  const doubledPart = zxingLook(zxing, (luma, around) => doubledView(luma, around, LIVE_DOUBLE_SIDE), {})
  const doubled = zxingLook(zxing, (luma, around) => doubledView(luma, around, STILL_DOUBLE_SIDE), {})
  // zxing has looked for light codes on dark; jsqr need not again. A part of a text that only jsqr sees is no part: zxing knows them better.
  const anyJsqr = jsqrLook((luma) => shrunkView(luma, JSQR_SIDE), false)
  const jsqr: Look = (...picture) => anyJsqr(...picture).filter(({ part }) => part === undefined)
  const unframed = unframedLook(zxing, [false, true])
  const unframedLive = (isLight: boolean): Look => {
    const look = unframedLook(zxing, [isLight])
    return (luma, around, symbols) => {
      const seen = shrunkView(luma, LIVE_UNFRAMED_SIDE)
      return look(seen.luma, around, symbols).map((found) => mapBack(found, seen))
    }
  }
  const turnedPart = zxingLook(zxing, (luma, around) => turnedView(partView(luma, around, LIVE_TURN_SIDE)), {})
  const turned = zxingLook(zxing, (luma) => turnedView(viewToTurn(luma)), {})
  const round = (unframed: Look) =>
    [doubledPart, denoised, unframed, doubledPart, otherBinarizer, sharpened, turnedPart, half] as const
  return {
    main: plain,
    live: [...round(unframedLive(false)), ...round(unframedLive(true))],
    still: [unframed, denoised, doubled, otherBinarizer, jsqr, turned, sharpened, half],
  }
}

/** jsqr alone, for where there is no WebAssembly. */
export function jsqrLooks(): Looks {
  const whole = jsqrLook((luma) => shrunkView(luma, JSQR_SIDE), true)
  const part = jsqrLook((luma, around) => partView(luma, around, JSQR_SIDE), true)
  const doubledPart = jsqrLook((luma, around) => doubledView(luma, around, JSQR_SIDE / 2), true)
  const sharpenedPart = jsqrLook((luma, around) => sharpenedView(partView(luma, around, JSQR_SIDE)), true)
  const extra = [part, doubledPart, sharpenedPart]
  return { main: whole, live: extra, still: extra }
}

/** Dark codes, or light ones. Where none seems to stand zxing is not asked: a miss costs a search for finder patterns. */
function unframedLook(zxing: Zxing, kinds: readonly boolean[]): Look {
  return (luma, _around, symbols) => {
    for (const isLight of kinds) {
      const seen = unframedView(luma, isLight)
      const codes = seen === null ? [] : zxing(seen.luma, { symbols }).map((code) => mapBack(code, seen))
      if (codes.length > 0) return codes
    }
    return []
  }
}

function zxingLook(zxing: Zxing, view: (luma: Luma, around: Point) => View, how: Omit<ZxingLook, 'symbols'>): Look {
  return (luma, around, symbols) => {
    const seen = view(luma, around)
    return zxing(seen.luma, { ...how, symbols }).map((code) => mapBack(code, seen))
  }
}

function jsqrLook(view: (luma: Luma, around: Point) => View, inverted: boolean): Look {
  return (luma, around) => {
    const seen = view(luma, around)
    const code = readWithJsqr(seen.luma, inverted)
    return code === null ? [] : [mapBack(code, seen)]
  }
}

/** A symbol that was found in a view, in the picture that the view was made from. */
export function mapBack(found: Found, { back }: View): Found {
  return { ...found, corners: mapCorners(found.corners, back) }
}

/** The square part of at most `side` pixels around a point, moved so that it lies inside. */
function partView(luma: Luma, around: Point, side: number): View {
  const width = Math.min(side, luma.width)
  const height = Math.min(side, luma.height)
  if (width === luma.width && height === luma.height) return whole(luma)
  const left = Math.round(Math.min(Math.max(0, around.x - width / 2), luma.width - width))
  const top = Math.round(Math.min(Math.max(0, around.y - height / 2), luma.height - height))
  return { luma: crop(luma, left, top, width, height), back: ({ x, y }) => ({ x: x + left, y: y + top }) }
}

/** Doubled and sharpened: what brings back small and soft codes. */
function doubledView(luma: Luma, around: Point, side: number): View {
  const part = partView(luma, around, side)
  return {
    luma: sharpen(double(part.luma), 2, 1),
    back: ({ x, y }) => part.back({ x: x / 2, y: y / 2 }),
  }
}

function sharpenedView(from: Luma | View): View {
  const view = 'luma' in from ? from : whole(from)
  return { luma: sharpen(view.luma, 2, 1.5), back: view.back }
}

function halfView(luma: Luma): View {
  return shrunkBy(luma, 2)
}

function shrunkView(luma: Luma, side: number): View {
  return shrunkBy(luma, Math.max(luma.width, luma.height) / side)
}

function shrunkBy(luma: Luma, factor: number): View {
  if (factor <= 1) return whole(luma)
  return { luma: shrink(luma, factor), back: ({ x, y }) => ({ x: x * factor, y: y * factor }) }
}

/** The whole picture, made smaller where it would be too large when turned: a line of 50,000 pixels would fill a square of 10⁹. */
function viewToTurn(luma: Luma): View {
  const { width, height } = turnedSize(luma, THIRTY_DEGREES)
  const factor = Math.ceil(Math.sqrt((width * height) / MOST_LOOK_PIXELS))
  return shrunkBy(luma, factor)
}

function turnedView(view: View): View {
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
