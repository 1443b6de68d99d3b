import type { Picture } from '../scanner/index.ts'
import { type Header, readHeader } from './picture-file/header.ts'
import { decodeJpeg, decodeWebp } from './picture-file/lossy.ts'
import { decodePng } from './picture-file/png.ts'

/** 50 megapixels: 200 MB as RGBA. Phones take pictures of 12 to 48. */
export const MOST_PIXELS = 50_000_000

export type PictureFile =
  | { ok: true; value: Picture }
  | { ok: false; error: 'not-a-picture' | 'damaged' | 'too-large'; message?: string }

const DECODERS: Readonly<Record<Header['format'], (bytes: Uint8Array) => Promise<Picture>>> = {
  png: decodePng,
  jpeg: decodeJpeg,
  webp: decodeWebp,
}

/**
 * Decodes the bytes of a PNG, JPEG or WebP file, told apart by their first bytes. Transparent parts lie over white. A picture is not turned
 * as its EXIF data asks: a code can be read from any side.
 *
 * @returns the picture, or why there is none: `not-a-picture` for any other kind of file, `too-large` above 50 megapixels (seen from the
 *   header, nothing is decoded), `damaged` for one that breaks off or does not decode; `message` in English, for a log
 */
export async function decodePictureFile(bytes: Uint8Array): Promise<PictureFile> {
  const header = readHeader(bytes)
  if (header === null) return { ok: false, error: 'not-a-picture' }
  const { format, size } = header
  if (size === null) return { ok: false, error: 'damaged', message: `the ${format} file does not say its size` }
  if (size.width * size.height > MOST_PIXELS)
    return { ok: false, error: 'too-large', message: `${size.width} × ${size.height} pixels` }
  try {
    return { ok: true, value: overWhite(await DECODERS[format](bytes)) }
  } catch (error) {
    return { ok: false, error: 'damaged', message: error instanceof Error ? error.message : `the ${format} is damaged` }
  }
}

function overWhite({ data, width, height }: Picture): Picture {
  for (let i = 3; i < data.length; i += 4) {
    const alpha = data[i] as number
    if (alpha === 255) continue
    for (let n = i - 3; n < i; n += 1) data[n] = 255 + Math.round((((data[n] as number) - 255) * alpha) / 255)
    data[i] = 255
  }
  return { data, width, height }
}
