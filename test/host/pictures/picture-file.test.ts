import { readFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decodePictureFile } from '../../../host/pictures/picture-file.ts'
import { readScannerWasm } from '../../../host/pictures/scanner-wasm.ts'
import { greyOf, loadScanner } from '../../../scanner/index.ts'

const load = (name: string) => new Uint8Array(readFileSync(new URL(`../../data/pictures/${name}`, import.meta.url)))

const LOSSLESS = [
  'grey-1.png',
  'palette-4.png',
  'palette-transparent.png',
  'rgb-8.png',
  'rgba-16-interlaced.png',
  'grey-alpha-8-transparent.png',
  'lossless-transparent.webp',
]
const LOSSY = ['baseline.jpg', 'progressive.jpg', 'lossy.webp', 'lossy-transparent.webp']
const TEXT = 'CAMERA TOKEN PICTURE FILE'

async function decoded(bytes: Uint8Array) {
  const file = await decodePictureFile(bytes)
  if (!file.ok) throw new Error(file.error)
  return file.value
}

describe('pictures', () => {
  test.each(LOSSLESS)('%s has the pixels of the plain grey PNG', async (name) => {
    const plain = await decoded(load('grey-8.png'))
    const { data, width, height } = await decoded(load(name))
    expect([width, height]).toEqual([99, 99])
    expect(Buffer.from(data).equals(Buffer.from(plain.data))).toBe(true)
  })

  test.each(['grey-8.png', ...LOSSLESS, ...LOSSY])('%s is one byte a pixel, and its code is read', async (name) => {
    const picture = await decoded(load(name))
    expect(picture.data.length).toBe(99 * 99)
    const scanner = await loadScanner({ wasm: await readScannerWasm() })
    expect((await scanner.readStill(picture)).codes.map((code) => code.text)).toEqual([TEXT])
  })

  test('bytes in the middle of a larger buffer', async () => {
    const bytes = load('baseline.jpg')
    const larger = new Uint8Array(bytes.length + 20).fill(0xff)
    larger.set(bytes, 7)
    expect(await decoded(larger.subarray(7, 7 + bytes.length))).toEqual(await decoded(bytes))
  })

  test.each([
    ['grey', 0, [100]],
    ['colour', 2, [10, 200, 30]],
  ])('a PNG that names one %s as transparent shows white there', async (_, colourType, pixel) => {
    const other = pixel.map((sample) => sample + 1)
    const key = pixel.flatMap((sample) => [0, sample])
    const bytes = png({ width: 2, height: 1, colourType, row: [...pixel, ...other], tRNS: key })
    const [red = 0, green = red, blue = red] = other
    expect([...(await decoded(bytes)).data]).toEqual([255, greyOf(red, green, blue, 255)])
  })

  test('half transparent black is grey', async () => {
    const bytes = png({ width: 1, height: 1, colourType: 6, row: [0, 0, 0, 128] })
    expect([...(await decoded(bytes)).data]).toEqual([127])
  })
})

describe('files that break off or are damaged', () => {
  test.each(['rgb-8.png', 'baseline.jpg', 'progressive.jpg', 'lossy.webp', 'lossless-transparent.webp'])(
    '%s cut anywhere',
    async (name) => {
      const bytes = load(name)
      for (let length = 16; length < bytes.length - 2; length += Math.ceil(bytes.length / 23)) {
        expect(await decodePictureFile(bytes.subarray(0, length))).toMatchObject({ ok: false, error: 'damaged' })
      }
      expect(await decodePictureFile(bytes)).toMatchObject({ ok: true })
    },
  )

  test.each(['rgb-8.png', 'grey-1.png'])('%s with one wrong byte anywhere', async (name) => {
    const bytes = load(name)
    for (let i = 8; i < bytes.length; i += 5) {
      const wrong = bytes.slice()
      wrong[i] = (wrong[i] ?? 0) ^ 0x40
      // A wrong size may ask for too many pixels before its checksum is looked at.
      expect((await decodePictureFile(wrong)).ok).toBe(false)
    }
  })

  test.each(['baseline.jpg', 'progressive.jpg', 'lossy.webp', 'lossless-transparent.webp'])(
    '%s with wrong bytes never throws',
    async (name) => {
      const bytes = load(name)
      for (let i = 12; i < bytes.length; i += Math.ceil(bytes.length / 40)) {
        const wrong = bytes.slice()
        wrong[i] = (wrong[i] ?? 0) ^ 0xff
        const file = await decodePictureFile(wrong)
        if (!file.ok) expect(['damaged', 'too-large', 'not-a-picture']).toContain(file.error)
      }
    },
  )

  test('a PNG whose pixels end early, though every checksum is right', async () => {
    for (const row of [[], [0, 0, 0], [0, 0, 0, 0, 0, 0, 0]])
      expect(await decodePictureFile(png({ width: 3, height: 3, colourType: 0, row }))).toMatchObject({
        error: 'damaged',
      })
    expect(await decodePictureFile(png({ width: 300, height: 3000, colourType: 6, row: [] }))).toMatchObject({
      error: 'damaged',
    })
  })

  test('pixels beyond those of the header, and bytes behind the end, change nothing', async () => {
    const bytes = png({ width: 2, height: 1, colourType: 0, row: [7, 9, ...new Array(100_000).fill(0)] })
    expect([...(await decoded(bytes)).data]).toEqual([7, 9])
    for (const name of ['rgb-8.png', 'baseline.jpg', 'lossy.webp']) {
      const plain = await decoded(load(name))
      const trailing = Buffer.concat([load(name), Buffer.from('anything at all')])
      expect(await decoded(trailing)).toEqual(plain)
    }
  })

  test.each([
    ['an unknown filter', { width: 1, height: 1, colourType: 0, row: [0], filter: 5 }],
    ['an unknown colour type', { width: 1, height: 1, colourType: 5, row: [0] }],
    ['a palette that is missing', { width: 1, height: 1, colourType: 3, row: [0] }],
    ['a palette entry that is missing', { width: 1, height: 1, colourType: 3, row: [1], PLTE: [1, 2, 3] }],
  ])('a PNG with %s', async (_, parts) => {
    expect(await decodePictureFile(png(parts))).toMatchObject({ ok: false, error: 'damaged' })
  })
})

