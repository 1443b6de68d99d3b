import type { Luma } from '../picture.ts'
import type { Box } from './landmarks.ts'
import { type Motion, move } from './motion.ts'

// So small that a scale and a turn of a hundredth leave less than half a pixel inside of one.
const PATCH = 64

/**
 * The part of a frame that shows what `box` shows of another, `motion` saying where a point of the other is in this one: patch by patch moved by whole pixels.
 * What lies outside of the frame is taken from the other.
 */
export function patched(frame: Luma, box: Box, motion: Motion, other: Luma): Luma {
  const width = box.right - box.left
  const height = box.bottom - box.top
  const data = new Uint8Array(width * height)
  for (let top = 0; top < height; top += PATCH) {
    const bottom = Math.min(height, top + PATCH)
    for (let left = 0; left < width; left += PATCH) {
      const right = Math.min(width, left + PATCH)
      const here = { x: box.left + (left + right) / 2, y: box.top + (top + bottom) / 2 }
      const there = move(motion, here)
      const dx = box.left + Math.round(there.x - here.x)
      const dy = box.top + Math.round(there.y - here.y)
      const isInside = left + dx >= 0 && top + dy >= 0 && right + dx <= frame.width && bottom + dy <= frame.height
      const from = isInside ? frame : other
      const start = isInside ? (top + dy) * frame.width + dx : (top + box.top) * other.width + box.left
      for (let y = top; y < bottom; y += 1) {
        const row = start + (y - top) * from.width
        data.set(from.data.subarray(row + left, row + right), y * width + left)
      }
    }
  }
  return { data, width, height }
}
