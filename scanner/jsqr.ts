import jsQR from 'jsqr'
import { rgbaOf } from './luma.ts'
import type { Code, Luma } from './picture.ts'

/** The longest side jsqr is given: on a large noisy picture it takes seconds. */
export const JSQR_SIDE = 640

/**
 * Reads one code with jsqr.
 *
 * @param luma at most 640 pixels a side
 * @param inverted whether light codes on dark are looked for too, which takes as long again
 */
export function readWithJsqr(luma: Luma, inverted: boolean): Code | null {
  const found = jsQR(rgbaOf(luma), luma.width, luma.height, {
    inversionAttempts: inverted ? 'attemptBoth' : 'dontInvert',
  })
  if (found === null) return null
  const text = utf8(found.binaryData)
  if (text === null || text === '') return null
  const { topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner } = found.location
  return { text, corners: [topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner] }
}

/** Strict UTF-8 (RFC 3629), null for anything else. `decodeURIComponent` is the one strict decoder in the language itself. */
export function utf8(bytes: readonly number[]): string | null {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))
  } catch {
    return null
  }
}
