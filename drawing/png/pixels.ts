import type { Raster } from '../raster.ts'
import { readPngRows } from './read.ts'
import { type ConvertRow, type PngForm, SAMPLES } from './rows.ts'

/**
 * The pixels of a PNG file of any kind, as they look over white; of 16 bits a sample the upper 8.
 *
 * @throws Error when it is no PNG, or a damaged one
 */
export async function readPng(bytes: Uint8Array): Promise<Raster> {
  let raster: Raster = { width: 0, height: 0, pixels: new Uint32Array(0) }
  await readPngRows(bytes, (form) => {
    const { width, height } = form
    raster = { width, height, pixels: new Uint32Array(width * height) }
    return toColours(form, raster.pixels)
  })
  return raster
}

function toColours(form: PngForm, to: Uint32Array): ConvertRow {
  const { depth, colourType, palette, transparency } = form
  const samples = SAMPLES[colourType] ?? 4
  const most = 2 ** depth - 1
  const hasColour = colourType === 2 || colourType === 6
  const key = transparency === null || colourType >= 3 ? null : keyOf(transparency, samples)
  const sampleAt = (row: Uint8Array, n: number): number => {
    if (depth === 8) return row[1 + n] as number
    if (depth === 16) return ((row[1 + 2 * n] as number) << 8) | (row[2 + 2 * n] as number)
    const bit = n * depth
    return ((row[1 + (bit >> 3)] as number) >> (8 - depth - (bit & 7))) & most
  }
  return (row, pixels, at, every) => {
    for (let n = 0, i = at; n < pixels; n += 1, i += every) {
      const own = Array.from({ length: samples }, (_, sample) => sampleAt(row, n * samples + sample))
      if (colourType === 3) {
        const entry = own[0] as number
        if (palette === null || 3 * entry + 2 >= palette.length)
          throw new Error(`the PNG's palette has no entry ${entry}`)
        to[i] = overWhite(palette.subarray(3 * entry, 3 * entry + 3), (transparency?.[entry] ?? 255) / 255)
        continue
      }
      const isKey = key?.every((value, sample) => value === own[sample]) ?? false
      const alpha = isKey ? 0 : colourType >= 4 ? (own.at(-1) as number) / most : 1
      const [first = 0, second = first, third = first] = own.map((value) => Math.floor((value * 255) / most))
      to[i] = overWhite(hasColour ? [first, second, third] : [first, first, first], alpha)
    }
  }
}

/** PNG, 11.3.2.1: the transparent colour as two bytes a sample. */
const keyOf = (transparency: Uint8Array, samples: number): number[] =>
  Array.from({ length: samples }, (_, n) => ((transparency[2 * n] ?? 0) << 8) | (transparency[2 * n + 1] ?? 0))

const overWhite = (colours: ArrayLike<number>, alpha: number): number =>
  Array.from(colours).reduce((sum, value) => (sum << 8) | Math.round(255 - (255 - value) * alpha), 0)
