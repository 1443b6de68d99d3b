/** What the first bytes of a file say of its picture, before anything is decoded. Sides in pixels. */
export type Header = { format: 'png' | 'jpeg' | 'webp'; size: { width: number; height: number } | null }

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]
const RIFF = [0x52, 0x49, 0x46, 0x46]
const WEBP = [0x57, 0x45, 0x42, 0x50]

/**
 * Tells PNG, JPEG and WebP by their magic bytes and reads the size from the header.
 *
 * @returns null for anything else; `size: null` when the file breaks off or is wrong before its size
 */
export function readHeader(bytes: Uint8Array): Header | null {
  if (startsWith(bytes, 0, PNG)) return { format: 'png', size: pngSize(bytes) }
  if (startsWith(bytes, 0, JPEG)) return { format: 'jpeg', size: jpegSize(bytes) }
  if (startsWith(bytes, 0, RIFF) && startsWith(bytes, 8, WEBP)) return { format: 'webp', size: webpSize(bytes) }
  return null
}

function startsWith(bytes: Uint8Array, from: number, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[from + i] === byte)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function sizeOf(width: number, height: number): Header['size'] {
  return width > 0 && height > 0 ? { width, height } : null
}

/** PNG, 11.2.1: IHDR comes first and begins with width and height. */
function pngSize(bytes: Uint8Array): Header['size'] {
  if (bytes.length < 24 || !startsWith(bytes, 12, [0x49, 0x48, 0x44, 0x52])) return null
  return sizeOf(viewOf(bytes).getUint32(16), viewOf(bytes).getUint32(20))
}

/** ITU-T T.81, B.2.2: any SOF marker holds the height and then the width, after one byte of precision. */
function jpegSize(bytes: Uint8Array): Header['size'] {
  const view = viewOf(bytes)
  let at = 2
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] as number
    if (marker === 0xff) at += 1
    else if (isFrameHeader(marker)) return sizeOf(view.getUint16(at + 7), view.getUint16(at + 5))
    else at += 2 + (hasLength(marker) ? view.getUint16(at + 2) : 0)
  }
  return null
}

// SOF0 to SOF15, but for DHT (C4), JPG (C8) and DAC (CC), which share their numbers.
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

// TEM (01) and RST0 to EOI (D0 to D9) stand alone.
function hasLength(marker: number): boolean {
  return marker !== 0x01 && (marker < 0xd0 || marker > 0xd9)
}

/** WebP container: the first chunk is lossy (VP8), lossless (VP8L) or extended (VP8X), each with the size at another place. */
function webpSize(bytes: Uint8Array): Header['size'] {
  if (bytes.length < 30) return null
  const view = viewOf(bytes)
  switch (String.fromCharCode(...bytes.subarray(12, 16))) {
    case 'VP8 ':
      return sizeOf(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return sizeOf((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
    }
    case 'VP8X':
      return sizeOf((view.getUint32(24, true) & 0xffffff) + 1, (view.getUint32(26, true) >>> 8) + 1)
    default:
      return null
  }
}
