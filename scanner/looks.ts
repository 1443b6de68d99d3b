import { type View, whole } from './fit.ts'
import { readOnMesh } from './grid/read-on-mesh.ts'
import { JSQR_SIDE, readWithJsqr } from './jsqr.ts'
import { giveBack, sharpen } from './luma.ts'
import { type Found, type Luma, mapCorners, type Point } from './picture.ts'
import { unframedView } from './unframed.ts'
import {
  doubledView,
  evenedView,
  flattenedView,
  halfView,
  inTurn,
  liftedView,
  narrowedView,
  partView,
  sharpenedView,
  shrunkView,
  softenedView,
  turnedView,
  viewToTurn,
} from './views.ts'
import type { Unread, Zxing, ZxingLook } from './zxing.ts'

/** One way to look at a picture. `around`: where to look where a look takes only a part of it. */
export type Look = (luma: Luma, around: Point, symbols: ZxingLook['symbols']) => Found[]

/** The looks at a still picture: `main` first, then `more`. */
export type StillLooks = { main: Look; more: readonly Look[] }

// Most codes fill a good part of a picture: they show in a small one, where every look is cheap and noise is evened out.
const SMALLEST_SIDE = 600
const SMALL_SIDE = 800
const MIDDLE_SIDE = 1200
// A part as large as a whole 720p frame and more.
const DOUBLE_SIDE = 1440

/**
 * zxing first, jsqr behind it. The order of `more` is that of what a look reads beside those before it for what it takes, as measured on one half of 1,106 public
 * photos and tried on the other (bench/photos.ts): small pictures first. Those in full size come last; without them small codes in large pictures
 * would be lost.
 */
export function zxingStillLooks(zxing: Zxing): StillLooks {
  const look = (view: (luma: Luma, around: Point) => View, how: Parameters<typeof zxingLook>[2] = {}) =>
    zxingLook(zxing, view, how)
  const small = (luma: Luma) => shrunkView(luma, SMALL_SIDE)
  const middle = (luma: Luma) => shrunkView(luma, MIDDLE_SIDE)
  const sharpened = (radius: number, amount: number) => (luma: Luma) => whole(sharpen(luma, radius, amount))
  const softened = (luma: Luma) => softenedView(luma, 1)
  const doubled = (side: number) => (luma: Luma, around: Point) => doubledView(luma, around, side)
  // zxing has looked for light codes on dark; jsqr need not again. A part of a text that only jsqr sees is no part: zxing knows them better.
  const anyJsqr = jsqrLook((luma) => shrunkView(luma, JSQR_SIDE), false)
  const jsqr: Look = (...picture) => anyJsqr(...picture).filter(({ part }) => part === undefined)
  const unframed = unframedLook(zxing, [false, true])
  return {
    main: look(whole),
    more: [
      look(
        inTurn((luma) => shrunkView(luma, SMALLEST_SIDE), softened),
        { binarizer: 'global-histogram' },
      ),
      look(inTurn(small, flattenedView)),
      look(inTurn(small, liftedView)),
      (luma, around, symbols) => {
        const seen = small(luma)
        const found = unframed(seen.luma, around, symbols)
        if (seen.luma !== luma) giveBack(seen.luma)
        return found.map((code) => mapBack(code, seen))
      },
      look(inTurn(small, sharpened(2, 1.5))),
      look(small, { denoise: true }),
      look(inTurn(small, narrowedView)),
      look(inTurn(small, sharpened(3, 2)), { denoise: true }),
      look(doubled(SMALL_SIDE)),
      look(inTurn((luma) => shrunkView(luma, SMALLEST_SIDE), evenedView)),
      look(inTurn(small, (luma) => turnedView(whole(luma)))),
      look(inTurn(middle, liftedView)),
      look(inTurn(middle, sharpened(3, 2)), { denoise: true }),
      ...[
        look(halfView),
        look(whole, { binarizer: 'global-histogram' }),
        unframed,
        look(whole, { denoise: true }),
        look(sharpenedView),
        look((luma) => turnedView(viewToTurn(luma))),
      ].map((full) => ifLarger(SMALL_SIDE, full)),
      look(doubled(DOUBLE_SIDE)),
      jsqr,
    ],
  }
}

/** A look that is not taken of a picture that was looked at in that size already. */
function ifLarger(side: number, look: Look): Look {
  return (luma, around, symbols) => (Math.max(luma.width, luma.height) > side ? look(luma, around, symbols) : [])
}

/** jsqr alone, for where there is no WebAssembly. */
export function jsqrStillLooks(): StillLooks {
  return {
    main: jsqrLook((luma) => shrunkView(luma, JSQR_SIDE), true),
    more: [
      jsqrLook((luma, around) => partView(luma, around, JSQR_SIDE), true),
      jsqrLook((luma, around) => doubledView(luma, around, JSQR_SIDE / 2), true),
      jsqrLook((luma, around) => sharpenedView(partView(luma, around, JSQR_SIDE)), true),
    ],
  }
}

/** Dark codes, or light ones. Where none seems to stand zxing is not asked: a miss costs a search for finder patterns. */
export function unframedLook(zxing: Zxing, kinds: readonly boolean[]): Look {
  return (luma, _around, symbols) => {
    for (const isLight of kinds) {
      const seen = unframedView(luma, isLight)
      const codes = seen === null ? [] : zxing(seen.luma, { symbols }).map((code) => mapBack(code, seen))
      if (codes.length > 0) return codes
    }
    return []
  }
}

/** Where all codes are sought, those that zxing finds and cannot read are laid flat, and read then. */
export function zxingLook(
  zxing: Zxing,
  view: (luma: Luma, around: Point) => View,
  how: Pick<ZxingLook, 'binarizer' | 'denoise' | 'isQuick'>,
): Look {
  return (luma, around, symbols) => {
    const seen = view(luma, around)
    const unread: Unread[] = []
    const found =
      symbols === 'first'
        ? zxing(seen.luma, { ...how, symbols })
        : zxing(seen.luma, { ...how, symbols, unread: (code) => unread.push(code) })
    found.push(...readOnMesh(zxing, seen.luma, unread, found))
    if (seen.luma !== luma) giveBack(seen.luma)
    return found.map((code) => mapBack(code, seen))
  }
}

export function jsqrLook(view: (luma: Luma, around: Point) => View, inverted: boolean): Look {
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