describe('what is not decoded at all', () => {
  test.each([
    ['nothing', new Uint8Array(0)],
    ['text', new TextEncoder().encode('CT1:')],
    ['a sound', new TextEncoder().encode('RIFF\u0000\u0000\u0000\u0000WAVEfmt ')],
    ['the start of a PNG signature', Uint8Array.from([0x89, 0x50, 0x4e, 0x47])],
  ])('%s is no picture', async (_, bytes) => {
    expect(await decodePictureFile(bytes)).toEqual({ ok: false, error: 'not-a-picture' })
  })

  test.each([
    ['GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000')],
    ['BMP', Buffer.from('BM\u0036\u0000')],
    ['TIFF', Buffer.from('II*\u0000')],
    ['AVIF', Buffer.from('\u0000\u0000\u0000\u001cftypavif')],
    ['HEIC', Buffer.from('\u0000\u0000\u0000\u0018ftypheic')],
    ['JPEG XL', Uint8Array.from([0xff, 0x0a, 1])],
    ['PDF', Buffer.from('%PDF-1.7')],
    ['SVG', Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ])('%s is no picture, and named', async (format, bytes) => {
    expect(await decodePictureFile(bytes)).toEqual({ ok: false, error: 'not-a-picture', format })
  })

  test('a JPEG in the colours of print and a film are said to be that', async () => {
    expect(await decodePictureFile(load('cmyk.jpg'))).toEqual({ ok: false, error: 'unsupported', reason: 'cmyk' })
    const film = webpHeader('VP8X', [2, 0, 0, 0, 9, 0, 0, 9, 0, 0])
    expect(await decodePictureFile(film)).toEqual({ ok: false, error: 'unsupported', reason: 'film' })
  })

  test.each([
    ['a side of more than 65,535', png({ width: 1, height: 65_536, colourType: 0, row: [] })],
    ['50 megapixels of 16-bit RGBA', png({ width: 7000, height: 7000, colourType: 6, depth: 16, row: [] })],
    ['a JPEG of 25 megapixels', jpegHeader(0xc0, 5000, 1)],
    ['a progressive JPEG of 20', jpegHeader(0xc2, 4500, 10)],
    ['a progressive JPEG of 9, passed over a hundred times', jpegHeader(0xc2, 3000, 100)],
    ['a lossless WebP of 16', webpHeader('VP8L', [0x2f, 0x9f, 0xcf, 0xe7, 0x03, 0, 0, 0, 0, 0])],
  ])('%s is too large for its memory or time', async (_, bytes) => {
    expect(await decodePictureFile(bytes)).toMatchObject({ ok: false, error: 'too-large' })
  })

  test.each([
    ['PNG', png({ width: 10_000, height: 5_001, colourType: 0, row: [] })],
    [
      'JPEG',
      Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc2, 0, 11, 8, 0x60, 0, 0x60, 0, 1, 1, 17, 0]),
    ],
    ['WebP', webpHeader('VP8X', [0, 0, 0, 0, 0xff, 0xff, 0, 0xff, 0xff, 0])],
    ['lossless WebP', webpHeader('VP8L', [0x2f, 0xff, 0xff, 0xff, 0x0f, 0, 0, 0, 0, 0])],
    ['lossy WebP', webpHeader('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 0xff, 0x3f, 0xff, 0x3f])],
  ])('a %s that claims more than 50 megapixels is too large', async (_, bytes) => {
    expect(await decodePictureFile(bytes)).toMatchObject({ ok: false, error: 'too-large' })
  })
})

/** A frame header of three colours at full size, and so many scans. */
function jpegHeader(frame: number, side: number, scans: number): Uint8Array {
  const sides = [side >> 8, side & 255, side >> 8, side & 255]
  const header = [0xff, 0xd8, 0xff, frame, 0, 17, 8, ...sides, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x55, 0xff, 0]
  return Uint8Array.from([...header, ...Array.from({ length: scans }, () => scan).flat(), 0xff, 0xd9])
}

type PngParts = {
  width: number
  height: number
  colourType: number
  row: number[]
  depth?: number
  filter?: number
  PLTE?: number[]
  tRNS?: number[]
}

function png({ width, height, colourType, row, depth = 8, filter = 0, PLTE, tRNS }: PngParts): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([depth, colourType], 8)
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(PLTE ? [chunk('PLTE', Uint8Array.from(PLTE))] : []),
    ...(tRNS ? [chunk('tRNS', Uint8Array.from(tRNS))] : []),
    chunk('IDAT', deflateSync(Uint8Array.from([filter, ...row]))),
    chunk('IEND', new Uint8Array(0)),
  ])
}

function webpHeader(type: string, body: number[]): Uint8Array {
  return Uint8Array.from([...Buffer.from('RIFF\0\0\0\0WEBP'), ...Buffer.from(type), 0, 0, 0, 0, ...body])
}
