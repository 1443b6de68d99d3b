import { crc32, createInflate, inflateSync } from 'node:zlib'
import { type ConvertRow, inflatedBytes, type PngForm, pngRows } from './rows.ts'

/** A PNG's first 8 bytes. */
const SIGNATURE = 8
const CHUNK_FRAME = 12
const INFLATED_AT_ONCE = 1 << 18

/** Up to here a picture is inflated in one go. */
const MOST_AT_ONCE = 1 << 25

/**
 * Reads the rows of a PNG of any colour type, depth and interlace. It is never inflated beyond the pixels that its header names, and a large one
 * piece by piece. Of an animated one the picture that every viewer shows is taken; what follows the end is ignored.
 *
 * @param converter what takes the rows, made when all that comes before the pixels is known
 * @throws Error when a checksum is wrong, a chunk is missing or wrong, or the file or its pixels break off
 */
export async function readPngRows(bytes: Uint8Array, converter: (form: PngForm) => ConvertRow): Promise<void> {
  const { form, data } = readChunks(bytes)
  const atOnce = inflateAtOnce(data, inflatedBytes(form))
  const rows = pngRows(form, converter(form))
  if (atOnce !== null) rows.take(atOnce)
  else {
    const inflate = createInflate({ chunkSize: INFLATED_AT_ONCE })
    for (const part of data) inflate.write(part)
    inflate.end()
    for await (const piece of inflate) if (rows.take(piece)) break
  }
  rows.finish()
}

/** null: it is too large for that, has other than so many bytes, or breaks off; then as much of it counts as there is. */
function inflateAtOnce(data: readonly Uint8Array[], length: number): Uint8Array | null {
  if (length > MOST_AT_ONCE) return null
  try {
    const bytes = inflateSync(data.length === 1 ? (data[0] as Uint8Array) : Buffer.concat(data), {
      chunkSize: length + 1024,
      maxOutputLength: length,
    })
    return bytes.length === length ? bytes : null
  } catch {
    return null
  }
}

/** The header of a PNG (11.2.1), for those who must know what it will cost before it is decoded. */
export function readPngHeader(bytes: Uint8Array): PngForm | null {
  if (bytes.length < SIGNATURE + CHUNK_FRAME + 13) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset + SIGNATURE + 8, 13)
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    depth: view.getUint8(8),
    colourType: view.getUint8(9),
    isInterlaced: view.getUint8(12) === 1,
    palette: null,
    transparency: null,
  }
}

/** PNG, 5.6: IHDR first, then PLTE and tRNS, then the data, IEND last. Other chunks say nothing of the pixels, if their name is small. */
function readChunks(bytes: Uint8Array): { form: PngForm; data: Uint8Array[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let form = readPngHeader(bytes)
  const data: Uint8Array[] = []
  for (let at = SIGNATURE; ; ) {
    if (form === null || at + CHUNK_FRAME > bytes.length) throw new Error('the PNG breaks off')
    const length = view.getUint32(at)
    if (at + CHUNK_FRAME + length > bytes.length) throw new Error('the PNG breaks off')
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length))
      throw new Error(`the PNG's chunk ${type} has a wrong checksum`)
    if ((type === 'IHDR') !== (at === SIGNATURE)) throw new Error("the PNG's header is not where it belongs")
    if (type === 'IHDR') checkHeader(body)
    else if (type === 'PLTE') form = { ...form, palette: body }
    else if (type === 'tRNS') form = { ...form, transparency: body }
    else if (type === 'IDAT') data.push(body)
    else if (type === 'IEND') return { form, data }
    else if (((bytes[at + 4] as number) & 0x20) === 0) throw new Error(`the PNG's chunk ${type} is unknown`)
    at += CHUNK_FRAME + length
  }
}

/** Compression and filter method 0, interlace method 0 or 1; the depths of each colour type are those of PNG, table 11.1. */
function checkHeader(header: Uint8Array): void {
  const [depth = 0, colourType = -1, compression, filter, interlace = 2] = header.subarray(8)
  const depths: Readonly<Record<number, readonly number[]>> = {
    0: [1, 2, 4, 8, 16],
    2: [8, 16],
    3: [1, 2, 4, 8],
    4: [8, 16],
    6: [8, 16],
  }
  const isKnown = header.length === 13 && depths[colourType]?.includes(depth)
  if (!isKnown || compression !== 0 || filter !== 0 || interlace > 1) throw new Error("the PNG's header is wrong")
}
