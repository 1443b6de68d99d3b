import type { Luma } from './picture.ts'

// Blocks of 8 × 8 pixels, each judged by the 5 × 5 blocks around it: wide enough for the finder pattern of a code of up to 5 pixels a module,
// and a larger one still has an edge inside every such window.
const BLOCK = 8
const REACH = 2
// Less contrast than this in a block is paper, wall or noise, no code.
const CONTRAST = 24

/** The limit between dark and light for each block of 8 × 8 pixels; 0 where nothing but light or nothing but dark is around. */
export type Thresholds = { limits: Uint8Array; across: number; down: number }

/** Where dark ends, block by block: halfway between the darkest and the lightest near by. */
export function thresholdsOf(luma: Luma): Thresholds {
  const across = Math.ceil(luma.width / BLOCK)
  const down = Math.ceil(luma.height / BLOCK)
  const lows = new Uint8Array(across * down).fill(255)
  const highs = new Uint8Array(across * down)
  for (let y = 0; y < luma.height; y += 1) {
    const row = (y >> 3) * across
    for (let x = 0; x < luma.width; x += 1) {
      const grey = luma.data[y * luma.width + x] as number
      const block = row + (x >> 3)
      if (grey < (lows[block] as number)) lows[block] = grey
      if (grey > (highs[block] as number)) highs[block] = grey
    }
  }
  const limits = new Uint8Array(across * down)
  for (let by = 0; by < down; by += 1) {
    for (let bx = 0; bx < across; bx += 1) {
      let low = 255
      let high = 0
      for (let y = Math.max(0, by - REACH); y <= Math.min(down - 1, by + REACH); y += 1) {
        for (let x = Math.max(0, bx - REACH); x <= Math.min(across - 1, bx + REACH); x += 1) {
          low = Math.min(low, lows[y * across + x] as number)
          high = Math.max(high, highs[y * across + x] as number)
        }
      }
      limits[by * across + bx] = high - low < CONTRAST ? 0 : (low + high + 1) >> 1
    }
  }
  return { limits, across, down }
}
