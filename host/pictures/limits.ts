import { inflatedBytes, readPngHeader } from '../../drawing/index.ts'
import type { Header } from './header.ts'

/** The longest side and the most pixels that a file may have; `pixels` is smaller where its kind needs more memory or time a pixel. */
export type Limits = { side: number; pixels: number }

/** The longest side that JPEG can name. A line of ever so many pixels is no picture of a code. */
const MOST_SIDE = 65_535
/** 50 megapixels: phones take pictures of 12 to 48. */
const MOST_PIXELS = 50_000_000
// Inflated and unfiltered row by row, a second of work: 50 megapixels of 8-bit RGBA, 25 of 16-bit.
const MOST_INFLATED = 200_000_000
// mozjpeg and libwebp decode to RGBA in their own memory, and hand over a copy: 8 bytes a pixel. A progressive JPEG keeps 2 bytes for each
// of its coefficients besides, a lossless WebP 4 for its pixels.
const MOST_MEMORY = 175_000_000
const RGBA_TWICE = 8
const ARGB = 4
// Each scan of a progressive JPEG goes over all its pixels: 10 are usual, and nothing but this bounds them.
const MOST_SCANNED = 300_000_000

/** What a file of this kind may hold, so that it is decoded and read in two seconds and 300 MB. */
export function limitsOf(header: Header, bytes: Uint8Array): Limits {
  return { side: MOST_SIDE, pixels: Math.min(MOST_PIXELS, Math.floor(pixelsOf(header, bytes))) }
}

function pixelsOf({ format, size, jpeg, isLossless }: Header, bytes: Uint8Array): number {
  if (format === 'webp') return MOST_MEMORY / (RGBA_TWICE + (isLossless ? ARGB : 0))
  if (jpeg !== undefined) {
    const coefficients = jpeg.scans > 1 ? 2 * jpeg.samplesAPixel : 0
    return Math.min(MOST_MEMORY / (RGBA_TWICE + coefficients), MOST_SCANNED / Math.max(1, jpeg.scans))
  }
  const form = readPngHeader(bytes)
  if (form === null || size === null) return 0
  return (MOST_INFLATED * size.width * size.height) / inflatedBytes(form)
}
