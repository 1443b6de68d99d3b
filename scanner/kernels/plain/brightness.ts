import type { Luma } from '../../picture.ts'
import type { PixelOrder } from '../kernels.ts'

// Rec. 601 weights in 1/1024, the same that zxing-wasm takes for RGBA.
export const RED = 306
const GREEN = 601
export const BLUE = 117

const OPAQUE = 255

export function brightnessOf(pixels: Uint8Array | Uint8ClampedArray, order: PixelOrder): Uint8Array {
  const data = new Uint8Array(pixels.length >> 2)
  const [red, blue] = order.startsWith('R') ? [0, 2] : [2, 0]
  const hasAlpha = order.endsWith('A')
  for (let i = 0, p = 0; i < data.length; i += 1, p += 4) {
    const grey = opaqueGreyOf(pixels[p + red] as number, pixels[p + 1] as number, pixels[p + blue] as number)
    data[i] = hasAlpha ? overWhite(grey, pixels[p + 3] as number) : grey
  }
  return data
}

/** The brightness of one pixel, 0–255, laid over white. */
export function greyOf(red: number, green: number, blue: number, alpha: number): number {
  return overWhite(opaqueGreyOf(red, green, blue), alpha)
}

export function opaqueGreyOf(red: number, green: number, blue: number): number {
  return (RED * red + GREEN * green + BLUE * blue + 512) >> 10
}

function overWhite(grey: number, alpha: number): number {
  return alpha === OPAQUE ? grey : 255 - Math.round(((255 - grey) * alpha) / OPAQUE)
}

// Rec. 601: black is 16, and 219 steps lead to white. 255/219 in 1/16384, rounded up so that 219 steps are 255.
const BLACK = 16
const STEP = 19078

export function stretch({ data: from, width, height }: Luma): Luma {
  const data = new Uint8Array(from.length)
  for (let i = 0; i < data.length; i += 1) {
    const steps = Math.min(219, Math.max(0, (from[i] as number) - BLACK))
    data[i] = (steps * STEP + 8192) >> 14
  }
  return { data, width, height }
}

export function invert({ data: from, width, height }: Luma): Luma {
  const data = new Uint8Array(from.length)
  for (let i = 0; i < data.length; i += 1) data[i] = 255 - (from[i] as number)
  return { data, width, height }
}
