import { loadKernels } from '../kernels/kernels.ts'
import { boxBlur, giveBack } from '../luma.ts'
import type { Corners, Luma } from '../picture.ts'

const { meanOf } = loadKernels()

// Correlation with the other frames' mean: 1 the same, 0 something else. How much that is in noise the oldest frame says.
const LIKELY = 0.6
const SAME = 0.7
const OTHER = 0.5
const FLAT = 4
const GLARE = 245
// Of 16 fields.
const LEAST_SAME = 5
const MOST_OTHER = 3

/**
 * Whether the newest frame still shows what was read from all of them: newest and oldest are compared with the others in 4 × 4 fields inside of the
 * code's corners. A field that glares or is covered says nothing; one in which the newest is less like the others than the oldest tells of another code.
 */
export function isStillThere(parts: readonly Luma[], corners: Corners): boolean {
  const [newest, oldest] = [parts[0], parts.at(-1)]
  if (newest === undefined || oldest === undefined || newest === oldest) return newest !== undefined
  const means = [meanOf(parts.slice(1)), meanOf(parts.slice(0, -1))] as const
  const soft = [newest, means[0], oldest, means[1]].map((luma) => boxBlur(luma, 1)) as [Luma, Luma, Luma, Luma]
  const xs = corners.map(({ x }) => x)
  const ys = corners.map(({ y }) => y)
  const left = Math.max(0, Math.min(...xs))
  const top = Math.max(0, Math.min(...ys))
  const width = (Math.min(newest.width, Math.max(...xs)) - left) / 4
  const height = (Math.min(newest.height, Math.max(...ys)) - top) / 4
  let same = 0
  let other = 0
  for (let n = 0; n < 16; n += 1) {
    const x = left + (n & 3) * width
    const y = top + (n >> 2) * height
    const field = [Math.ceil(x), Math.ceil(y), Math.floor(x + width), Math.floor(y + height)] as const
    const now = likenessIn(soft[1], soft[0], ...field)
    if (now === null) continue
    const before = Math.max(0, likenessIn(soft[3], soft[2], ...field) ?? LIKELY)
    if (now > SAME * before) same += 1
    else if (now < OTHER * before) other += 1
  }
  giveBack(...means, ...soft)
  return same >= LEAST_SAME && other <= MOST_OTHER
}

function likenessIn(one: Luma, two: Luma, left: number, top: number, right: number, bottom: number): number | null {
  let [n, a, b, aa, bb, ab] = [0, 0, 0, 0, 0, 0]
  for (let y = top; y < bottom; y += 1) {
    for (let i = y * one.width + left; i < y * one.width + right; i += 1) {
      const before = one.data[i] as number
      const now = two.data[i] as number
      if (now > GLARE && before < now - 50) continue
      n += 1
      a += before
      b += now
      aa += before * before
      bb += now * now
      ab += before * now
    }
  }
  if (n < ((right - left) * (bottom - top)) / 4) return null
  const spread = Math.sqrt((aa - (a * a) / n) / n)
  const other = Math.sqrt((bb - (b * b) / n) / n)
  return spread < FLAT || other < FLAT ? null : (ab - (a * b) / n) / n / (spread * other)
}
