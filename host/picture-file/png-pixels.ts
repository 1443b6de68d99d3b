import type { Picture } from '../../scanner/index.ts'

/** What the header, the palette and the transparency chunk of a PNG say of its pixels. */
export type PngLayout = {
  width: number
  height: number
  depth: number
  colourType: number
  samples: number
  interlaced: boolean
  palette: Uint8Array | null
  transparent: Uint8Array | null
}

type Pass = { left: number; top: number; across: number; down: number; width: number; height: number }

// PNG, 8.1: the first column and row of each Adam7 pass and the steps to the next.
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

const GREY = 0
const RGB = 2
const PALETTE = 3
const GREY_ALPHA = 4
const RGB_ALPHA = 6

/** Bytes of all rows of all passes, each with its filter byte in front. */
export function packedLength(layout: PngLayout): number {
  return passesOf(layout).reduce((sum, pass) => sum + pass.height * (1 + rowBytes(layout, pass.width)), 0)
}

/**
 * Takes the filters off and spreads the samples into RGBA.
 *
 * @param packed as long as `packedLength` says
 * @throws Error for a filter or a palette entry that does not exist
 */
export function toRgba(layout: PngLayout, packed: Uint8Array): Picture {
  const { width, height } = layout
  const data = new Uint8ClampedArray(width * height * 4)
  const put = painter(layout, data)
  let at = 0
  for (const pass of passesOf(layout)) {
    const length = rowBytes(layout, pass.width)
    let above: Uint8Array = new Uint8Array(length)
    for (let y = 0; y < pass.height; y += 1) {
      const row = packed.subarray(at + 1, at + 1 + length)
      unfilter(packed[at] as number, row, above, Math.max(1, (layout.samples * layout.depth) >> 3))
      let to = ((pass.top + y * pass.down) * width + pass.left) * 4
      for (let x = 0; x < pass.width; x += 1, to += pass.across * 4) put(row, x, to)
      above = row
      at += 1 + length
    }
  }
  return { data, width, height }
}

function passesOf({ width, height, interlaced }: PngLayout): Pass[] {
  if (!interlaced) return [{ left: 0, top: 0, across: 1, down: 1, width, height }]
  const passes = ADAM7.map(([left, top, across, down]) => ({
    ...{ left, top, across, down },
    width: Math.ceil((width - left) / across),
    height: Math.ceil((height - top) / down),
  }))
  return passes.filter((pass) => pass.width > 0 && pass.height > 0)
}

function rowBytes({ samples, depth }: PngLayout, width: number): number {
  return Math.ceil((width * samples * depth) / 8)
}

/** PNG, 9.2: a byte is told from the one a pixel to the left, the one above, and the one left of that. In place. */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, step: number): void {
  if (filter > 4) throw new Error(`the PNG's filter ${filter} is unknown`)
  if (filter === 0) return
  const { length } = row
  if (filter === 1) for (let i = step; i < length; i += 1) row[i] = (row[i] as number) + (row[i - step] as number)
  if (filter === 2) for (let i = 0; i < length; i += 1) row[i] = (row[i] as number) + (above[i] as number)
  if (filter < 3) return
  for (let i = 0; i < length; i += 1) {
    const a = i >= step ? (row[i - step] as number) : 0
    const b = above[i] as number
    const c = i >= step ? (above[i - step] as number) : 0
    row[i] = (row[i] as number) + (filter === 3 ? (a + b) >> 1 : paeth(a, b, c))
  }
}

function paeth(a: number, b: number, c: number): number {
  const toA = Math.abs(b - c)
  const toB = Math.abs(a - c)
  const toC = Math.abs(a + b - 2 * c)
  return toA <= toB && toA <= toC ? a : toB <= toC ? b : c
}

/** Writes pixel `x` of a row to `data[to]` and the three bytes behind it. Of 16 bits the upper eight are kept. 8-bit colour, what screenshots are, goes the short way. */
function painter(layout: PngLayout, data: Uint8ClampedArray): (row: Uint8Array, x: number, to: number) => void {
  const { samples, depth, colourType, palette, transparent } = layout
  const most = 2 ** Math.min(8, depth) - 1
  const scale = colourType === PALETTE ? 1 : 255 / most
  const sample = (row: Uint8Array, n: number): number => {
    if (depth === 8) return row[n] as number
    if (depth === 16) return row[2 * n] as number
    return (((row[(n * depth) >> 3] as number) >> (8 - depth - ((n * depth) & 7))) & most) * scale
  }
  const isKey = transparentColour(layout)
  if (depth === 8 && isKey === null && (colourType === RGB || colourType === RGB_ALPHA)) {
    return (row, x, to) => {
      const n = x * samples
      data[to] = row[n] as number
      data[to + 1] = row[n + 1] as number
      data[to + 2] = row[n + 2] as number
      data[to + 3] = samples === 4 ? (row[n + 3] as number) : 255
    }
  }
  return (row, x, to) => {
    const n = x * samples
    const first = sample(row, n)
    if (colourType === PALETTE) {
      if (palette === null || 3 * first + 2 >= palette.length)
        throw new Error(`the PNG's palette has no entry ${first}`)
      for (let i = 0; i < 3; i += 1) data[to + i] = palette[3 * first + i] as number
      data[to + 3] = transparent?.[first] ?? 255
      return
    }
    const grey = colourType === GREY || colourType === GREY_ALPHA
    data[to] = first
    data[to + 1] = grey ? first : sample(row, n + 1)
    data[to + 2] = grey ? first : sample(row, n + 2)
    data[to + 3] = colourType >= GREY_ALPHA ? sample(row, n + samples - 1) : isKey?.(row, n) ? 0 : 255
  }
}

/** PNG, 11.3.1.1: of grey and RGB pictures tRNS names one colour, two bytes a sample, that is transparent. */
function transparentColour({ samples, depth, colourType, transparent }: PngLayout) {
  if (transparent === null || (colourType !== GREY && colourType !== RGB)) return null
  const key = Array.from(
    { length: samples },
    (_, i) => ((transparent[2 * i] ?? 0) << 8) | (transparent[2 * i + 1] ?? 0),
  )
  const raw = (row: Uint8Array, n: number): number => {
    if (depth === 16) return ((row[2 * n] as number) << 8) | (row[2 * n + 1] as number)
    return ((row[(n * depth) >> 3] as number) >> (8 - depth - ((n * depth) & 7))) & (2 ** depth - 1)
  }
  return (row: Uint8Array, n: number) => key.every((value, i) => raw(row, n + i) === value)
}
