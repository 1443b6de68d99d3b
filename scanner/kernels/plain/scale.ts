import type { Luma } from '../../picture.ts'

export function shrink(luma: Luma, factor: number): Luma {
  if (factor === 2 && luma.width > 1 && luma.height > 1) return halve(luma)
  const width = Math.max(1, Math.floor(luma.width / factor))
  const height = Math.max(1, Math.floor(luma.height / factor))
  const data = new Uint8Array(width * height)
  const lefts = edgesOf(luma.width, width, factor)
  const tops = edgesOf(luma.height, height, factor)
  for (let y = 0; y < height; y += 1) {
    const top = tops[2 * y] as number
    const bottom = tops[2 * y + 1] as number
    for (let x = 0; x < width; x += 1) {
      const left = lefts[2 * x] as number
      const right = lefts[2 * x + 1] as number
      let sum = 0
      for (let row = top; row < bottom; row += 1)
        for (let i = row * luma.width + left; i < row * luma.width + right; i += 1) sum += luma.data[i] as number
      data[y * width + x] = Math.round(sum / ((bottom - top) * (right - left)))
    }
  }
  return { data, width, height }
}

/** Where each of `count` new pixels begins and ends among `length` old ones: at least one, and none outside. */
export function edgesOf(length: number, count: number, factor: number): Uint32Array {
  const edges = new Uint32Array(2 * count)
  for (let i = 0; i < count; i += 1) {
    const start = Math.min(length - 1, Math.round(i * factor))
    edges[2 * i] = start
    edges[2 * i + 1] = Math.min(length, Math.max(start + 1, Math.round((i + 1) * factor)))
  }
  return edges
}

export function halve({ data: from, width: step, height: rows }: Luma): Luma {
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
