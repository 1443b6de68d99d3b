import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { crc32, deflateSync } from 'node:zlib'
import makeJpegEncoder from '@jsquash/jpeg/codec/enc/mozjpeg_enc.js'
import { defaultOptions as jpegOptions } from '@jsquash/jpeg/meta.js'
import makeWebpEncoder from '@jsquash/webp/codec/enc/webp_enc.js'
import { defaultOptions as webpOptions } from '@jsquash/webp/meta.js'
import { randomFrom } from '../test/scanner/pictures.ts'

/** The brightness of a pixel. */
type Paint = (x: number, y: number) => number

const blank: Paint = () => 255
const FINDER = ['0000000', '0111110', '0100010', '0100010', '0100010', '0111110', '0000000', '1111111']
/** Finder patterns side by side, a pixel a module. */
const tiled: Paint = (x, y) => (FINDER[y % 8]?.[x % 8] === '0' ? 0 : 255)

function noisy(): Paint {
  const random = randomFrom(5)
  return () => Math.floor(random() * 256)
}

/** Pictures that take the most work or memory of their kind, each as large as `host/pictures/limits.ts` allows. */
export const HOSTILE: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'a line of 65,535 × 300': async () => png(65_535, 300, noisy()),
  'blank, 49 MP': async () => png(7000, 7000, blank),
  'noise, 12 MP': async () => png(4000, 3000, noisy()),
  'tiled with finder patterns, 12 MP': async () => png(4000, 3000, tiled),
  'PNG, 16 bits interlaced, 24 MP': async () => interlaced(6000, 4000),
  'progressive JPEG, 14 MP': () => jpeg(4320, 3240, noisy(), 0),
  'JPEG of 29 scans, 10 MP': () => jpeg(3650, 2740, noisy(), 29),
  'lossless WebP, 14 MP': () => webp(4320, 3240, noisy()),
}

function png(width: number, height: number, paint: Paint): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) rows[y * (width + 1) + x + 1] = paint(x, y)
  return pngFile(width, height, [8, 0, 0, 0, 0], rows)
}

/** Red, green, blue and alpha of 16 bits, all zero, in the seven passes of Adam7 (PNG, 8.2). */
function interlaced(width: number, height: number): Uint8Array {
  const passes = [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
  ] as const
  const bytes = passes.map(([x, y, dx, dy]) => Math.ceil((height - y) / dy) * (1 + 8 * Math.ceil((width - x) / dx)))
  return pngFile(width, height, [16, 6, 0, 0, 1], Buffer.alloc(bytes.reduce((sum, one) => sum + one)))
}

function pngFile(width: number, height: number, form: readonly number[], rows: Buffer): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set(form, 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = deflateSync(rows, { level: 1 })
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

function rgba(width: number, height: number, paint: Paint): Uint8ClampedArray<ArrayBuffer> {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let i = 0; i < width * height; i += 1) data.fill(paint(i % width, Math.floor(i / width)), 4 * i, 4 * i + 3)
  for (let i = 3; i < data.length; i += 4) data[i] = 255
  return data
}

/** The encoders fetch their modules unless they are given them. */
async function moduleOf(name: string) {
  const file = createRequire(import.meta.url).resolve(name)
  return { noInitialRun: true, wasmBinary: new Uint8Array(await readFile(file)).buffer }
}

/** A progressive JPEG, its last scan repeated until it has this many. */
async function jpeg(width: number, height: number, paint: Paint, scans: number): Promise<Uint8Array> {
  const encoder = await makeJpegEncoder(await moduleOf('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'))
  const file = Buffer.from(encoder.encode(rgba(width, height, paint), width, height, { ...jpegOptions, quality: 30 }))
  const starts = [...indicesOf(file, Buffer.from([0xff, 0xda]))]
  const last = file.subarray(starts.at(-1), -2)
  const more = Array.from({ length: Math.max(0, scans - starts.length) }, () => last)
  return Buffer.concat([file.subarray(0, -2), ...more, file.subarray(-2)])
}

function* indicesOf(file: Buffer, mark: Buffer): Generator<number> {
  for (let at = file.indexOf(mark); at !== -1; at = file.indexOf(mark, at + 1)) yield at
}

async function webp(width: number, height: number, paint: Paint): Promise<Uint8Array> {
  const encoder = await makeWebpEncoder(await moduleOf('@jsquash/webp/codec/enc/webp_enc.wasm'))
  const options = { ...webpOptions, lossless: 1, method: 0, quality: 0, exact: 1 }
  const file = encoder.encode(rgba(width, height, paint), width, height, options)
  if (file === null) throw new Error('the WebP cannot be encoded')
  return file
}
