import { PNG } from 'pngjs'

/** Icon files of Windows (ICO, as in Microsoft's "Icons" reference): small pictures as bitmaps, which every reader knows, 256 as PNG. */

const HEADER = 6
const ENTRY = 16
const BITMAP_HEADER = 40

/** A 32-bit bitmap from the bottom row up, blue first, and an empty mask: the transparency is in the fourth byte. */
function bitmapOf(png: Uint8Array): Buffer {
  const { width, height, data } = PNG.sync.read(Buffer.from(png))
  const maskRow = Math.ceil(width / 32) * 4
  const out = Buffer.alloc(BITMAP_HEADER + width * height * 4 + maskRow * height)
  out.writeUInt32LE(BITMAP_HEADER, 0)
  out.writeInt32LE(width, 4)
  // Twice the height: the mask counts.
  out.writeInt32LE(height * 2, 8)
  out.writeUInt16LE(1, 12)
  out.writeUInt16LE(32, 14)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4
      const to = BITMAP_HEADER + ((height - 1 - y) * width + x) * 4
      for (const [i, channel] of [2, 1, 0, 3].entries()) out[to + i] = data[from + channel] ?? 0
    }
  }
  return out
}

/** @param pngs the picture in each size (width in pixels, up to 256) */
export function writeIco(pngs: ReadonlyMap<number, Uint8Array>): Buffer {
  const images = [...pngs].map(([size, png]) => ({ size, data: size < 256 ? bitmapOf(png) : Buffer.from(png) }))
  const header = Buffer.alloc(HEADER + ENTRY * images.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(images.length, 4)
  let offset = header.length
  for (const [i, { size, data }] of images.entries()) {
    const at = HEADER + ENTRY * i
    // 0 stands for 256.
    header.writeUInt8(size % 256, at)
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(data.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += data.length
  }
  return Buffer.concat([header, ...images.map(({ data }) => data)])
}
