import jsQR, { type QRCode } from 'jsqr'
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
  // jsqr knows the characters of kanji mode; its bytes are Shift_JIS then, whatever else is in the code.
  const text = found.chunks?.some(({ type }) => `${type}` === 'kanji')
    ? textOfChunks(found.chunks)
    : (utf8(found.binaryData) ?? halfWidth(found.binaryData))
  if (text === null || text === '') return null
  const { topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner } = found.location
  return { text, corners: [topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner] }
}

/** Null when one of them is in no character set that we know: half a text would be a wrong one. */
function textOfChunks(chunks: QRCode['chunks']): string | null {
  const texts = chunks.map((chunk) => {
    if ('bytes' in chunk && `${chunk.type}` === 'byte') return utf8(chunk.bytes) ?? halfWidth(chunk.bytes)
    return 'text' in chunk ? `${chunk.text}` : ''
  })
  return texts.includes(null) ? null : texts.join('')
}

/** JIS X 0201, the part of Shift_JIS of one byte a character: ASCII and half-width katakana (A1 to DF). Null for anything else. */
function halfWidth(bytes: readonly number[]): string | null {
  if (bytes.some((byte) => byte > 0xdf || (byte > 0x7e && byte < 0xa1))) return null
  return String.fromCharCode(...bytes.map((byte) => (byte < 0x80 ? byte : byte - 0xa1 + 0xff61)))
}

/** Strict UTF-8 (RFC 3629), null for anything else. `decodeURIComponent` is the one strict decoder in the language itself. */
export function utf8(bytes: readonly number[]): string | null {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))
  } catch {
    return null
  }
}
