import { constants, crc32, deflateSync } from 'node:zlib'
import type { Raster } from '../raster.ts'
import type { Colour } from '../shapes.ts'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * Pixels as a PNG file: with a palette where they have no more than 256 colours, else as RGB.
 * Equal pixels that follow one another are all that is compressed, for what zlib finds beyond that differs from processor to processor.
 */
export function writePng(raster: Raster): Buffer {
  const { width, height } = raster
  const palette = paletteOf(raster.pixels)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, palette === null ? 2 : 3], 8)
  const rows = palette === null ? colourRows(raster) : indexRows(raster, palette)
  const data = deflateSync(rows, { strategy: constants.Z_RLE, level: 9, memLevel: 9 })
  const chunks = [chunk('IHDR', header)]
  if (palette !== null) chunks.push(chunk('PLTE', Buffer.from([...palette.keys()].flatMap(bytesOf))))
  return Buffer.concat([SIGNATURE, ...chunks, chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

/** Colours in the order of their first pixel, each with its place; null: more than 256. */
export function paletteOf(pixels: Uint32Array, palette = new Map<Colour, number>()): Map<Colour, number> | null {
  let last = -1
  for (const colour of pixels) {
    if (colour === last) continue
    last = colour
    if (!palette.has(colour)) palette.set(colour, palette.size)
    if (palette.size > 256) return null
  }
  return palette
}

const bytesOf = (colour: Colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]

function indexRows({ width, height, pixels }: Raster, palette: ReadonlyMap<Colour, number>): Buffer {
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      rows[y * (width + 1) + 1 + x] = palette.get(pixels[y * width + x] as number) as number
  return rows
}

function colourRows({ width, height, pixels }: Raster): Buffer {
  const length = 3 * width + 1
  const rows = Buffer.alloc(length * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows.writeUIntBE(pixels[y * width + x] as number, y * length + 1 + 3 * x, 3)
  return rows
}

function chunk(type: string, body: Buffer): Buffer {
  const bytes = Buffer.alloc(12 + body.length)
  bytes.writeUInt32BE(body.length, 0)
  bytes.write(type, 4, 'latin1')
  bytes.set(body, 8)
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + body.length)), 8 + body.length)
  return bytes
}
