import { promisify } from 'node:util'
import { crc32, inflate } from 'node:zlib'
import type { Picture } from '../../scanner/index.ts'
import { type PngLayout, packedLength, toRgba } from './png-pixels.ts'

const inflateAsync = promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(inflate)

// PNG, 11.2.1, table 12: samples a pixel and the bit depths each colour type may have.
const COLOUR_TYPES: Readonly<Record<number, { samples: number; depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
}

/**
 * Decodes a PNG (W3C PNG, third edition) of any colour type, depth and interlace to RGBA, 8 bits a sample, alpha as it is in the file.
 * Every chunk's CRC is checked.
 *
 * @throws Error when the file is damaged or breaks off
 */
export async function decodePng(bytes: Uint8Array): Promise<Picture> {
  const chunks = readChunks(bytes)
  const layout = readLayout(chunks)
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)
  const pixels = await inflateAsync(Buffer.concat(packed), { maxOutputLength: packedLength(layout) + 1 })
  if (pixels.length !== packedLength(layout)) throw new Error('the PNG has too few or too many pixels')
  return toRgba(layout, pixels)
}

type Chunk = { type: string; data: Uint8Array }

function readChunks(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + view.getUint32(at)
    if (end + 4 > bytes.length) break
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) throw new Error(`the PNG's ${type} is damaged`)
    if (type === 'IEND') return chunks
    chunks.push({ type, data: bytes.subarray(at + 8, end) })
    at = end + 4
  }
  throw new Error('the PNG breaks off')
}

function readLayout(chunks: readonly Chunk[]): PngLayout {
  const header = chunks[0]
  if (header?.type !== 'IHDR' || header.data.length !== 13) throw new Error('the PNG has no header')
  const view = new DataView(header.data.buffer, header.data.byteOffset, 13)
  const depth = view.getUint8(8)
  const colourType = view.getUint8(9)
  const kind = COLOUR_TYPES[colourType]
  if (!kind?.depths.includes(depth)) throw new Error(`the PNG's colour type ${colourType}, depth ${depth} is unknown`)
  if (view.getUint16(10) !== 0 || view.getUint8(12) > 1) throw new Error('the PNG is packed in an unknown way')
  const data = (type: string) => chunks.find((chunk) => chunk.type === type)?.data ?? null
  const palette = data('PLTE')
  if (colourType === 3 && palette === null) throw new Error('the PNG has no palette')
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const interlaced = view.getUint8(12) === 1
  return { width, height, depth, colourType, samples: kind.samples, interlaced, palette, transparent: data('tRNS') }
}
