import { glyphOf } from './font/glyph-of.ts'
import type { Contour } from './font/true-type.ts'
import type { Point, Shape } from './shapes.ts'

/** What a filled shape is bounded by. Contours that lie in one another fill the outer without the inner one. */
export type Outline = readonly Contour[]

/** The outlines of a shape in the units of its drawing, whatever it is. Those of a line may cover one another. */
export function outlineOf(shape: Shape): Outline {
  if (shape.is === 'text') return textOutline(shape)
  if (shape.is === 'box') return [boxContour(shape)]
  const [first, ...rest] = shape.points
  if (first === undefined) return []
  if (shape.is === 'area') return [{ from: first, curves: [...rest, first] }]
  return rest.map((to, n) => capsule(shape.points[n] ?? first, to, shape.width / 2))
}

function textOutline({ characters, y, size, strong }: Extract<Shape, { is: 'text' }>): Outline {
  return characters.flatMap(({ text, x, ems }) =>
    glyphOf(text, strong, ems).map(({ from, curves }) => ({
      from: [x + from[0] * size, y + from[1] * size] as const,
      curves: curves.map((curve) =>
        curve.length === 2
          ? ([x + curve[0] * size, y + curve[1] * size] as const)
          : ([x + curve[0] * size, y + curve[1] * size, x + curve[2] * size, y + curve[3] * size] as const),
      ),
    })),
  )
}

/** The tangent of an eighth of a turn: an eighth of a circle as a parabola is less than a thousandth of its radius off. */
const EIGHTH = 0.41421356
const DIAGONAL = Math.SQRT1_2

/** A quarter of a circle around (x, y), clockwise from the direction (ux, uy), as two parabolas. */
function quarter(x: number, y: number, radius: number, ux: number, uy: number): Contour['curves'] {
  // The direction a quarter of a turn on, with y going down.
  const [vx, vy] = [-uy, ux]
  const at = (u: number, v: number) => [x + radius * (u * ux + v * vx), y + radius * (u * uy + v * vy)] as const
  return [
    [...at(1, EIGHTH), ...at(DIAGONAL, DIAGONAL)],
    [...at(EIGHTH, 1), ...at(0, 1)],
  ]
}

function boxContour({ x, y, width, height, radius = 0 }: Extract<Shape, { is: 'box' }>): Contour {
  const [right, bottom] = [x + width, y + height]
  if (radius === 0)
    return {
      from: [x, y],
      curves: [
        [right, y],
        [right, bottom],
        [x, bottom],
        [x, y],
      ],
    }
  return {
    from: [x + radius, y],
    curves: [
      [right - radius, y],
      ...quarter(right - radius, y + radius, radius, 0, -1),
      [right, bottom - radius],
      ...quarter(right - radius, bottom - radius, radius, 1, 0),
      [x + radius, bottom],
      ...quarter(x + radius, bottom - radius, radius, 0, 1),
      [x, y + radius],
      ...quarter(x + radius, y + radius, radius, -1, 0),
    ],
  }
}

/** A straight piece of a line with its round ends. */
function capsule([ax, ay]: Point, [bx, by]: Point, radius: number): Contour {
  const length = Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2)
  const [ux, uy] = [(bx - ax) / length, (by - ay) / length]
  return {
    from: [ax + radius * uy, ay - radius * ux],
    curves: [
      [bx + radius * uy, by - radius * ux],
      ...quarter(bx, by, radius, uy, -ux),
      ...quarter(bx, by, radius, ux, uy),
      [ax - radius * uy, ay + radius * ux],
      ...quarter(ax, ay, radius, -uy, ux),
      ...quarter(ax, ay, radius, -ux, -uy),
    ],
  }
}
