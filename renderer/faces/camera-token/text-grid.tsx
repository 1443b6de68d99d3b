import { baseline, codeGroups, columnPositions, EM, GLASS, MARGIN, ROW, ROWS, SOFT_KEYS } from './grid.ts'
import css from './text-grid.module.css'

interface RowProps {
  readonly text: string
  readonly row: number
  readonly strong?: boolean
}

/** One row of text with every character at its own column, so that no font can break the grid. */
function Row({ text, row, strong = false }: RowProps) {
  return (
    <text
      data-testid="display-row"
      className={strong ? css.strong : css.text}
      x={columnPositions(text).join(' ')}
      y={baseline(row)}
      fontSize={EM}
    >
      {text}
    </text>
  )
}

function Band({ row, className }: { readonly row: number; readonly className: string | undefined }) {
  return <rect className={className} x="0" y={MARGIN.top + row * ROW - 0.6} width={GLASS.width} height={ROW} />
}

/** A transaction's `Sign:` keeps the last row, however little stands above it. */
const LAST_ROW = ROWS - 1

interface RowsProps {
  readonly rows: readonly string[]
  /** Set in bold where it stands in the first row. */
  readonly title: string | null
}

export function Rows({ rows, title }: RowsProps) {
  return rows.map((text, row) => {
    const key = `${row} ${text}`
    if (text.startsWith('Sign:')) {
      return (
        <g key={key}>
          <Band row={LAST_ROW} className={css.signBand} />
          <Row text={text} row={LAST_ROW} strong />
        </g>
      )
    }
    if (text.startsWith('▶')) {
      return (
        <g key={key} className={css.cursor}>
          <Band row={row} className={css.cursorBand} />
          <Row text={text} row={row} />
        </g>
      )
    }
    return <Row key={key} text={text} row={row} strong={row === 0 && text === title} />
  })
}

/** The digits to be typed into the bank's page: as large as the glass allows. */
export function LargeCode({ code }: { readonly code: string }) {
  const text = codeGroups(code).join(' ')
  const size = Math.min(60, ((GLASS.width - 28) / text.length) * 2)
  return (
    <text
      data-testid="display-code"
      className={css.code}
      x={GLASS.width / 2}
      y={SOFT_KEYS.top / 2 + size * 0.36}
      fontSize={size}
      textAnchor="middle"
    >
      {text}
    </text>
  )
}
