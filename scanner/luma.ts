import { type Kernels, loadKernels } from './kernels/kernels.ts'
import { roomFor } from './kernels/spare.ts'
import type { Luma, Picture } from './picture.ts'

export { greyOf, opaqueGreyOf } from './kernels/plain/brightness.ts'
export { turnedSize } from './kernels/plain/turn.ts'
export { giveBack } from './kernels/spare.ts'

const kernels = loadKernels()

/**
 * The brightness of a picture, transparent parts laid over white. One that is brightness already is taken as it is, without a copy.
 *
 * @throws RangeError when width, height and the number of bytes do not fit together.
 */
export function lumaOf({ data, width, height, format }: Picture): Luma {
  if (!Number.isInteger(width) || !Number.isInteger(height) || width < 1 || height < 1)
    throw new RangeError(`"picture" expected whole positive sides, got ${width} × ${height}`)
  const pixels = width * height
  if (format === 'Y' || format === 'Y-limited') {
    if (data.length < pixels) throw new RangeError(`"picture" expected ${pixels} bytes, got ${data.length}`)
    const luma = { data: new Uint8Array(data.buffer, data.byteOffset, pixels), width, height }
    return format === 'Y' ? luma : kernels.stretch(luma)
  }
  if (format === undefined && data.length === pixels)
    return { data: new Uint8Array(data.buffer, data.byteOffset, pixels), width, height }
  if (data.length !== pixels * 4)
    throw new RangeError(`"picture" expected ${pixels * 4} bytes, or one a pixel, got ${data.length}`)
  return { data: kernels.brightnessOf(data, format ?? 'RGBA'), width, height }
}

/** Brightness as RGBA, for a reader that takes nothing else. */
export function rgbaOf(luma: Luma): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(luma.data.length * 4)
  for (let i = 0, p = 0; i < luma.data.length; i += 1, p += 4) {
    const grey = luma.data[i] as number
    rgba[p] = grey
    rgba[p + 1] = grey
    rgba[p + 2] = grey
    rgba[p + 3] = 255
  }
  return rgba
}

/** The part of a picture that starts at (x, y); it must lie inside. */
export function crop(luma: Luma, x: number, y: number, width: number, height: number): Luma {
  const data = roomFor(width * height)
  for (let row = 0; row < height; row += 1) {
    const from = (y + row) * luma.width + x
    data.set(luma.data.subarray(from, from + width), row * width)
  }
  return { data, width, height }
}

export const { invert, halve, shrink, double, turn, boxBlur, sharpen, countSteps }: Kernels = kernels
