import { roomFor } from '../kernels/spare.ts'
import type { Luma } from '../picture.ts'
import type { Box } from './landmarks.ts'
import { type Motion, move } from './motion.ts'

// So small that a scale and a turn of a hundredth leave less than half a pixel inside of one.
const SMALLEST_PATCH = 32
// Pixels that the edge of a patch may lie beside its place.
const OFF = 0.4

/**
 * The part of a frame that shows what `box` shows of another, `motion` saying where a point of the other is in this one: patch by patch moved by whole pixels.
 * What lies outside of the frame is taken from the other.
 */
export function patched(frame: Luma, box: Box, motion: Motion, other: Luma): Luma {
  const width = box.right - box.left
  const height = box.bottom - box.top
  const data = roomFor(width * height)
  for (let y = 0; y < height; y += 1) {
    const from = (y + box.top) * other.width + box.left
    data.set(other.data.subarray(from, from + width), y * width)
  }
  if (frame === other) return { data, width, height }
  const lean = Math.abs(motion.along - 1) + Math.abs(motion.across)
  const patch = Math.max(SMALLEST_PATCH, Math.floor(Math.min(2 * Math.max(width, height), (2 * OFF) / lean)))
  for (let top = 0; top < height; top += patch) {
    const bottom = Math.min(height, top + patch)
    for (let left = 0; left < width; left += patch) {
      const right = Math.min(width, left + patch)
      const here = { x: box.left + (left + right) / 2, y: box.top + (top + bottom) / 2 }
      const there = move(motion, here)
      const dx = box.left + Math.round(there.x - here.x)
      const dy = box.top + Math.round(there.y - here.y)
      const start = Math.max(left, -dx)
      const end = Math.min(right, frame.width - dx)
      if (end <= start) continue
      for (let y = Math.max(top, -dy); y < Math.min(bottom, frame.height - dy); y += 1) {
        const row = (y + dy) * frame.width + dx
        data.set(frame.data.subarray(row + start, row + end), y * width + start)
      }
    }
  }
  return { data, width, height }
}
