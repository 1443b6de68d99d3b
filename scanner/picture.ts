import type { PixelOrder } from './kernels/kernels.ts'

/**
 * How the bytes of a picture are to be taken. `Y`: brightness, one byte a pixel, 0 to 255; `Y-limited`: the same from 16 (black) to 235 (white), as
 * cameras and screens give it. Planes of colours may follow behind the brightness.
 */
export type PixelFormat = PixelOrder | 'Y' | 'Y-limited'

/**
 * A picture, row by row from the top, `width` × `height` pixels. Where no format is said: RGBA where there are four bytes a pixel, `Y` where there is
 * one.
 */
export type Picture = {
  data: Uint8ClampedArray | Uint8Array
  width: number
  height: number
  format?: PixelFormat | undefined
}

/** A place in a picture, in pixels from its top left edge. */
export type Point = { x: number; y: number }

/** The code's own top left, top right, bottom right and bottom left: a turned code has turned corners. */
export type Corners = readonly [Point, Point, Point, Point]

/** One QR code that was read. */
export type Code = { text: string; corners: Corners }

/**
 * That a symbol is one of several which hold one text together (ISO/IEC 18004, 8). `index` from 0; `of`: how many there are, 0 where the reader
 * does not say; `parity`: that of the whole text, the same in all of them; `bytes`: what it holds, null when it names their character set.
 */
export type Part = { index: number; of: number; parity: string; bytes: Uint8Array | null }

/** One symbol as a reader gives it. */
export type Found = Code & { part?: Part | undefined }

/** One byte of brightness a pixel: what every look is taken at. */
export type Luma = { data: Uint8Array; width: number; height: number }

/** Whether a point lies inside of four corners. */
export function covers(corners: Corners, point: Point): boolean {
  const sides = corners.map((from, i) => {
    const to = corners[(i + 1) % 4] as Point
    return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
  })
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0)
}

/** Moves all four corners. */
export function mapCorners(corners: Corners, map: (point: Point) => Point): Corners {
  const [a, b, c, d] = corners
  return [map(a), map(b), map(c), map(d)]
}

/** The middle of four corners. */
export function middleOf(corners: Corners): Point {
  let x = 0
  let y = 0
  for (const corner of corners) {
    x += corner.x / 4
    y += corner.y / 4
  }
  return { x, y }
}

/** The middle of a picture. */
export function middleOfPicture({ width, height }: Luma): Point {
  return { x: width / 2, y: height / 2 }
}
