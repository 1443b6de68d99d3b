import type { Luma } from '../../picture.ts'
import type { Kernels } from '../kernels.ts'
import * as plain from '../plain/blur.ts'
import { roomFor } from '../spare.ts'
import { type Machine, rowsAtOnce } from './machine.ts'

/** A box of 15 × 15 white pixels still sums up to 16 bits. */
const NARROW = 7
/** A wider box needs more rows at once than the memory shall hold. */
const WIDE = 128

export function blurs(machine: Machine): Pick<Kernels, 'boxBlur' | 'sharpen'> {
  const { run } = machine
  /** Softens band by band; `finish` says where the pixels of a band stand that are to be kept. */
  const inBands = (luma: Luma, radius: number, finish: (rows: number, from: number, soft: number) => number): Luma => {
    const { width, height } = luma
    const data = roomFor(width * height)
    const { share, bits } = plain.shareOf((2 * radius + 1) ** 2)
    const most = Math.max(rowsAtOnce(width), 2 * radius)
    const [sums, from, soft] = machine.room(4 * (width + 2 * radius + 1), (most + 2 * radius) * width, most * width)
    for (let y = 0; y < height; y += most) {
      const rows = Math.min(most, height - y)
      machine.putRows(luma, y - radius, y + rows + radius, from)
      if (radius <= NARROW) run.boxBlurRows(from, soft, width, rows, radius, share, sums)
      else run.wideBoxBlurRows(from, soft, width, rows, radius, share, bits, sums)
      machine.take(finish(rows, from + radius * width, soft), rows * width, data, y * width)
    }
    return { data, width, height }
  }
  return {
    boxBlur(luma, radius) {
      if (radius === 0 || radius > WIDE) return plain.boxBlur(luma, radius)
      return inBands(luma, radius, (_rows, _from, soft) => soft)
    },
    sharpen(luma, radius, amount) {
      if (radius === 0 || radius > WIDE) return plain.sharpen(luma, radius, amount)
      return inBands(luma, radius, (rows, from, soft) => {
        run.sharpenPixels(from, soft, soft, rows * luma.width, 16 * amount)
        return soft
      })
    },
  }
}
