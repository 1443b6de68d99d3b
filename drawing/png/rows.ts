/**
 * Takes the `pixels` of an unfiltered row (its first byte is the filter's) for the places from `at` on, `every` so many.
 * `isLikeAbove`: it has the same pixels as the row before it.
 */
export type ConvertRow = (row: Uint8Array, pixels: number, at: number, every: number, isLikeAbove: boolean) => void

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
export const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

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

/** The bytes of a row, and those behind its filter's as whole words of four. */
interface Row {
  readonly bytes: Uint8Array
  readonly words: Int32Array
}

function makeRow(length: number): Row {
  const buffer = new ArrayBuffer(4 + Math.ceil(length / 4) * 4)
  return { bytes: new Uint8Array(buffer, 3, length), words: new Int32Array(buffer, 4) }
}

/**
 * Takes the inflated bytes of a PNG, in pieces of any size, and hands them on row by row. `take` answers true when all rows are there.
 * `finish` throws when some are missing; both throw on a filter that does not exist.
 */
export function pngRows(form: PngForm, convert: ConvertRow): { take(piece: Uint8Array): boolean; finish(): void } {
  const { width, depth, colourType } = form
  const step = Math.max(1, ((SAMPLES[colourType] ?? 4) * depth) >> 3)
  const passes = passesOf(form)
  let passAt = 0
  let y = 0
  let row = makeRow(0)
  let above = row
  let filled = 0
  const begin = (pass: Pass | undefined) => {
    const length = pass === undefined ? 0 : rowBytes(pass.width, form) + 1
    row = makeRow(length)
    above = makeRow(length)
  }
  const finishRow = ({ left, top, across, down, width: pixels, height: rows }: Pass) => {
    // A row that says nothing to the guess from above, or from all three sides, is the row above.
    const isLikeAbove = y > 0 && (row.bytes[0] === UP || row.bytes[0] === PAETH) && isZero(row.words)
    if (isLikeAbove) row.words.set(above.words)
    else unfilter(row, above, step)
    convert(row.bytes, pixels, (top + y * down) * width + left, across, isLikeAbove)
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
        const part = piece.subarray(at, at + row.bytes.length - filled)
        row.bytes.set(part, filled)
        filled += part.length
        at += part.length
        if (filled === row.bytes.length) finishRow(pass)
      }
      return passAt === passes.length
    },
    finish() {
      if (passAt < passes.length) throw new Error("the PNG's pixels break off")
    },
  }
}

const UP = 2
const PAETH = 4

function isZero(words: Int32Array): boolean {
  for (let i = 0; i < words.length; i += 1) if (words[i] !== 0) return false
  return true
}

/** PNG, 9.2: each byte less a guess from those to the left, above, and above to the left. The filter's number is the row's first byte. */
function unfilter({ bytes, words }: Row, above: Row, step: number): void {
  const filter = bytes[0] as number
  const length = bytes.length
  if (filter === 1) {
    for (let i = 1 + step; i < length; i += 1) bytes[i] = (bytes[i] as number) + (bytes[i - step] as number)
  } else if (filter === UP) {
    addBytes(words, above.words)
  } else if (filter === 3) {
    for (let i = 1; i < length; i += 1) {
      const left = i > step ? (bytes[i - step] as number) : 0
      bytes[i] = (bytes[i] as number) + ((left + (above.bytes[i] as number)) >> 1)
    }
  } else if (filter === PAETH) {
    // Samples wait for their own to the left only: three at a time, and what is left one by one.
    const triples = length > step ? Math.floor(step / 3) : 0
    for (let triple = 0; triple < triples; triple += 1) paethOfThree(bytes, above.bytes, 1 + 3 * triple, step)
    for (let sample = 1 + 3 * triples; sample <= step; sample += 1) paethOfOne(bytes, above.bytes, sample, step)
  } else if (filter !== 0) throw new Error(`the PNG's filter ${filter} is unknown`)
}

/** Four sums at once: the upper bit of each byte is added by itself, so that none runs over into its neighbour. */
function addBytes(to: Int32Array, from: Int32Array): void {
  for (let i = 0; i < to.length; i += 1) {
    const a = to[i] as number
    const b = from[i] as number
    to[i] = ((a & 0x7f7f7f7f) + (b & 0x7f7f7f7f)) ^ ((a ^ b) & 0x80808080)
  }
}

/** PNG, 9.4: of left (a), above (b), and above to the left (c) the one that is nearest to a + b − c, in that order. */
function nearest(a: number, b: number, c: number): number {
  // What most of a screenshot is.
  if (b === c) return a
  if (a === c) return b
  // Without a branch: which it will be in a photo no processor can foresee.
  const toA = Math.abs(b - c)
  const toB = Math.abs(a - c)
  const toC = Math.abs(a + b - c - c)
  const isNotA = ((toB - toA) | (toC - toA)) >> 31
  const isNotB = (toC - toB) >> 31
  return a ^ ((a ^ b ^ ((b ^ c) & isNotB)) & isNotA)
}

function paethOfOne(row: Uint8Array, above: Uint8Array, from: number, step: number): void {
  let a = 0
  let c = 0
  for (let i = from; i < row.length; i += step) {
    const b = above[i] as number
    a = ((row[i] as number) + nearest(a, b, c)) & 255
    row[i] = a
    c = b
  }
}

/** The same for three samples that stand side by side. */
function paethOfThree(row: Uint8Array, above: Uint8Array, from: number, step: number): void {
  let [a1, a2, a3, c1, c2, c3] = [0, 0, 0, 0, 0, 0]
  for (let i = from; i < row.length; i += step) {
    const b1 = above[i] as number
    const b2 = above[i + 1] as number
    const b3 = above[i + 2] as number
    a1 = ((row[i] as number) + nearest(a1, b1, c1)) & 255
    a2 = ((row[i + 1] as number) + nearest(a2, b2, c2)) & 255
    a3 = ((row[i + 2] as number) + nearest(a3, b3, c3)) & 255
    row[i] = a1
    row[i + 1] = a2
    row[i + 2] = a3
    c1 = b1
    c2 = b2
    c3 = b3
  }
}
