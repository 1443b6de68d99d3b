import type { Luma } from '../../picture.ts'

export function boxBlur(luma: Luma, radius: number): Luma {
  const { data: from, width, height } = luma
  const size = 2 * radius + 1
  const rows = new Uint32Array(width * height)
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
  const { share, bits } = shareOf(size * size)
  const half = 2 ** (bits - 1)
  for (let y = 0; y < height; y += 1) {
    const next = clamp(y + radius + 1, height) * width
    const last = clamp(y - radius, height) * width
    for (let x = 0; x < width; x += 1) {
      const sum = sums[x] as number
      data[y * width + x] = (sum * share + half) >>> bits
      sums[x] = sum + (rows[next + x] as number) - (rows[last + x] as number)
    }
  }
  return { data, width, height }
}

/**
 * The share of one of `count` greys, at most 32,768: a mean is their sum × `share` / 2 to the power of `bits`, so that it needs whole numbers only.
 * Coarse where that is enough, so that 16 bits hold it.
 */
export function shareOf(count: number): { share: number; bits: 16 | 24 } {
  const bits = count <= 256 ? 16 : 24
  return { share: Math.ceil(2 ** bits / count), bits }
}

export function sharpen(luma: Luma, radius: number, amount: number): Luma {
  const soft = boxBlur(luma, radius).data
  const data = new Uint8ClampedArray(luma.data.length)
  for (let i = 0; i < data.length; i += 1) {
    const grey = luma.data[i] as number
    data[i] = grey + amount * (grey - (soft[i] as number))
  }
  return { data: new Uint8Array(data.buffer), width: luma.width, height: luma.height }
}

function clamp(index: number, length: number): number {
  return index < 0 ? 0 : index >= length ? length - 1 : index
}
