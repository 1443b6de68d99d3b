import { greyOf } from '../../scanner/index.ts'
import type { PngForm } from './png-rows.ts'

/** Writes the `pixels` of an unfiltered row (its first byte is the filter's) as brightness to `to` from `at` on, `every` so many bytes. */
export type ConvertRow = (row: Uint8Array, pixels: number, to: Uint8Array, at: number, every: number) => void

/** The converter for a PNG's colour type and depth (PNG, 6.1). Throws Error when its palette is missing or has not the entry that a pixel asks for. */
export function greyConverter(form: PngForm): ConvertRow {
  const { colourType } = form
  if (colourType === 3) return fromTable(form, paletteTable(form))
  if (colourType === 0 && form.depth <= 8) return fromTable(form, greyTable(form))
  return fromSamples(form)
}

function fromTable({ depth }: PngForm, table: Uint8Array): ConvertRow {
  const mask = (1 << depth) - 1
  return (row, pixels, to, at, every) => {
    for (let n = 0, i = at; n < pixels; n += 1, i += every) {
      const bit = n * depth
      const index = ((row[1 + (bit >> 3)] as number) >> (8 - depth - (bit & 7))) & mask
      if (index >= table.length) throw new Error(`the PNG's palette has no entry ${index}`)
      to[i] = table[index] as number
    }
  }
}

function paletteTable({ palette, transparency }: PngForm): Uint8Array {
  if (palette === null || palette.length === 0 || palette.length % 3 !== 0)
    throw new Error("the PNG's palette is missing or wrong")
  return Uint8Array.from({ length: palette.length / 3 }, (_, i) => {
    const [red = 0, green = 0, blue = 0] = palette.subarray(3 * i)
    return greyOf(red, green, blue, transparency?.[i] ?? 255)
  })
}

/** Levels of grey of up to 8 bits; the one that tRNS names is transparent, and white shows. */
function greyTable({ depth, transparency }: PngForm): Uint8Array {
  const levels = 1 << depth
  const key = keyOf(transparency, 1)?.[0]
  return Uint8Array.from({ length: levels }, (_, level) => (level === key ? 255 : (level * 255) / (levels - 1)))
}

/** Whole bytes: grey of 16 bits, grey with alpha, RGB, RGBA. Of 16 bits the upper 8 are taken. */
function fromSamples({ depth, colourType, transparency }: PngForm): ConvertRow {
  const width = depth >> 3
  const hasColour = colourType === 2 || colourType === 6
  const colours = hasColour ? 3 : 1
  const hasAlpha = colourType >= 4
  const step = (colours + (hasAlpha ? 1 : 0)) * width
  const key = hasAlpha ? null : keyOf(transparency, colours)
  const isKey = (row: Uint8Array, p: number) =>
    key?.every((sample, n) => {
      const at = p + n * width
      const own = width === 2 ? ((row[at] as number) << 8) | (row[at + 1] as number) : row[at]
      return own === sample
    })
  return (row, pixels, to, at, every) => {
    for (let n = 0, i = at, p = 1; n < pixels; n += 1, i += every, p += step) {
      const red = row[p] as number
      const green = hasColour ? (row[p + width] as number) : red
      const blue = hasColour ? (row[p + 2 * width] as number) : red
      const alpha = hasAlpha ? (row[p + colours * width] as number) : 255
      to[i] = key !== null && isKey(row, p) ? 255 : greyOf(red, green, blue, alpha)
    }
  }
}

/** PNG, 11.3.2.1: the transparent colour as two bytes a sample. */
function keyOf(transparency: Uint8Array | null, samples: number): number[] | null {
  if (transparency === null || transparency.length < 2 * samples) return null
  return Array.from(
    { length: samples },
    (_, n) => ((transparency[2 * n] as number) << 8) | (transparency[2 * n + 1] as number),
  )
}
