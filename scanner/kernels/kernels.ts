import type { Luma } from '../picture.ts'
import { plainKernels } from './plain/plain.ts'
import { simdKernels } from './simd/simd.ts'

/** The order of the bytes of a pixel; an X is no transparency, whatever stands there. */
export type PixelOrder = 'RGBA' | 'RGBX' | 'BGRA' | 'BGRX'

/** The limit between dark and light for each block of 8 × 8 pixels; 0 where nothing but light or nothing but dark is around. */
export type Thresholds = { limits: Uint8Array; across: number; down: number }

/**
 * What is taken for a finder pattern. `whole`: 1:1:3:1:1, the code's margin light. `inner`: 1:3:1, the inner square and the light ring around it,
 * whatever lies outside: without a margin the outer ring is lost in dark surroundings.
 */
export type Sought = 'whole' | 'inner'

/** The work on all pixels of a picture. None changes what it is given, or hands out what a later call changes. */
export interface Kernels {
  /** Brightness, transparent parts laid over white. Four bytes a pixel. */
  brightnessOf(pixels: Uint8Array | Uint8ClampedArray, order: PixelOrder): Uint8Array
  /** Brightness of 16 (black) to 235 (white) as 0 to 255. */
  stretch(luma: Luma): Luma
  /** Dark for light. */
  invert(luma: Luma): Luma
  /** Half the size, a last odd row or column left out; of at least 2 × 2 pixels. */
  halve(luma: Luma): Luma
  /** Scaled down by `factor` (1 or more), each new pixel the mean of what it covers. */
  shrink(luma: Luma, factor: number): Luma
  /** Twice the size. Catmull-Rom, a quarter pixel either side of each old pixel: (−9, 111, 29, −3) / 128. */
  double(luma: Luma): Luma
  /**
   * Turned about its middle by `radians` (clockwise on the screen), on a canvas that holds all of it, the rest white. No side of the canvas may
   * be longer than 16,383 pixels.
   */
  turn(luma: Luma, radians: number): Luma
  /** Softened with a box of (2 × radius + 1) pixels a side, edges repeated. */
  boxBlur(luma: Luma, radius: number): Luma
  /** Unsharp mask: `amount` times the difference to the softened picture is added. `amount`: sixteenths, at most 7. */
  sharpen(luma: Luma, radius: number, amount: number): Luma
  thresholdsOf(luma: Luma): Thresholds
  /**
   * Calls `hit` with each place at which every `step`-th row, from the first on, crosses something like a finder pattern: the row, the pattern's
   * middle and the size of a module, from left to right and down. Edges are placed between pixels, by brightness.
   */
  patternsIn(
    luma: Luma,
    thresholds: Thresholds,
    step: number,
    sought: Sought,
    hit: (y: number, x: number, size: number) => void,
  ): void
  /** The mean of pictures of the same size, at most 256. */
  meanOf(lumas: readonly Luma[]): Luma
  /** Pixel by pixel the one of this rank: 0 the darkest, `lumas.length >> 1` the median. Pictures of the same size, at most 16. */
  rankOf(lumas: readonly Luma[], rank: number): Luma
  /**
   * How much two pictures differ where they lie over each other, the second moved by whole pixels: grey levels a pixel on average, from every
   * `step`-th row; Infinity where they do not meet.
   */
  differenceOf(one: Luma, two: Luma, right: number, down: number, step: number): number
  /**
   * How often each step occurs between a pixel and those `reach` to the right and below, whichever is larger, in every second row; 256 numbers.
   * A neighbour outside counts as no step.
   */
  countSteps(luma: Luma, reach: number): Uint32Array
}

let loaded: Kernels | null = null

/** Those of WebAssembly; of plain JavaScript where that, or its SIMD, is missing. */
export function loadKernels(): Kernels {
  loaded ??= simdKernels() ?? plainKernels
  return loaded
}
