import { type ConvertRow, type PngForm, readPngRows } from '../../drawing/index.ts'
import { greyOf, opaqueGreyOf, type Picture } from '../../scanner/index.ts'

/**
 * Decodes a PNG to its brightness, transparent parts over white.
 *
 * @throws Error when it is damaged, or its palette is missing or has not the entry that a pixel asks for
 */
export async function decodePng(bytes: Uint8Array): Promise<Picture> {
  const picture = { data: new Uint8Array(0), width: 0, height: 0 }
  await readPngRows(bytes, (form) => {
    const { width, height } = form
    Object.assign(picture, { data: new Uint8Array(width * height), width, height })
    const convert = greyConverter(form, picture.data)
    // Most rows of a screenshot are like those above them.
    return (row, pixels, at, every, isLikeAbove) => {
      if (isLikeAbove && every === 1) picture.data.copyWithin(at, at - width, at - width + pixels)
      else convert(row, pixels, at, every, isLikeAbove)
    }
  })
  return picture
}

/** The converter for a PNG's colour type and depth (PNG, 6.1), which writes to `to`. */
function greyConverter(form: PngForm, to: Uint8Array): ConvertRow {
  const { colourType, depth, transparency } = form
  if (colourType === 3) return fromTable(form, paletteTable(form), to)
  if (colourType === 0 && depth <= 8) return fromTable(form, greyTable(form), to)
  // What nearly every picture is.
  if (depth === 8 && colourType === 6) return fromRgba(to)
  if (depth === 8 && colourType === 2 && transparency === null) return fromRgb(to)
  return fromSamples(form, to)
}

/** RGB of 8 bits. */
function fromRgb(to: Uint8Array): ConvertRow {
  return (row, pixels, at, every) => {
    for (let n = 0, i = at, p = 1; n < pixels; n += 1, i += every, p += 3)
      to[i] = opaqueGreyOf(row[p] as number, row[p + 1] as number, row[p + 2] as number)
  }
}

/** RGBA of 8 bits. */
function fromRgba(to: Uint8Array): ConvertRow {
  return (row, pixels, at, every) => {
    for (let n = 0, i = at, p = 1; n < pixels; n += 1, i += every, p += 4)
      to[i] = greyOf(row[p] as number, row[p + 1] as number, row[p + 2] as number, row[p + 3] as number)
  }
}

function fromTable({ depth }: PngForm, table: Uint8Array, to: Uint8Array): ConvertRow {
  const mask = (1 << depth) - 1
  return (row, pixels, at, every) => {
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
function fromSamples({ depth, colourType, transparency }: PngForm, to: Uint8Array): ConvertRow {
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
  return (row, pixels, at, every) => {
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
