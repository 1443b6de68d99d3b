import type { Luma } from '../../picture.ts'
import { shareOf } from './blur.ts'

export function meanOf(lumas: readonly Luma[]): Luma {
  const { width, height } = firstOf(lumas)
  const sums = new Uint16Array(width * height)
  for (const { data } of lumas)
    for (let i = 0; i < sums.length; i += 1) sums[i] = (sums[i] as number) + (data[i] as number)
  const { share } = shareOf(lumas.length)
  return { data: Uint8Array.from(sums, (sum) => (sum * share + 32768) >>> 16), width, height }
}

export function rankOf(lumas: readonly Luma[], rank: number): Luma {
  const { width, height } = firstOf(lumas)
  const data = new Uint8Array(width * height)
  const greys = new Uint8Array(lumas.length)
  for (let i = 0; i < data.length; i += 1) {
    for (let n = 0; n < lumas.length; n += 1) {
      const grey = lumas[n]?.data[i] as number
      let at = n
      for (; at > 0 && (greys[at - 1] as number) > grey; at -= 1) greys[at] = greys[at - 1] as number
      greys[at] = grey
    }
    data[i] = greys[rank] as number
  }
  return { data, width, height }
}

export function firstOf(lumas: readonly Luma[]): Luma {
  const [first] = lumas
  if (first === undefined) throw new RangeError('"lumas" expected at least one picture, got none')
  return first
}

export function differenceOf(one: Luma, two: Luma, right: number, down: number, step: number): number {
  const { left, top, end, bottom } = overlapOf(one, two, right, down)
  let sum = 0
  let count = 0
  for (let y = top; y < bottom; y += step) {
    const ours = y * one.width
    const theirs = (y - down) * two.width - right
    for (let x = left; x < end; x += 1)
      sum += Math.abs((one.data[ours + x] as number) - (two.data[theirs + x] as number))
    count += end - left
  }
  return count === 0 ? Number.POSITIVE_INFINITY : sum / count
}

/** Where two pictures lie over each other, in the first one's pixels; nowhere: no rows. */
export function overlapOf(one: Luma, two: Luma, right: number, down: number) {
  const left = Math.max(0, right)
  const end = Math.min(one.width, two.width + right)
  const top = Math.max(0, down)
  const bottom = end > left ? Math.min(one.height, two.height + down) : top
  return { left, top, end, bottom }
}

export function countSteps({ data, width, height }: Luma, reach: number): Uint32Array {
  const counts = new Uint32Array(256)
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 1) {
      const i = y * width + x
      const own = data[i] as number
      const right = x + reach < width ? Math.abs((data[i + reach] as number) - own) : 0
      const below = y + reach < height ? Math.abs((data[i + reach * width] as number) - own) : 0
      const step = Math.max(right, below)
      counts[step] = (counts[step] as number) + 1
    }
  }
  return counts
}
