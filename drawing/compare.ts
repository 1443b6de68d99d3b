import { readPng } from './png/pixels.ts'
import { writePng } from './png/write.ts'
import type { Raster } from './raster.ts'

/** `pixels`: how many differ. `picture`: a PNG of the second one, faded, and red where they differ. */
export type Comparison =
  | { readonly isEqual: true }
  | { readonly isEqual: false; readonly pixels: number; readonly picture: Uint8Array }

/**
 * Whether two PNG files look the same, pixel by pixel, whatever way they are stored. What only one of them has, because it is larger, differs.
 *
 * @throws Error when one is no PNG, or a damaged one
 */
export async function comparePngs(expected: Uint8Array, actual: Uint8Array): Promise<Comparison> {
  const [a, b] = await Promise.all([readPng(expected), readPng(actual)])
  const width = Math.max(a.width, b.width)
  const height = Math.max(a.height, b.height)
  const pixels = new Uint32Array(width * height)
  let differing = 0
  for (let y = 0, i = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, i += 1) {
      const [one, other] = [colourAt(a, x, y), colourAt(b, x, y)]
      if (one !== other) differing += 1
      pixels[i] = one === other ? faded(one ?? WHITE) : RED
    }
  if (differing === 0) return { isEqual: true }
  return { isEqual: false, pixels: differing, picture: writePng({ width, height, pixels }) }
}

const WHITE = 0xffffff
const RED = 0xe5173f

const colourAt = ({ width, height, pixels }: Raster, x: number, y: number): number | null =>
  x < width && y < height ? (pixels[y * width + x] as number) : null

/** A quarter of its colour, the rest white. */
const faded = (colour: number): number => 0xbfbfbf + ((colour >> 2) & 0x3f3f3f)
