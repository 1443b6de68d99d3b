import type { Luma } from '../../picture.ts'

const WHITE = 255

export function turn(luma: Luma, radians: number): Luma {
  const { data: from, width: step } = luma
  const { width, height, along, down, rows } = turnOf(luma, radians)
  const data = new Uint8Array(width * height).fill(WHITE)
  for (let y = 0; y < height; y += 1) {
    const { first, end, x: startX, y: startY } = rows(y)
    for (let x = first; x < end; x += 1) {
      const sx = startX + x * along
      const sy = startY + x * down
      const at = (sy >> 16) * step + (sx >> 16)
      const share = (sx >> 8) & 255
      const upper = (from[at] as number) * (256 - share) + (from[at + 1] as number) * share
      const lower = (from[at + step] as number) * (256 - share) + (from[at + step + 1] as number) * share
      data[y * width + x] = ((upper << 8) + (lower - upper) * ((sy >> 8) & 255) + 32768) >> 16
    }
  }
  return { data, width, height }
}

/** The canvas that holds all of a picture turned by `radians`: for a long thin one many times its own pixels. */
export function turnedSize(luma: Luma, radians: number): { width: number; height: number } {
  const cos = Math.abs(Math.cos(radians))
  const sin = Math.abs(Math.sin(radians))
  return {
    width: Math.ceil(luma.width * cos + luma.height * sin),
    height: Math.ceil(luma.width * sin + luma.height * cos),
  }
}

/** A row of a turned picture: the pixels from `first` to before `end` show the picture; pixel 0 would show (`x`, `y`) of it, in 1/65536. */
type TurnedRow = { first: number; end: number; x: number; y: number }

/** How a picture is turned: a pixel to the right on the canvas is (`along`, `down`) in the picture, in 1/65536. */
export function turnOf(luma: Luma, radians: number) {
  const { width, height } = turnedSize(luma, radians)
  const cos = Math.cos(radians)
  const sin = Math.sin(radians)
  const along = fixed(cos)
  const down = -fixed(sin)
  const left = 0.5 - width / 2
  const top = 0.5 - height / 2
  const startX = fixed(left * cos + top * sin + luma.width / 2 - 0.5)
  const startY = fixed(top * cos - left * sin + luma.height / 2 - 0.5)
  const rows = (row: number): TurnedRow => {
    const x = startX - row * down
    const y = startY + row * along
    const columns = inside(x, along, (luma.width - 1) * ONE)
    const lines = inside(y, down, (luma.height - 1) * ONE)
    const first = Math.max(0, columns.first, lines.first)
    return { first, end: Math.max(first, Math.min(width, columns.end, lines.end)), x, y }
  }
  return { width, height, along, down, rows }
}

const ONE = 65536

const fixed = (value: number): number => Math.round(value * ONE)

/** The whole n, from `first` to before `end`, for which 0 ≤ start + n × step < limit. */
function inside(start: number, step: number, limit: number): { first: number; end: number } {
  if (step === 0)
    return start >= 0 && start < limit ? { first: 0, end: Number.POSITIVE_INFINITY } : { first: 0, end: 0 }
  return step > 0
    ? { first: Math.ceil(-start / step), end: Math.ceil((limit - start) / step) }
    : { first: Math.floor((limit - start) / step) + 1, end: Math.floor(-start / step) + 1 }
}
