/** A picture: RGBA, 4 bytes a pixel, or brightness, one byte a pixel, row by row from the top, `width` × `height` pixels. */
export type Picture = { data: Uint8ClampedArray | Uint8Array; width: number; height: number }

/** A place in a picture, in pixels from its top left edge. */
export type Point = { x: number; y: number }

/** The code's own top left, top right, bottom right and bottom left: a turned code has turned corners. */
export type Corners = readonly [Point, Point, Point, Point]

/** One QR code that was read. */
export type Code = { text: string; corners: Corners }

/** One byte of brightness a pixel: what every look is taken at. */
export type Luma = { data: Uint8Array; width: number; height: number }

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
