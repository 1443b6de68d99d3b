import type { Luma } from '../picture.ts'

// Fields of 8 × 4 pixels, about so many across and down.
const FIELDS = 20
const WIDTH = 8
const HEIGHT = 4
// Of the fields: somewhere a picture is even, and there what differs between neighbours is noise. What is quite black or white shows none.
const EVEN_SHARE = 0.1
const BLACK = 8
const WHITE = 250
// Grey levels between a pixel and its neighbours' mean: what noise of ± 25 levels makes of an even field.
const NOISY = 14

/** Whether there is more noise in a picture than a single look bears: then nothing that it shows says whether there is a code. */
export function isNoisy({ data, width, height }: Luma): boolean {
  const found: number[] = []
  const right = Math.max(1, Math.floor((width - WIDTH) / FIELDS))
  const down = Math.max(1, Math.floor((height - HEIGHT) / FIELDS))
  for (let top = 0; top + HEIGHT <= height; top += down) {
    for (let left = 1; left + WIDTH < width; left += right) {
      let sum = 0
      let unevenness = 0
      for (let y = top; y < top + HEIGHT; y += 1) {
        for (let i = y * width + left; i < y * width + left + WIDTH; i += 1) {
          const grey = data[i] as number
          sum += grey
          unevenness += Math.abs(2 * grey - (data[i - 1] as number) - (data[i + 1] as number))
        }
      }
      const mean = sum / (WIDTH * HEIGHT)
      if (mean > BLACK && mean < WHITE) found.push(unevenness / (2 * WIDTH * HEIGHT))
    }
  }
  found.sort((a, b) => a - b)
  return (found[Math.floor(found.length * EVEN_SHARE)] ?? 0) > NOISY
}
