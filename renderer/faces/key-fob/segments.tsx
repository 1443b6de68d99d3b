import { CELL, cellsOf, SEGMENT_OUTLINES, SEGMENTS, segmentsOf } from '../../../token-core/key-free.ts'
import css from './glass.module.css'

const path = (segments: readonly (typeof SEGMENTS)[number][]): string =>
  segments
    .map(
      (segment) =>
        `M${SEGMENT_OUTLINES[segment].map((point) => point.map((at) => at.toFixed(2)).join(' ')).join('L')}Z`,
    )
    .join('')
const WHOLE = path(SEGMENTS)

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
      <path className={css.segment} d={path(segmentsOf(character))} data-testid="cell" data-character={character} />
    </g>
  ))
}
