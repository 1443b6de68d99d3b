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
    patternsIn({ data, width }, { limits, across }, y, sought) {
      const [row, rowLimits, to] = machine.room(width, across, 8 * width)
      machine.put(data, y * width, (y + 1) * width, row)
      machine.put(limits, (y >> 3) * across, ((y >> 3) + 1) * across, rowLimits)
      const count = run.patternsInRow(row, rowLimits, width, sought === 'inner' ? 1 : 0, to)
      return count === 0 ? NONE : new Float64Array(run.memory.buffer.slice(to, to + 16 * count))
    },
  }
}

const NONE = new Float64Array(0)
