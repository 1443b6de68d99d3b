import type { Luma } from '../../picture.ts'
import type { Kernels } from '../kernels.ts'
import { plainKernels } from '../plain/plain.ts'
import { blurs } from './blur.ts'
import { brightness } from './brightness.ts'
import { finders } from './finders.ts'
import { Machine, WIDEST } from './machine.ts'
import { scales } from './scale.ts'
import { several } from './several.ts'
import { turns } from './turn.ts'

/** The kernels in WebAssembly with SIMD, equal to the plain ones bit by bit; null where there is none. */
export function simdKernels(): Kernels | null {
  const machine = Machine.start()
  if (machine === null) return null
  const simd = {
    ...brightness(machine),
    ...scales(machine),
    ...turns(machine),
    ...blurs(machine),
    ...finders(machine),
    ...several(machine),
  }
  /** One of a picture alone that need not be wide. */
  const either =
    <Rest extends unknown[], Made>(
      ours: (luma: Luma, ...rest: Rest) => Made,
      plain: (luma: Luma, ...rest: Rest) => Made,
    ) =>
    (luma: Luma, ...rest: Rest): Made =>
      luma.width <= WIDEST ? ours(luma, ...rest) : plain(luma, ...rest)
  return {
    ...simd,
    halve: either(simd.halve, plainKernels.halve),
    shrink: either(simd.shrink, plainKernels.shrink),
    double: either(simd.double, plainKernels.double),
    boxBlur: either(simd.boxBlur, plainKernels.boxBlur),
    sharpen: either(simd.sharpen, plainKernels.sharpen),
    thresholdsOf: either(simd.thresholdsOf, plainKernels.thresholdsOf),
    patternsIn: either(simd.patternsIn, plainKernels.patternsIn),
    countSteps: either(simd.countSteps, plainKernels.countSteps),
    differenceOf: either(simd.differenceOf, plainKernels.differenceOf),
  }
}
