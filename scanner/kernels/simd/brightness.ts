import type { Kernels } from '../kernels.ts'
import { BLUE, brightnessOf, RED } from '../plain/brightness.ts'
import { roomFor } from '../spare.ts'
import { type Machine, RUN } from './machine.ts'

export function brightness(machine: Machine): Pick<Kernels, 'brightnessOf' | 'stretch' | 'invert'> {
  const { run } = machine
  return {
    brightnessOf(pixels, order) {
      const data = roomFor(pixels.length >> 2)
      const [first, third] = order.startsWith('R') ? [RED, BLUE] : [BLUE, RED]
      const hasAlpha = order.endsWith('A')
      const [from, to] = machine.room(4 * RUN, RUN)
      for (let i = 0; i < data.length; i += RUN) {
        const count = Math.min(RUN, data.length - i)
        machine.bytes.fill(255, from + 4 * count, from + 4 * count + 64)
        machine.put(pixels, 4 * i, 4 * (i + count), from)
        const isOpaque = run.brightness(from, to, count, first, third) === 1
        if (isOpaque || !hasAlpha) machine.take(to, count, data, i)
        else data.set(brightnessOf(pixels.subarray(4 * i, 4 * (i + count)), order), i)
      }
      return data
    },
    stretch({ data, width, height }) {
      return { data: machine.inRuns(data, run.stretch), width, height }
    },
    invert({ data, width, height }) {
      return { data: machine.inRuns(data, run.invert), width, height }
    },
  }
}
