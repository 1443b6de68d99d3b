import type { Kernels } from '../kernels.ts'
import { thresholdsOf as plainThresholdsOf } from '../plain/thresholds.ts'
import { type Machine, rowsAtOnce } from './machine.ts'

const BLOCK = 8
/** Blocks around all blocks, more than the two that are looked at, so that rows begin at whole vectors. */
const EDGE = 16
/** Of a picture of 12 megapixels there are 200,000, of a line of pixels more. */
const MOST_BLOCKS = 1 << 20

export function finders(machine: Machine): Pick<Kernels, 'thresholdsOf' | 'patternsIn'> {
  const { run } = machine
  return {
    thresholdsOf(luma) {
      const { width, height } = luma
      const across = Math.ceil(width / BLOCK)
      const down = Math.ceil(height / BLOCK)
      const stride = ((across + 15) & ~15) + 2 * EDGE
      const blocks = stride * (down + 4)
      if (blocks > MOST_BLOCKS) return plainThresholdsOf(luma)
      const most = rowsAtOnce(width)
      const [from, lows, highs, limits] = machine.room(most * width, blocks, blocks, across * down)
      machine.bytes.fill(255, lows, lows + blocks)
      machine.bytes.fill(0, highs, highs + blocks)
      const first = 2 * stride + EDGE
      for (let y = 0; y < height; y += most) {
        const end = Math.min(height, y + most)
        machine.putRows(luma, y, end, from)
        for (let top = y; top < end; top += BLOCK) {
          const at = first + (top / BLOCK) * stride
          run.extremesOfRows(from + (top - y) * width, width, Math.min(BLOCK, end - top), lows + at, highs + at)
        }
      }
      run.limitsOfBlocks(lows + first, highs + first, stride, across, down, limits)
      return { limits: machine.bytes.slice(limits, limits + across * down), across, down }
    },
    patternsIn(luma, { limits, across }, step, sought, hit) {
      const { width, height } = luma
      const most = rowsAtOnce(width)
      const mostFound = Math.ceil(width / 2) * (Math.floor(most / step) + 1)
      const [from, limitsAt, to] = machine.room(most * width, (most / BLOCK) * across, 24 * mostFound)
      for (let y = 0; y < height; y += most) {
        const end = Math.min(height, y + most)
        machine.putRows(luma, y, end, from)
        machine.put(limits, (y / BLOCK) * across, Math.ceil(end / BLOCK) * across, limitsAt)
        const inner = sought === 'inner' ? 1 : 0
        const count = run.patternsInRows(from, width, y, end - y, step, limitsAt, across, inner, to)
        const found = new Float64Array(run.memory.buffer.slice(to, to + 24 * count))
        for (let i = 0; i < found.length; i += 3)
          hit(found[i] as number, found[i + 1] as number, found[i + 2] as number)
      }
    },
  }
}
