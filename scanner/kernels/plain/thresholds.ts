import type { Luma } from '../../picture.ts'
import type { Thresholds } from '../kernels.ts'

// Blocks of 8 × 8 pixels, each judged by the 5 × 5 blocks around it: wide enough for the finder pattern of a code of up to 5 pixels a module,
// and a larger one still has an edge inside every such window.
const BLOCK = 8
const REACH = 2
// Less contrast than this in a block is paper, wall or noise, no code.
const CONTRAST = 24

/** Where dark ends, block by block: halfway between the darkest and the lightest near by. */
export function thresholdsOf(luma: Luma): Thresholds {
  const { data } = luma
  const across = Math.ceil(luma.width / BLOCK)
  const down = Math.ceil(luma.height / BLOCK)
  const lows = new Uint8Array(across * down)
  const highs = new Uint8Array(across * down)
  for (let by = 0; by < down; by += 1) {
    const bottom = Math.min(luma.height, (by + 1) * BLOCK)
    for (let bx = 0; bx < across; bx += 1) {
      const right = Math.min(luma.width, (bx + 1) * BLOCK)
      let low = 255
      let high = 0
      for (let y = by * BLOCK; y < bottom; y += 1) {
        for (let i = y * luma.width + bx * BLOCK; i < y * luma.width + right; i += 1) {
          const grey = data[i] as number
          if (grey < low) low = grey
          if (grey > high) high = grey
        }
      }
      lows[by * across + bx] = low
      highs[by * across + bx] = high
    }
  }
  const limits = new Uint8Array(across * down)
  for (let by = 0; by < down; by += 1) {
    for (let bx = 0; bx < across; bx += 1) {
      let low = 255
      let high = 0
      for (let y = Math.max(0, by - REACH); y <= Math.min(down - 1, by + REACH); y += 1) {
        for (let x = Math.max(0, bx - REACH); x <= Math.min(across - 1, bx + REACH); x += 1) {
          const nearLow = lows[y * across + x] as number
          const nearHigh = highs[y * across + x] as number
          if (nearLow < low) low = nearLow
          if (nearHigh > high) high = nearHigh
        }
      }
      limits[by * across + bx] = high - low < CONTRAST ? 0 : (low + high + 1) >> 1
    }
  }
  return { limits, across, down }
}
