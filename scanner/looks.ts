import { type View, whole } from './fit.ts'
import { readOnMesh } from './grid/read-on-mesh.ts'
import { JSQR_SIDE, readWithJsqr } from './jsqr.ts'
import { giveBack } from './luma.ts'
import { type Found, type Luma, mapCorners, type Point } from './picture.ts'
import { unframedView } from './unframed.ts'
import { doubledView, halfView, partView, sharpenedView, shrunkView, turnedView, viewToTurn } from './views.ts'
import type { Unread, Zxing, ZxingLook } from './zxing.ts'

/** One way to look at a picture. `around`: where to look where a look takes only a part of it. */
export type Look = (luma: Luma, around: Point, symbols: ZxingLook['symbols']) => Found[]

/** The looks at a still picture: `main` first, then `more`. */
export type StillLooks = { main: Look; more: readonly Look[] }

// A part as large as a whole 720p frame and more.
const DOUBLE_SIDE = 1440

/**
 * zxing first, jsqr behind it. The order of `more` is that of what each look adds (shared measurements on 1,106 photos: doubled +21, other
 * binarizer +13, denoised +9, turned +4, sharpened +3), but two cheap ones go first: the denoised look, and before it the one for codes without a margin, which no other reads.
 */
export function zxingStillLooks(zxing: Zxing): StillLooks {
  // zxing has looked for light codes on dark; jsqr need not again. A part of a text that only jsqr sees is no part: zxing knows them better.
  const anyJsqr = jsqrLook((luma) => shrunkView(luma, JSQR_SIDE), false)
  const jsqr: Look = (...picture) => anyJsqr(...picture).filter(({ part }) => part === undefined)
  return {
    main: zxingLook(zxing, whole, {}),
    more: [
      zxingLook(zxing, whole, { binarizer: 'global-histogram' }),
      zxingLook(zxing, halfView, {}),
      unframedLook(zxing, [false, true]),
      zxingLook(zxing, whole, { denoise: true }),
      zxingLook(zxing, (luma, around) => doubledView(luma, around, DOUBLE_SIDE), {}),
      jsqr,
      zxingLook(zxing, (luma) => turnedView(viewToTurn(luma)), {}),
      zxingLook(zxing, sharpenedView, {}),
    ],
  }
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
