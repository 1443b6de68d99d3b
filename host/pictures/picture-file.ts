import { lumaOf, type Picture } from '../../scanner/index.ts'
import { type Header, isFilm, otherFormat, readHeader } from './header.ts'
import { type Limits, limitsOf } from './limits.ts'
import { decodeJpeg, decodeWebp } from './lossy.ts'
import { decodePng } from './png.ts'

/**
 * Why a file is not read. `not-a-picture`: another kind of file, `format` its name where it is known. `unsupported`: a JPEG in the four colours
 * of print, or a film. `too-large`: seen from the header, nothing was decoded. `given-up`: it took
 * more time or memory than a picture may (`picture-thread.ts`).
 */
export type PictureRefusal =
  | { readonly error: 'not-a-picture'; readonly format?: string }
  | { readonly error: 'unsupported'; readonly reason: 'cmyk' | 'film' }
  | { readonly error: 'too-large'; readonly width: number; readonly height: number; readonly limits: Limits }
  | { readonly error: 'damaged'; readonly message?: string }
  | { readonly error: 'given-up' }

export type PictureFile = { readonly ok: true; readonly value: Picture } | ({ readonly ok: false } & PictureRefusal)

const DECODERS: Readonly<Record<Header['format'], (bytes: Uint8Array) => Promise<Picture>>> = {
  png: decodePng,
  jpeg: async (bytes) => lumaOf(await decodeJpeg(bytes)),
  webp: async (bytes) => lumaOf(await decodeWebp(bytes)),
}

/**
 * Decodes the bytes of a PNG, JPEG or WebP file, told apart by their first bytes, to their brightness, one byte a pixel. Transparent parts lie
 * over white. A picture is not turned as its EXIF data asks: a code can be read from any side.
 *
 * @returns the picture, or why there is none; `message` in English, for a log
 */
export async function decodePictureFile(bytes: Uint8Array): Promise<PictureFile> {
  const header = readHeader(bytes)
  if (header === null) {
    const format = otherFormat(bytes)
    return { ok: false, error: 'not-a-picture', ...(format !== null && { format }) }
  }
  const { format, size, jpeg } = header
  if (size === null) return { ok: false, error: 'damaged', message: `the ${format} file does not say its size` }
  const limits = limitsOf(header, bytes)
  if (Math.max(size.width, size.height) > limits.side || size.width * size.height > limits.pixels)
    return { ok: false, error: 'too-large', ...size, limits }
  if (jpeg?.components === 4) return { ok: false, error: 'unsupported', reason: 'cmyk' }
  if (format === 'webp' && isFilm(bytes)) return { ok: false, error: 'unsupported', reason: 'film' }
  try {
    return { ok: true, value: await DECODERS[format](bytes) }
  } catch (error) {
    return { ok: false, error: 'damaged', message: error instanceof Error ? error.message : `the ${format} is damaged` }
  }
}
