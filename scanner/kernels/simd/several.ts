import type { Luma } from '../../picture.ts'
import type { Kernels } from '../kernels.ts'
import { shareOf } from '../plain/blur.ts'
import * as plain from '../plain/several.ts'
import { roomFor } from '../spare.ts'
import { type Machine, RUN, rowsAtOnce } from './machine.ts'

export function several(machine: Machine): Pick<Kernels, 'meanOf' | 'rankOf' | 'differenceOf' | 'countSteps'> {
  const { run } = machine
  /** Pictures of the same size, run by run beside one another. */
  const together = (
    lumas: readonly Luma[],
    work: (from: number, stride: number, to: number, count: number) => void,
  ): Luma => {
    const { width, height } = plain.firstOf(lumas)
    const data = roomFor(width * height)
    const most = RUN / 4
    const [from, to] = machine.room(lumas.length * most, most)
    for (let i = 0; i < data.length; i += most) {
      const count = Math.min(most, data.length - i)
      for (const [n, luma] of lumas.entries()) machine.put(luma.data, i, i + count, from + n * most)
      work(from, most, to, count)
      machine.take(to, count, data, i)
    }
    return { data, width, height }
  }
  return {
    meanOf(lumas) {
      if (lumas.length < 2) return plain.meanOf(lumas)
      const { share } = shareOf(lumas.length)
      return together(lumas, (from, stride, to, count) =>
        run.meanOfPixels(from, stride, lumas.length, to, count, share),
      )
    },
    rankOf(lumas, rank) {
      return together(lumas, (from, stride, to, count) => run.rankOfPixels(from, stride, lumas.length, to, count, rank))
    },
    differenceOf(one, two, right, down, step) {
      const { left, top, end, bottom } = plain.overlapOf(one, two, right, down)
      const [ours, theirs] = machine.room(one.width, one.width)
      let sum = 0
      let count = 0
      for (let y = top; y < bottom; y += step) {
        machine.put(one.data, y * one.width + left, y * one.width + end, ours)
        const row = (y - down) * two.width - right
        machine.put(two.data, row + left, row + end, theirs)
        sum += run.differenceOfPixels(ours, theirs, end - left)
        count += end - left
      }
      return count === 0 ? Number.POSITIVE_INFINITY : sum / count
    },
    countSteps(luma, reach) {
      const { width, height } = luma
      const most = rowsAtOnce(width)
      const [from, counts] = machine.room((most + reach) * width, 4 * TABLE)
      machine.bytes.fill(0, counts, counts + 4 * TABLE)
      for (let y = 0; y < height; y += most) {
        const all = Math.min(height, y + most + reach)
        machine.putRows(luma, y, all, from)
        run.countSteps(from, width, Math.min(most, height - y), all - y, reach, counts)
      }
      const [sums, ...others] = [0, 1, 2, 3].map(
        (n) => new Uint32Array(run.memory.buffer.slice(counts + n * TABLE, counts + (n + 1) * TABLE)),
      ) as [Uint32Array, ...Uint32Array[]]
      return sums.map((sum, step) => others.reduce((all, other) => all + (other[step] as number), sum))
    },
  }
}

/** Bytes of 256 counts. */
const TABLE = 1024
