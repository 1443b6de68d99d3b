import type { Kernels } from '../kernels.ts'
import { boxBlur, sharpen } from './blur.ts'
import { brightnessOf, invert, stretch } from './brightness.ts'
import { patternsIn } from './patterns.ts'
import { double, halve, shrink } from './scale.ts'
import { countSteps, differenceOf, meanOf, rankOf } from './several.ts'
import { thresholdsOf } from './thresholds.ts'
import { turn } from './turn.ts'

/** The kernels as they are meant: what the others are measured by, and what works everywhere. */
export const plainKernels: Kernels = {
  brightnessOf,
  stretch,
  invert,
  halve,
  shrink,
  double,
  turn,
  boxBlur,
  sharpen,
  thresholdsOf,
  patternsIn,
  meanOf,
  rankOf,
  differenceOf,
  countSteps,
}
