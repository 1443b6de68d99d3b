import {
  BAR,
  BAR_TOPS,
  CELL,
  cellsOf,
  type KeyFobTypes,
  SEGMENT_OUTLINES,
  SEGMENTS,
  segmentsOf,
  widthOfCells,
} from '../../token-core/index.ts'
import type { Drawing, Point, Shape } from '../shapes.ts'

type Display = KeyFobTypes['display']

/** The display of a token with digits: a liquid crystal of seven segments a digit, in its frame. Six digits and eight lie in the same glass. */

const WIDTH = 320
const HEIGHT = 124
/** In the frame there is room for the note of a film. */
const GLASS = { x: 8, y: 30, width: 304, height: 64, radius: 5 } as const
/** A unit of the cells. */
const UNIT = 2.34

const FRAME = 0x23282f
const EDGE = 0x3c444e
const CRYSTAL = 0xb4bfa6
/** A segment that is not lit is seen faintly. */
const GHOST = 0xaab49d
const INK = 0x171d14

/** What the display shows, as shapes. Off: only the glass, with all of its segments unlit. */
export function drawDisplay({ text, digits, bars }: Display): Drawing {
  const cells = cellsOf(text, digits)
  const left = GLASS.x + (GLASS.width - widthOfCells(cells.length) * UNIT) / 2
  const top = GLASS.y + (GLASS.height - CELL.height * UNIT) / 2
  const place =
    (x: number, y: number) =>
    ([u, v]: Point): Point => [x + u * UNIT, y + v * UNIT]
  const digitsShapes = cells.flatMap((character, cell) => {
    const lit = segmentsOf(character)
    const at = place(left + cell * CELL.pitch * UNIT, top)
    return SEGMENTS.map(
      (segment): Shape => ({
        is: 'area',
        fill: lit.includes(segment) ? INK : GHOST,
        points: SEGMENT_OUTLINES[segment].map(at),
      }),
    )
  })
  return {
    width: WIDTH,
    height: HEIGHT,
    ground: FRAME,
    shapes: [
      {
        is: 'box',
        fill: EDGE,
        x: GLASS.x - 2,
        y: GLASS.y - 2,
        width: GLASS.width + 4,
        height: GLASS.height + 4,
        radius: 7,
      },
      { is: 'box', fill: CRYSTAL, ...GLASS },
      ...(bars === null ? [] : barShapes(bars, top)),
      ...digitsShapes,
    ],
  }
}

/** At the left edge of the glass, the lowest first. */
const barShapes = (bars: number, top: number): Shape[] =>
  BAR_TOPS.map((above, bar) => ({
    is: 'box',
    fill: bar < bars ? INK : GHOST,
    x: GLASS.x + 4 * UNIT,
    y: top + above * UNIT,
    width: BAR.width * UNIT,
    height: BAR.height * UNIT,
    radius: 1,
  }))
