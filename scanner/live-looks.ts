import { whole } from './fit.ts'
import { jsqrStillLooks, type Look, mapBack, unframedLook, zxingLook } from './looks.ts'
import { doubledView, halfView, partView, sharpenedView, shrunkView, turnedView } from './views.ts'
import type { Zxing } from './zxing.ts'

/** The looks at a live stream: `main` at every frame, and on a miss one of `more` in turn. */
export type LiveLooks = { main: Look; more: readonly Look[] }

// Doubling costs most: only this part is doubled.
const DOUBLE_SIDE = 400
const TURN_SIDE = 720
// A larger frame is made smaller before a code without a margin is sought in it, which otherwise costs twice as much as another look.
const UNFRAMED_SIDE = 960

/** jsqr takes no part: on a noisy frame it alone takes longer than four frames last. */
export function zxingLiveLooks(zxing: Zxing): LiveLooks {
  const doubledPart = zxingLook(zxing, (luma, around) => doubledView(luma, around, DOUBLE_SIDE), {})
  const denoised = zxingLook(zxing, whole, { denoise: true })
  const otherBinarizer = zxingLook(zxing, whole, { binarizer: 'global-histogram' })
  const sharpened = zxingLook(zxing, sharpenedView, {})
  const turnedPart = zxingLook(zxing, (luma, around) => turnedView(partView(luma, around, TURN_SIDE)), {})
  const half = zxingLook(zxing, halfView, {})
  const unframed = (isLight: boolean): Look => {
    const look = unframedLook(zxing, [isLight])
    return (luma, around, symbols) => {
      const seen = shrunkView(luma, UNFRAMED_SIDE)
      return look(seen.luma, around, symbols).map((found) => mapBack(found, seen))
    }
  }
  const round = (unframed: Look) =>
    [doubledPart, denoised, unframed, doubledPart, otherBinarizer, sharpened, turnedPart, half] as const
  return { main: zxingLook(zxing, whole, {}), more: [...round(unframed(false)), ...round(unframed(true))] }
}

/** jsqr alone, for where there is no WebAssembly: the same looks as at a still picture. */
export function jsqrLiveLooks(): LiveLooks {
  return jsqrStillLooks()
}
