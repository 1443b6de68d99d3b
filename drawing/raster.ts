import { type Outline, outlineOf } from './outline.ts'
import type { Colour, Drawing } from './shapes.ts'

/** Pixels as 0xRRGGBB, row by row from the top. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly pixels: Uint32Array
}

/** Steps between none of a pixel and all of it, so that a drawing has few colours. */
const LEVELS = 15

/**
 * Draws with soft edges. Sums, products and roots only, which every machine rounds alike: the same pixels everywhere.
 *
 * @param scale pixels a unit of the drawing
 */
export function rasterOf(drawing: Drawing, scale: number): Raster {
  const width = Math.round(drawing.width * scale)
  const height = Math.round(drawing.height * scale)
  const raster = { width, height, pixels: new Uint32Array(width * height).fill(drawing.ground) }
  for (const shape of drawing.shapes)
    fill(raster, edgesOf(outlineOf(shape), scale), shape.is === 'line' ? shape.stroke : shape.fill)
  return raster
}

/** Straight edges, four numbers each: from x, y to x, y in pixels. */
function edgesOf(outline: Outline, scale: number): number[] {
  const edges: number[] = []
  for (const { from, curves } of outline) {
    let x = from[0] * scale
    let y = from[1] * scale
    const lineTo = (toX: number, toY: number) => {
      edges.push(x, y, toX, toY)
      x = toX
      y = toY
    }
    for (const curve of curves) {
      if (curve.length === 2) lineTo(curve[0] * scale, curve[1] * scale)
      else bend(lineTo, x, y, curve[0] * scale, curve[1] * scale, curve[2] * scale, curve[3] * scale)
    }
  }
  return edges
}

/** A parabola as chords that lie within a thirtieth of a pixel of it: n of them are off by an eighth of its second difference over n². */
function bend(
  lineTo: (x: number, y: number) => void,
  x: number,
  y: number,
  controlX: number,
  controlY: number,
  endX: number,
  endY: number,
): void {
  const difference = Math.sqrt((x - 2 * controlX + endX) ** 2 + (y - 2 * controlY + endY) ** 2)
  const chords = Math.ceil(Math.sqrt(difference * 4))
  for (let n = 1; n < chords; n += 1) {
    const t = n / chords
    const s = 1 - t
    lineTo(s * s * x + 2 * s * t * controlX + t * t * endX, s * s * y + 2 * s * t * controlY + t * t * endY)
  }
  lineTo(endX, endY)
}

/**
 * Lays a colour over what lies inside of the edges. For each pixel it is summed up how far edges go down in it, and how much of that lies to
 * the left of them: what is inside of a pixel is what went down before it in its row, and its own part.
 */
function fill({ width, height, pixels }: Raster, edges: readonly number[], colour: Colour): void {
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (let n = 0; n < edges.length; n += 2) {
    left = Math.min(left, edges[n] as number)
    right = Math.max(right, edges[n] as number)
    top = Math.min(top, edges[n + 1] as number)
    bottom = Math.max(bottom, edges[n + 1] as number)
  }
  left = Math.max(0, Math.floor(left))
  top = Math.max(0, Math.floor(top))
  const columns = Math.min(width, Math.ceil(right)) - left
  const rows = Math.min(height, Math.ceil(bottom)) - top
  if (columns <= 0 || rows <= 0) return
  const cells = { columns, rows, down: new Float32Array(columns * rows), aside: new Float32Array(columns * rows) }
  for (let n = 0; n < edges.length; n += 4) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = edges.slice(n, n + 4)
    addEdge(cells, x0 - left, y0 - top, x1 - left, y1 - top)
  }
  for (let row = 0; row < rows; row += 1) {
    let before = 0
    for (let column = 0; column < columns; column += 1) {
      const cell = row * columns + column
      const own = cells.down[cell] as number
      const inside = Math.min(1, Math.abs(before + own - (cells.aside[cell] as number)))
      before += own
      const level = Math.round(inside * LEVELS)
      if (level === 0) continue
      const at = (top + row) * width + left + column
      pixels[at] = level === LEVELS ? colour : mix(pixels[at] as number, colour, level)
    }
  }
}

interface Cells {
  readonly columns: number
  readonly rows: number
  /** How far edges go down in a cell; up is less than nothing. */
  readonly down: Float32Array
  /** The same, weighted with what lies to the left of them. */
  readonly aside: Float32Array
}

function addEdge({ columns, rows, down, aside }: Cells, x0: number, y0: number, x1: number, y1: number): void {
  if (y0 === y1) return
  const slope = (x1 - x0) / (y1 - y0)
  const isDown = y0 < y1
  const start = isDown ? y0 : y1
  const end = isDown ? y1 : y0
  for (let row = Math.max(0, Math.floor(start)); row < Math.min(rows, end); row += 1) {
    const upper = Math.max(start, row)
    const lower = Math.min(end, row + 1)
    const a = Math.max(0, Math.min(columns, x0 + (upper - y0) * slope))
    const b = Math.max(0, Math.min(columns, x0 + (lower - y0) * slope))
    const left = Math.min(a, b)
    const right = Math.max(a, b)
    const all = isDown ? lower - upper : upper - lower
    for (let column = Math.floor(left); column < columns; column += 1) {
      const from = Math.max(left, column)
      const to = Math.min(right, column + 1)
      const part = right > left ? (all * (to - from)) / (right - left) : all
      const cell = row * columns + column
      down[cell] = (down[cell] as number) + part
      aside[cell] = (aside[cell] as number) + part * ((from + to) / 2 - column)
      if (right <= column + 1) break
    }
  }
}

function mix(under: Colour, over: Colour, level: number): Colour {
  let mixed = 0
  for (let shift = 0; shift < 24; shift += 8) {
    const a = (under >> shift) & 255
    const b = (over >> shift) & 255
    mixed |= Math.round((a * (LEVELS - level) + b * level) / LEVELS) << shift
  }
  return mixed
}
