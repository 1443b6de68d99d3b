import type { Luma, Point } from '../picture.ts'

/**
 * The steep places of a picture, one in each cell: by them another frame of the same scene is laid over it. `xs` and `ys` are pixels from `about`.
 */
export type Landmarks = {
  about: Point
  xs: Float64Array
  ys: Float64Array
  greys: Float64Array
  /** Grey levels a pixel to the right and down. */
  rights: Float64Array
  downs: Float64Array
  /** Which of the 4 × 4 regions of the box each lies in. */
  regions: Uint8Array
}

/** A part of a picture, in pixels. */
export type Box = { left: number; top: number; right: number; bottom: number }

// About so many squared.
const CELLS = 25
// Grey levels between the pixels at both sides: less is noise.
const STEEP = 10

export function landmarksIn({ data, width, height }: Luma, box: Box): Landmarks {
  const left = Math.max(2, Math.floor(box.left))
  const top = Math.max(2, Math.floor(box.top))
  const right = Math.min(width - 2, Math.ceil(box.right))
  const bottom = Math.min(height - 2, Math.ceil(box.bottom))
  const cell = Math.max(2, Math.round(Math.sqrt(Math.max(0, (right - left) * (bottom - top))) / CELLS))
  const places: number[] = []
  for (let y = top; y + cell <= bottom; y += cell) {
    for (let x = left; x + cell <= right; x += cell) {
      let best = STEEP
      let place = -1
      for (let row = y; row < y + cell; row += 1) {
        for (let i = row * width + x; i < row * width + x + cell; i += 1) {
          const steepness =
            Math.abs((data[i + 1] as number) - (data[i - 1] as number)) +
            Math.abs((data[i + width] as number) - (data[i - width] as number))
          if (steepness > best) {
            best = steepness
            place = i
          }
        }
      }
      if (place >= 0) places.push(place)
    }
  }
  const about = { x: (left + right) / 2, y: (top + bottom) / 2 }
  const across = (i: number) => i % width
  const down = (i: number) => Math.floor(i / width)
  const quarter = (at: number, from: number, to: number) => Math.min(3, Math.floor(((at - from) * 4) / (to - from)))
  return {
    about,
    xs: Float64Array.from(places, (i) => across(i) - about.x),
    ys: Float64Array.from(places, (i) => down(i) - about.y),
    greys: Float64Array.from(places, (i) => data[i] as number),
    rights: Float64Array.from(places, (i) => ((data[i + 1] as number) - (data[i - 1] as number)) / 2),
    downs: Float64Array.from(places, (i) => ((data[i + width] as number) - (data[i - width] as number)) / 2),
    regions: Uint8Array.from(places, (i) => quarter(down(i), top, bottom) * 4 + quarter(across(i), left, right)),
  }
}
