import jsQR, { type QRCode } from 'jsqr'
import { textOf } from './character-set.ts'
import { findOutline } from './finder.ts'
import { rgbaOf } from './luma.ts'
import { type Corners, covers, type Found, type Luma, middleOf, type Part } from './picture.ts'

/** The longest side jsqr is given: on a large noisy picture it takes seconds. */
export const JSQR_SIDE = 640

/**
 * Reads one code with jsqr.
 *
 * @param luma at most 640 pixels a side
 * @param inverted whether light codes on dark are looked for too, which takes as long again
 */
export function readWithJsqr(luma: Luma, inverted: boolean): Found | null {
  const found = jsQR(rgbaOf(luma), luma.width, luma.height, {
    inversionAttempts: inverted ? 'attemptBoth' : 'dontInvert',
  })
  if (found === null) return null
  // jsqr knows the characters of kanji mode; its bytes are Shift_JIS then, whatever else is in the code.
  const text = found.chunks?.some(({ type }) => `${type}` === 'kanji')
    ? textOfChunks(found.chunks)
    : textOf(found.binaryData)
  if (text === null) return null
  const { topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner } = found.location
  const corners: Corners = [topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner]
  if (text !== '') return { text, corners }
  return isCode(luma, corners) ? { text, corners, part: FIRST_OF_SOME } : null
}

/**
 * jsqr knows nothing of codes that hold one text together: of the first it reads the index, 0, as the end of the text; of the others nothing. An
 * empty text also comes from a plain area, where no code is.
 */
const FIRST_OF_SOME: Part = { index: 0, of: 0, parity: '', bytes: null }

function isCode(luma: Luma, corners: Corners): boolean {
  const outline = findOutline(luma)
  return outline !== null && covers(outline.corners, middleOf(corners))
}

/** Null when one of them is in no character set that we know: half a text would be a wrong one. */
function textOfChunks(chunks: QRCode['chunks']): string | null {
  const texts = chunks.map((chunk) => {
    if ('bytes' in chunk && `${chunk.type}` === 'byte') return textOf(chunk.bytes)
    return 'text' in chunk ? `${chunk.text}` : ''
  })
  return texts.includes(null) ? null : texts.join('')
}
