import { loadKernels } from '../kernels/kernels.ts'
import { halve } from '../luma.ts'
import type { Luma } from '../picture.ts'

const { differenceOf } = loadKernels()
const COARSE_SIDE = 80
const REACH = 6

/** By how many pixels the whole picture has moved from one frame to the next: all shifts of both made smaller, then those next to the best in more detail. */
export function nearShift(before: Luma, now: Luma): { right: number; down: number } {
  const levels = [[before, now] as const]
  for (
    let [one, two] = [before, now];
    Math.max(one.width, one.height) > COARSE_SIDE && Math.min(one.width, one.height) > 16;
  ) {
    one = halve(one)
    two = halve(two)
    levels.push([one, two])
  }
  let best = { right: 0, down: 0 }
  levels.reverse().forEach(([one, two], level) => {
    best = bestShift(one, two, best.right * 2, best.down * 2, level === 0 ? REACH : 1)
  })
  return best
}

function bestShift(before: Luma, now: Luma, aboutRight: number, aboutDown: number, reach: number) {
  let best = { right: aboutRight, down: aboutDown, error: Number.POSITIVE_INFINITY }
  for (let down = aboutDown - reach; down <= aboutDown + reach; down += 1) {
    for (let right = aboutRight - reach; right <= aboutRight + reach; right += 1) {
      const error = differenceOf(now, before, right, down, 2)
      if (error < best.error) best = { right, down, error }
    }
  }
  return best
}
