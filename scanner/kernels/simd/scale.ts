import type { Kernels } from '../kernels.ts'
import { edgesOf, shrink as plainShrink } from '../plain/scale.ts'
import { roomFor } from '../spare.ts'
import { type Machine, rowsAtOnce } from './machine.ts'

/** More rows that become one would not fit into the sums of their columns. */
const MOST_ROWS = 257

export function scales(machine: Machine): Pick<Kernels, 'halve' | 'shrink' | 'double'> {
  const { run } = machine
  const halve: Kernels['halve'] = (luma) => {
    const width = luma.width >> 1
    const height = luma.height >> 1
    const data = roomFor(width * height)
    const most = rowsAtOnce(luma.width)
    const [from, to] = machine.room(2 * most * luma.width, most * width)
    for (let y = 0; y < height; y += most) {
      const rows = Math.min(most, height - y)
      machine.putRows(luma, 2 * y, 2 * (y + rows), from)
      run.halve(from, to, luma.width, width, rows)
      machine.take(to, rows * width, data, y * width)
    }
    return { data, width, height }
  }
  return {
    halve,
    shrink(luma, factor) {
      if (factor === 2 && luma.width > 1 && luma.height > 1) return halve(luma)
      if (factor + 1 > MOST_ROWS) return plainShrink(luma, factor)
      const width = Math.max(1, Math.floor(luma.width / factor))
      const height = Math.max(1, Math.floor(luma.height / factor))
      const lefts = edgesOf(luma.width, width, factor)
      const tops = edgesOf(luma.height, height, factor)
      const data = roomFor(width * height)
      const most = Math.ceil(factor) + 1
      const shares = Float64Array.from({ length: width }, (_, x) => {
        const columns = (lefts[2 * x + 1] as number) - (lefts[2 * x] as number)
        return 1 / (2 * columns)
      })
      const [from, sums, before, edges, sharesAt, to] = machine.room(
        most * luma.width,
        2 * luma.width,
        4 * (luma.width + 1),
        8 * width,
        8 * width,
        width,
      )
      machine.put(new Uint8Array(lefts.buffer), 0, 8 * width, edges)
      machine.put(new Uint8Array(shares.buffer), 0, 8 * width, sharesAt)
      for (let y = 0; y < height; y += 1) {
        const top = tops[2 * y] as number
        const bottom = tops[2 * y + 1] as number
        machine.putRows(luma, top, bottom, from)
        run.shrinkRow(from, luma.width, bottom - top, sums, before, edges, sharesAt, to, width)
        machine.take(to, width, data, y * width)
      }
      return { data, width, height }
    },
    double(luma) {
      const { width, height } = luma
      const data = roomFor(4 * width * height)
      const most = rowsAtOnce(4 * width)
      const [from, to, padded, wide] = machine.room(
        (most + 4) * width,
        most * 4 * width,
        width + 32,
        (most + 4) * 4 * width,
      )
      for (let y = 0; y < height; y += most) {
        const rows = Math.min(most, height - y)
        machine.putRows(luma, y - 2, y + rows + 2, from)
        run.doubleRows(from, to, width, rows, padded, wide)
        machine.take(to, rows * 4 * width, data, y * 4 * width)
      }
      return { data, width: 2 * width, height: 2 * height }
    },
  }
}
