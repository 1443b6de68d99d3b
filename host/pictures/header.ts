/** What the first bytes of a file say of its picture, before anything is decoded. Sides in pixels. */
export type Header = {
  format: 'png' | 'jpeg' | 'webp'
  size: { width: number; height: number } | null
  jpeg?: JpegForm
  /** Of a WebP: whether its pixels are kept as they are, which takes more memory. */
  isLossless?: boolean
}

/** `scans`: how often a decoder goes over the picture. `samplesAPixel`: 3 for full colour, 1.5 where it is stored at a quarter. */
export type JpegForm = { components: number; samplesAPixel: number; scans: number }

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
  if (startsWith(bytes, 0, JPEG)) return { format: 'jpeg', ...readJpeg(bytes) }
  if (startsWith(bytes, 0, RIFF) && startsWith(bytes, 8, WEBP))
    return { format: 'webp', size: webpSize(bytes), isLossless: webpIsLossless(bytes) }
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

/** ITU-T T.81, B.2: markers to the end of the file, those between the bytes of a scan too. */
function readJpeg(bytes: Uint8Array): Omit<Header, 'format'> {
  const view = viewOf(bytes)
  let frame: number | null = null
  let scans = 0
  for (let at = bytes.indexOf(0xff, 2); at >= 0 && at + 9 <= bytes.length; at = bytes.indexOf(0xff, at)) {
    const marker = bytes[at + 1] as number
    if (frame === null && at > 2 && scans > 0) break
    if (isFrameHeader(marker)) frame ??= at
    if (marker === SOS) scans += 1
    if (marker === EOI) break
    at += marker === 0xff ? 1 : 2 + (hasLength(marker) ? view.getUint16(at + 2) : 0)
  }
  if (frame === null) return { size: null }
  const jpeg = { ...samplesOf(bytes, frame), scans }
  return { size: sizeOf(view.getUint16(frame + 7), view.getUint16(frame + 5)), jpeg }
}

const SOS = 0xda
const EOI = 0xd9

/** B.2.2: after precision and sides a frame header has the number of components, and for each its sampling factors across and down. */
function samplesOf(bytes: Uint8Array, frame: number): { components: number; samplesAPixel: number } {
  const components = bytes[frame + 9] ?? 0
  let most = 1
  let sum = 0
  for (let n = 0; n < components; n += 1) {
    const factors = bytes[frame + 11 + 3 * n] ?? 0
    const samples = (factors >> 4) * (factors & 15)
    most = Math.max(most, samples)
    sum += samples
  }
  return { components, samplesAPixel: sum / most }
}

// SOF0 to SOF15, but for DHT (C4), JPG (C8) and DAC (CC), which share their numbers.
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

// A stuffed zero (00), TEM (01) and RST0 to EOI (D0 to D9) stand alone.
function hasLength(marker: number): boolean {
  return marker > 0x01 && (marker < 0xd0 || marker > 0xd9)
}

/** Lossless pixels are a chunk VP8L, which in an extended file stands behind others. */
function webpIsLossless(bytes: Uint8Array): boolean {
  for (let at = 12; at + 8 <= bytes.length; ) {
    const type = String.fromCharCode(...bytes.subarray(at, at + 4))
    if (type === 'VP8L' || type === 'VP8 ') return type === 'VP8L'
    const length = viewOf(bytes).getUint32(at + 4, true)
    at += 8 + length + (length & 1)
  }
  return false
}

/** WebP, extended file format: bit 1 of VP8X says that it is a film. */
export function isFilm(bytes: Uint8Array): boolean {
  return startsWith(bytes, 12, [0x56, 0x50, 0x38, 0x58]) && ((bytes[20] ?? 0) & 2) !== 0
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

const OTHERS: readonly (readonly [name: string, from: number, magic: string])[] = [
  ['GIF', 0, 'GIF8'],
  ['BMP', 0, 'BM'],
  ['TIFF', 0, 'II*\0'],
  ['TIFF', 0, 'MM\0*'],
  ['AVIF', 4, 'ftypavif'],
  ['AVIF', 4, 'ftypavis'],
  ['HEIC', 4, 'ftyphei'],
  ['HEIC', 4, 'ftyphev'],
  ['HEIC', 4, 'ftypmif1'],
  ['JPEG XL', 0, '\u00ff\n'],
  ['JPEG XL', 4, 'JXL \r\n'],
  ['JPEG 2000', 4, 'jP  \r\n'],
  ['ICO', 0, '\0\0\u0001\0'],
  ['PDF', 0, '%PDF-'],
]

/** The name of another kind of file that people take for a picture of ours; null when it is none of those either. */
export function otherFormat(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 512))
  const other = OTHERS.find(([, from, magic]) => start.startsWith(magic, from))
  if (other !== undefined) return other[0]
  return /^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?(<!DOCTYPE[^>]*>\s*)?<svg[\s>]/s.test(start) ? 'SVG' : null
}
