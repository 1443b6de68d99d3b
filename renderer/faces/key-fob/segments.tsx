import { CELL, cellsOf, SEGMENT_LINES, SEGMENTS, type Segment, segmentsOf } from '../../../token-core/key-free.ts'
import css from './glass.module.css'

/** Between two segments, so that one sees where one ends. */
const GAP = 0.3

/** A segment is a bar with two pointed ends, along its line. */
function outlineOf(segment: Segment): string {
  const [[x1, y1], [x2, y2]] = SEGMENT_LINES[segment]
  const length = Math.hypot(x2 - x1, y2 - y1)
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length]
  const half = CELL.thickness / 2
  const point = (along: number, aside: number) =>
    `${(x1 + ux * along - uy * aside).toFixed(2)} ${(y1 + uy * along + ux * aside).toFixed(2)}`
  const [from, to] = [GAP, length - GAP]
  return `M${[
    point(from, 0),
    point(from + half, half),
    point(to - half, half),
    point(to, 0),
    point(to - half, -half),
    point(from + half, -half),
  ].join('L')}Z`
}

const OUTLINES = Object.fromEntries(SEGMENTS.map((segment) => [segment, outlineOf(segment)]))
const WHOLE = Object.values(OUTLINES).join('')

/** Units of the glass that so many cells take. */
export const widthOf = (cells: number): number => (cells - 1) * CELL.pitch + CELL.width + 1.4

interface SegmentsProps {
  readonly text: string
  /** Of a code: the glass has one cell more. */
  readonly digits: number
  /** An unlit segment of a liquid crystal is seen faintly. */
  readonly hasGhosts: boolean
}

/** What the glass says, cell by cell. */
export function Segments({ text, digits, hasGhosts }: SegmentsProps) {
  return cellsOf(text, digits).map((character, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: its place on the glass is what a cell is.
    <g key={place} transform={`translate(${(place * CELL.pitch).toFixed(2)} 0)`}>
      {hasGhosts && <path className={css.ghost} d={WHOLE} />}
      <path
        className={css.segment}
        d={segmentsOf(character)
          .map((segment) => OUTLINES[segment])
          .join('')}
        data-testid="cell"
        data-character={character}
      />
    </g>
  ))
}
