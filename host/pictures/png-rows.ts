import type { Picture } from '../../scanner/index.ts'
import { greyConverter } from './png-pixels.ts'

/** What a PNG says of its pixels. */
export type PngForm = {
  width: number
  height: number
  depth: number
  colourType: number
  isInterlaced: boolean
  palette: Uint8Array | null
  transparency: Uint8Array | null
}

/** Samples a pixel, by colour type. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** A picture that is a part of an interlaced one: first column and row, and the steps between them. */
type Pass = { left: number; top: number; across: number; down: number; width: number; height: number }

// PNG, 8.2: the seven passes of Adam7.
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

function passesOf({ width, height, isInterlaced }: PngForm): Pass[] {
  const steps = isInterlaced ? ADAM7 : ([[0, 0, 1, 1]] as const)
  return steps
    .map(([left, top, across, down]) => ({
      left,
      top,
      across,
      down,
      width: Math.ceil((width - left) / across),
      height: Math.ceil((height - top) / down),
    }))
    .filter((pass) => pass.width > 0 && pass.height > 0)
}

function rowBytes(width: number, { depth, colourType }: PngForm): number {
  return Math.ceil((width * depth * (SAMPLES[colourType] ?? 4)) / 8)
}

/** How many bytes the pixels have when they are inflated: each row has one more, for its filter. */
export function inflatedBytes(form: PngForm): number {
  return passesOf(form).reduce((sum, { width, height }) => sum + (rowBytes(width, form) + 1) * height, 0)
}

/**
 * Takes the inflated bytes of a PNG, in pieces of any size, and makes brightness of them, row by row. `take` answers true when all rows are there.
 * `finish` throws when some are missing; both throw on a filter or a palette entry that does not exist.
 */
export function greyRows(form: PngForm): { take(piece: Uint8Array): boolean; finish(): Picture } {
  const { width, height, depth, colourType } = form
  const data = new Uint8Array(width * height)
  const convert = greyConverter(form)
  const step = Math.max(1, ((SAMPLES[colourType] ?? 4) * depth) >> 3)
  const passes = passesOf(form)
  let passAt = 0
  let y = 0
  let row = new Uint8Array(0)
  let above = row
  let filled = 0
  const begin = (pass: Pass | undefined) => {
    row = new Uint8Array(pass === undefined ? 0 : rowBytes(pass.width, form) + 1)
    above = new Uint8Array(row.length)
  }
  const finishRow = ({ left, top, across, down, width: pixels, height: rows }: Pass) => {
    unfilter(row, above, step)
    convert(row, pixels, data, (top + y * down) * width + left, across)
    const used = row
    row = above
    above = used
    filled = 0
    y += 1
    if (y < rows) return
    y = 0
    passAt += 1
    begin(passes[passAt])
  }
  begin(passes[0])
  return {
    take(piece) {
      let at = 0
      for (let pass = passes[passAt]; pass !== undefined && at < piece.length; pass = passes[passAt]) {
        const length = Math.min(row.length - filled, piece.length - at)
        row.set(piece.subarray(at, at + length), filled)
        filled += length
        at += length
        if (filled === row.length) finishRow(pass)
      }
      return passAt === passes.length
    },
    finish() {
      if (passAt < passes.length) throw new Error("the PNG's pixels break off")
      return { data, width, height }
    },
  }
}

/** PNG, 9.2: each byte less a guess from those to the left, above, and above to the left. The filter's number is the row's first byte. */
function unfilter(row: Uint8Array, above: Uint8Array, step: number): void {
  const filter = row[0] as number
  const length = row.length
  if (filter === 1) {
    for (let i = 1 + step; i < length; i += 1) row[i] = (row[i] as number) + (row[i - step] as number)
  } else if (filter === 2) {
    for (let i = 1; i < length; i += 1) row[i] = (row[i] as number) + (above[i] as number)
  } else if (filter === 3) {
    for (let i = 1; i < length; i += 1) {
      const left = i > step ? (row[i - step] as number) : 0
      row[i] = (row[i] as number) + ((left + (above[i] as number)) >> 1)
    }
  } else if (filter === 4) {
    for (let i = 1; i <= step && i < length; i += 1) row[i] = (row[i] as number) + (above[i] as number)
    for (let i = 1 + step; i < length; i += 1) {
      const a = row[i - step] as number
      const b = above[i] as number
      const c = above[i - step] as number
      const toA = b > c ? b - c : c - b
      const toB = a > c ? a - c : c - a
      const sum = a + b - 2 * c
      const toC = sum > 0 ? sum : -sum
      row[i] = (row[i] as number) + (toA <= toB && toA <= toC ? a : toB <= toC ? b : c)
    }
  } else if (filter !== 0) throw new Error(`the PNG's filter ${filter} is unknown`)
}
