import { type Kernels, loadKernels } from './kernels/kernels.ts'
import type { Luma, Picture } from './picture.ts'

export { greyOf, opaqueGreyOf } from './kernels/plain/brightness.ts'

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
  const data = new Uint8Array(width * height)
  for (let row = 0; row < height; row += 1) {
    const from = (y + row) * luma.width + x
    data.set(luma.data.subarray(from, from + width), row * width)
  }
  return { data, width, height }
}

export const { invert, halve, shrink, double, boxBlur, sharpen, countSteps }: Kernels = kernels

/** The canvas that holds all of a picture turned by `radians`: for a long thin one many times its own pixels. */
export function turnedSize({ width, height }: Luma, radians: number): { width: number; height: number } {
  const cos = Math.abs(Math.cos(radians))
  const sin = Math.abs(Math.sin(radians))
  return { width: Math.ceil(width * cos + height * sin), height: Math.ceil(width * sin + height * cos) }
}

/** Turned about its middle by `radians` (clockwise on the screen), on a canvas that holds all of it, the rest white. */
export function turn(luma: Luma, radians: number): Luma {
  const cos = Math.cos(radians)
  const sin = Math.sin(radians)
  const { width, height } = turnedSize(luma, radians)
  const data = new Uint8Array(width * height).fill(255)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const dx = x + 0.5 - width / 2
      const dy = y + 0.5 - height / 2
      const sx = dx * cos + dy * sin + luma.width / 2 - 0.5
      const sy = dy * cos - dx * sin + luma.height / 2 - 0.5
      const left = Math.floor(sx)
      const top = Math.floor(sy)
      if (left < 0 || top < 0 || left + 1 >= luma.width || top + 1 >= luma.height) continue
      const i = top * luma.width + left
      const fx = sx - left
      const upper = (luma.data[i] as number) * (1 - fx) + (luma.data[i + 1] as number) * fx
      const lower = (luma.data[i + luma.width] as number) * (1 - fx) + (luma.data[i + luma.width + 1] as number) * fx
      data[y * width + x] = upper + (lower - upper) * (sy - top) + 0.5
    }
  }
  return { data, width, height }
}
