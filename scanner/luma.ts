import type { Luma, Picture } from './picture.ts'

// Rec. 601 weights in 1/1024, the same that zxing-wasm takes for RGBA.
const RED = 306
const GREEN = 601
const BLUE = 117

/**
 * The brightness of a picture, transparent parts laid over white. One that is brightness already is taken as it is.
 *
 * @throws RangeError when width, height and the number of bytes do not fit together.
 */
export function lumaOf(picture: Picture): Luma {
  const { data: rgba, width, height } = picture
  if (!Number.isInteger(width) || !Number.isInteger(height) || width < 1 || height < 1)
    throw new RangeError(`"picture" expected whole positive sides, got ${width} × ${height}`)
  if (rgba.length === width * height)
    return { data: new Uint8Array(rgba.buffer, rgba.byteOffset, rgba.length), width, height }
  if (rgba.length !== width * height * 4)
    throw new RangeError(`"picture" expected ${width * height * 4} bytes, or one a pixel, got ${rgba.length}`)
  const data = new Uint8Array(width * height)
  for (let i = 0, p = 0; i < data.length; i += 1, p += 4) {
    data[i] = greyOf(rgba[p] as number, rgba[p + 1] as number, rgba[p + 2] as number, rgba[p + 3] as number)
  }
  return { data, width, height }
}

/** The brightness of one pixel, 0–255, laid over white. */
export function greyOf(red: number, green: number, blue: number, alpha: number): number {
  const grey = opaqueGreyOf(red, green, blue)
  return alpha === 255 ? grey : 255 - Math.round(((255 - grey) * alpha) / 255)
}

export const opaqueGreyOf = (red: number, green: number, blue: number): number =>
  (RED * red + GREEN * green + BLUE * blue + 512) >> 10

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

/** Scaled down by `factor` (1 or more), each new pixel the mean of what it covers. */
export function shrink(luma: Luma, factor: number): Luma {
  if (factor === 2 && luma.width > 1 && luma.height > 1) return halve(luma)
  const width = Math.max(1, Math.floor(luma.width / factor))
  const height = Math.max(1, Math.floor(luma.height / factor))
  const data = new Uint8Array(width * height)
  const lefts = Uint32Array.from({ length: width + 1 }, (_, x) => Math.min(luma.width, Math.round(x * factor)))
  for (let y = 0; y < height; y += 1) {
    const top = Math.round(y * factor)
    const bottom = Math.min(luma.height, Math.max(top + 1, Math.round((y + 1) * factor)))
    for (let x = 0; x < width; x += 1) {
      const left = lefts[x] as number
      const right = Math.max(left + 1, lefts[x + 1] as number)
      let sum = 0
      for (let row = top; row < bottom; row += 1)
        for (let i = row * luma.width + left; i < row * luma.width + right; i += 1) sum += luma.data[i] as number
      data[y * width + x] = Math.round(sum / ((bottom - top) * (right - left)))
    }
  }
  return { data, width, height }
}

function halve({ data: from, width: step, height: rows }: Luma): Luma {
  const width = step >> 1
  const height = rows >> 1
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0, i = 2 * y * step; x < width; x += 1, i += 2) {
      const upper = (from[i] as number) + (from[i + 1] as number)
      data[y * width + x] = (upper + (from[i + step] as number) + (from[i + step + 1] as number) + 2) >> 2
    }
  }
  return { data, width, height }
}

/** Twice the size. Catmull-Rom, a quarter pixel either side of each old pixel: (−9, 111, 29, −3) / 128. */
export function double(luma: Luma): Luma {
  const { width, height } = luma
  const wide = new Int16Array(width * 2 * height)
  for (let y = 0; y < height; y += 1) {
    const row = y * width
    for (let x = 0; x < width; x += 1) {
      const b = luma.data[row + x] as number
      const a = x > 0 ? (luma.data[row + x - 1] as number) : b
      const z = x > 1 ? (luma.data[row + x - 2] as number) : a
      const c = x + 1 < width ? (luma.data[row + x + 1] as number) : b
      const d = x + 2 < width ? (luma.data[row + x + 2] as number) : c
      const to = (row + x) * 2
      wide[to] = (-3 * z + 29 * a + 111 * b - 9 * c + 64) >> 7
      wide[to + 1] = (-9 * a + 111 * b + 29 * c - 3 * d + 64) >> 7
    }
  }
  const data = new Uint8ClampedArray(width * height * 4)
  const step = width * 2
  for (let y = 0; y < height; y += 1) {
    const own = y * step
    const up = Math.max(0, y - 1) * step
    const upper = Math.max(0, y - 2) * step
    const down = Math.min(height - 1, y + 1) * step
    const lower = Math.min(height - 1, y + 2) * step
    for (let x = 0; x < step; x += 1) {
      const a = wide[up + x] as number
      const b = wide[own + x] as number
      const c = wide[down + x] as number
      data[own * 2 + x] = (-3 * (wide[upper + x] as number) + 29 * a + 111 * b - 9 * c + 64) >> 7
      data[own * 2 + step + x] = (-9 * a + 111 * b + 29 * c - 3 * (wide[lower + x] as number) + 64) >> 7
    }
  }
  return { data: new Uint8Array(data.buffer), width: step, height: height * 2 }
}

/** Softened with a box of (2 × radius + 1) pixels a side, edges repeated. */
export function boxBlur(luma: Luma, radius: number): Luma {
  const { data: from, width, height } = luma
  const size = 2 * radius + 1
  const rows = new Uint16Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const row = y * width
    let sum = 0
    for (let x = -radius; x <= radius; x += 1) sum += from[row + clamp(x, width)] as number
    for (let x = 0; x < width; x += 1) {
      rows[row + x] = sum
      const next = x + radius + 1 < width ? x + radius + 1 : width - 1
      const last = x > radius ? x - radius : 0
      sum += (from[row + next] as number) - (from[row + last] as number)
    }
  }
  const data = new Uint8Array(width * height)
  const sums = new Uint32Array(width)
  for (let y = -radius; y <= radius; y += 1) {
    const row = clamp(y, height) * width
    for (let x = 0; x < width; x += 1) sums[x] = (sums[x] as number) + (rows[row + x] as number)
  }
  // In 1/65536, so that the loop needs whole numbers only.
  const share = Math.ceil(65536 / (size * size))
  const half = 32768
  for (let y = 0; y < height; y += 1) {
    const next = clamp(y + radius + 1, height) * width
    const last = clamp(y - radius, height) * width
    for (let x = 0; x < width; x += 1) {
      const sum = sums[x] as number
      data[y * width + x] = (sum * share + half) >> 16
      sums[x] = sum + (rows[next + x] as number) - (rows[last + x] as number)
    }
  }
  return { data, width, height }
}

/** Dark for light. */
export function invert({ data, width, height }: Luma): Luma {
  return { data: data.map((grey) => 255 - grey), width, height }
}

/** Unsharp mask: `amount` times the difference to the softened picture is added. */
export function sharpen(luma: Luma, radius: number, amount: number): Luma {
  const soft = boxBlur(luma, radius).data
  const data = new Uint8ClampedArray(luma.data.length)
  for (let i = 0; i < data.length; i += 1) {
    const grey = luma.data[i] as number
    data[i] = grey + amount * (grey - (soft[i] as number))
  }
  return { data: new Uint8Array(data.buffer), width: luma.width, height: luma.height }
}

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

function clamp(index: number, length: number): number {
  return index < 0 ? 0 : index >= length ? length - 1 : index
}
