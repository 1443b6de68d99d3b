import { useTranslation } from 'react-i18next'
import { BAR, BAR_TOPS, CELL, widthOfCells } from '../../../token-core/key-free.ts'
import type { DisplayOf } from '../../connection/view.ts'
import css from './glass.module.css'
import { Segments } from './segments.tsx'
import { spokenDisplay } from './spoken-display.ts'

/** What lies around the figures, in units of the glass. */
const MARGIN = { x: 4.6, y: 4.4 } as const
/** How far the figures move aside for the bars. */
const ROOM = 15

/** How much of a minute is left: one bar for each ten seconds begun. The uppermost goes first. */
function Bars({ bars, hasGhosts }: { readonly bars: number; readonly hasGhosts: boolean }) {
  return BAR_TOPS.map((top, bar) => {
    const isLit = bar < bars
    if (!isLit && !hasGhosts) return null
    return (
      <rect
        key={top}
        className={isLit ? css.segment : css.ghost}
        x={0}
        y={top}
        width={BAR.width}
        height={BAR.height}
        rx={0.5}
      />
    )
  })
}

interface GlassProps {
  readonly display: DisplayOf<'key-fob'>
  /** What it is made of: a liquid crystal, or a paper of little black grains. */
  readonly isPaper: boolean
  readonly hasBars: boolean
}

/** The display: seven segments a digit, as vectors. What it says is there as text too, read aloud on change, digit by digit. */
export function Glass({ display, isPaper, hasBars }: GlassProps) {
  const { t } = useTranslation()
  const { screen, lit, digits, text, code, bars } = display
  const room = hasBars ? ROOM : 0
  const width = widthOfCells(digits + 1) + room + 2 * MARGIN.x
  const height = CELL.height + 2 * MARGIN.y
  return (
    <div
      className={css.glass}
      data-testid="display"
      data-screen={screen}
      data-lit={lit}
      data-text={text}
      data-code={code ?? ''}
      data-bars={bars ?? ''}
      data-paper={isPaper}
    >
      <svg className={css.picture} viewBox={`0 0 ${width.toFixed(2)} ${height}`} aria-hidden="true">
        <g transform={`translate(${MARGIN.x} ${MARGIN.y})`}>
          {hasBars && <Bars bars={bars ?? 0} hasGhosts={!isPaper} />}
          <g transform={`translate(${room} 0)`}>
            <Segments text={text} digits={digits} hasGhosts={!isPaper} />
          </g>
        </g>
      </svg>
      <div className={css.spoken} role="status" aria-label={t('display.name')} data-testid="display-text">
        {spokenDisplay(display, t).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {/* Not in the region above: who listens would be told every ten seconds. */}
      {bars !== null && <p className={css.spoken}>{t('keyFob.display.bars', { bars, of: BAR_TOPS.length })}</p>}
    </div>
  )
}
