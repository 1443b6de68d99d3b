import { whole } from './fit.ts'
import { jsqrStillLooks, type Look, mapBack, unframedLook, zxingLook } from './looks.ts'
import { doubledView, halfView, partView, sharpenedView, shrunkView, turnedView } from './views.ts'
import type { Zxing } from './zxing.ts'

/**
 * What is done at a frame. `survey`: the reason why nothing was read; `memory`: a look at what the last frames show together; `rest`: no more than
 * the main look. `instead`: a look that reads what the main one does, so that this frame does without it.
 */
export type Step = 'survey' | 'memory' | 'rest' | { look: Look; instead?: boolean }

/**
 * The looks at a live stream. `main` at a frame, `quick` at most while nothing is read: not for light codes on dark, nor at a smaller picture.
 * Then the next of the steps `near`, when something like a code was seen lately, or of `far`, a second's, when nothing speaks for one.
 */
export type LiveLooks = { main: Look; quick: Look; near: readonly Step[]; far: readonly Step[] }

// Doubling costs most: only this part is doubled.
const DOUBLE_SIDE = 400
const DOUBLE_SHARE = 0.6
const TURN_SIDE = 480
// A larger frame is made smaller before a code without a margin is sought in it, which otherwise costs twice as much as another look.
const UNFRAMED_SIDE = 960

/** jsqr takes no part: on a noisy frame it alone takes longer than four frames last. */
export function zxingLiveLooks(zxing: Zxing): LiveLooks {
  const doubled = { look: zxingLook(zxing, (luma, around) => doubledView(luma, around, DOUBLE_SIDE), {}) }
  const doubledPart = { look: zxingLook(zxing, (luma, around) => doubledView(luma, around, doubleSide(luma)), {}) }
  const denoised = { look: zxingLook(zxing, whole, { denoise: true }), instead: true }
  const global = { look: zxingLook(zxing, whole, { binarizer: 'global-histogram' }), instead: true }
  const sharpened = { look: zxingLook(zxing, sharpenedView, {}), instead: true }
  const turned = { look: zxingLook(zxing, (luma, around) => turnedView(partView(luma, around, turnSide(luma))), {}) }
  const half = { look: zxingLook(zxing, halfView, {}) }
  const unframed = (isLight: boolean): Step => {
    const look = unframedLook(zxing, [isLight])
    return {
      look: (luma, around, symbols) => {
        const seen = shrunkView(luma, UNFRAMED_SIDE)
        return look(seen.luma, around, symbols).map((found) => mapBack(found, seen))
      },
    }
  }
  const near = [
    ['survey', doubled, 'memory', denoised, 'memory', unframed(false), 'memory', doubled],
    ['survey', global, 'memory', sharpened, 'memory', turned, 'memory', half],
    ['survey', unframed(true), 'memory', doubled, 'memory', 'rest', 'memory', 'rest'],
  ] as const
  const far = [
    ['survey', doubledPart, 'rest', unframed(false), 'memory', global],
    ['rest', 'memory', turned, 'rest', 'memory', sharpened],
    ['survey', 'rest', 'rest', unframed(true), 'memory', half],
    ['rest', 'rest', denoised, 'rest', 'memory', 'rest'],
  ] as const
  return {
    main: zxingLook(zxing, whole, {}),
    quick: zxingLook(zxing, whole, { isQuick: true }),
    near: near.flat(),
    far: far.flat(),
  }
}

/** jsqr alone, for where there is no WebAssembly: the same looks as at a still picture. */
export function jsqrLiveLooks(): LiveLooks {
  const { main, more } = jsqrStillLooks()
  const near = more.flatMap((look): Step[] => ['survey', { look }])
  return { main, quick: main, near, far: near }
}

function doubleSide({ width, height }: { width: number; height: number }): number {
  return Math.min(DOUBLE_SIDE, Math.round(Math.min(width, height) * DOUBLE_SHARE))
}

function turnSide({ width, height }: { width: number; height: number }): number {
  return Math.min(TURN_SIDE, Math.round(Math.min(width, height) * 0.75))
}
