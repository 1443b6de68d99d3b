import type { Kernels } from '../kernels.ts'
import { turn as plainTurn, turnOf } from '../plain/turn.ts'
import { roomFor } from '../spare.ts'
import { type Machine, rowsAtOnce } from './machine.ts'

/** Unlike others a turn needs the whole picture at once: larger ones would fill the memory. */
const MOST_PIXELS = 1 << 24

export function turns(machine: Machine): Pick<Kernels, 'turn'> {
  const { run } = machine
  return {
    turn(luma, radians) {
      if (luma.data.length > MOST_PIXELS) return plainTurn(luma, radians)
      const { width, height, along, down, rows } = turnOf(luma, radians)
      const data = roomFor(width * height)
      const most = rowsAtOnce(width)
      const [from, to] = machine.room(luma.data.length, most * width)
      machine.put(luma.data, 0, luma.data.length, from)
      for (let top = 0; top < height; top += most) {
        const end = Math.min(height, top + most)
        machine.bytes.fill(255, to, to + (end - top) * width)
        for (let row = top; row < end; row += 1) {
          const { first, end, x, y } = rows(row)
          const at = to + (row - top) * width + first
          if (end > first)
            run.turnRow(from, luma.width, at, end - first, x + first * along, y + first * down, along, down)
        }
        machine.take(to, (end - top) * width, data, top * width)
      }
      return { data, width, height }
    },
  }
}
