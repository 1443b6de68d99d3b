import { liveReader } from './live.ts'
import { jsqrLiveLooks, zxingLiveLooks } from './live-looks.ts'
import { jsqrStillLooks, zxingStillLooks } from './looks.ts'
import { giveBack, lumaOf } from './luma.ts'
import type { Picture } from './picture.ts'
import type { Reading } from './reading.ts'
import { readStill } from './still.ts'
import { loadZxing } from './zxing.ts'

export { crop, greyOf, lumaOf, opaqueGreyOf } from './luma.ts'
export type { Code, Picture, PixelFormat, Point } from './picture.ts'
export type { Reading } from './reading.ts'
export type { Seen } from './seen.ts'
export type { Incomplete } from './structured-append.ts'

export interface Scanner {
  /**
   * One frame of a live stream: the main look, and on a miss the reason for it, one more look, or one at what the last frames show together, in turn, so that a
   * frame in which there is nothing stays cheap. What was seen then is that of the frame before. At most one code: the first that is found, or of several that hold one text together, that text.
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
  const zxing = wasm === null ? null : await loadZxing(new Uint8Array(wasm))
  const looks = zxing === null ? jsqrStillLooks() : zxingStillLooks(zxing)
  const readLive = liveReader(zxing === null ? jsqrLiveLooks() : zxingLiveLooks(zxing))
  return {
    async readFrame(picture) {
      const luma = lumaOf(picture)
      const reading = readLive(luma)
      if (luma.data.buffer !== picture.data.buffer) giveBack(luma)
      return reading
    },
    async readStill(picture, limitMs = STILL_LIMIT_MS) {
      return readStill(lumaOf(picture), looks, now, now() + limitMs)
    },
  }
}
