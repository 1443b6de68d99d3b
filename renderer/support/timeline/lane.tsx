import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimelineMoment, TimelineSpan } from '../../../support/data.ts'
import { type Axis, type Lane as LaneName, rowCount, rowsOf } from './axis.ts'
import { tenths } from './time-words.ts'
import css from './timeline.module.css'

/** px: a bar, and a mark with what is touched around it. */
const BAR = 24
const MARK = 24
/** px: what the lane is called, above both. */
const NAME = 22

const TONES: Readonly<Record<string, 'good' | 'bad'>> = {
  refused: 'bad',
  'code-refused': 'bad',
  'code-accepted': 'good',
  'yes-pressed': 'good',
  'activation-stored': 'good',
}
const SIGNS = { good: '✓', bad: '×', plain: '' } as const

interface LaneProps {
  readonly lane: LaneName
  readonly axis: Axis
  readonly spans: readonly TimelineSpan[]
  /** With their places among the moments of both lanes. */
  readonly moments: readonly { readonly moment: TimelineMoment; readonly place: number }[]
  /** Of the moment that is told of. */
  readonly shown: number
  /** Of the one that the keyboard reaches. */
  readonly picked: number
  onPick(place: number): void
  onHover(place: number | null): void
  onKey(event: KeyboardEvent, place: number): void
}

/** One side: its windows as bars, what happened as marks below. */
export function Lane({ lane, axis, spans, moments, shown, picked, onPick, onHover, onKey }: LaneProps) {
  const { t } = useTranslation()
  const bars = rowsOf(spans, ({ from, to }) => ({ x: axis.x(from), width: Math.max(3, axis.x(to) - axis.x(from)) }))
  const marks = rowsOf(moments, ({ moment }) => ({ x: axis.x(moment.at) - MARK / 2, width: MARK }))
  const [barsHigh, marksHigh] = [rowCount(bars) * BAR, Math.max(1, rowCount(marks)) * MARK]
  return (
    // biome-ignore lint/a11y/useSemanticElements: marks on an axis, not a form.
    <div
      className={css.lane}
      role="group"
      aria-label={t(`supportTimeline.lane.${lane}`)}
      data-testid={`timeline-${lane}`}
      style={{ height: NAME + barsHigh + marksHigh + 12 }}
    >
      <span className={css.laneName} aria-hidden="true">
        {t(`supportTimeline.lane.${lane}`)}
      </span>
      {bars.map(({ item, row, x, width }) => (
        <div
          key={`${item.name} ${item.from} ${row}`}
          className={css.bar}
          data-ended={item.ended}
          data-testid={`timeline-span-${item.name}`}
          title={`${item.text} ${t(`supportTimeline.ended.${item.ended}`)}`}
          style={{ left: x, width, top: NAME + 6 + row * BAR }}
        >
          <span className={css.barText}>
            <b>{t(`supportTimeline.ended.${item.ended}`)}</b> {item.text}
          </span>
        </div>
      ))}
      {marks.map(({ item: { moment, place }, row, x }) => (
        <button
          key={place}
          type="button"
          className={css.mark}
          data-tone={TONES[moment.name] ?? 'plain'}
          data-place={place}
          data-testid="timeline-moment"
          aria-label={`${tenths(moment.at)} ${moment.text}`}
          aria-current={place === shown}
          tabIndex={place === picked ? 0 : -1}
          style={{ left: x, top: NAME + 6 + barsHigh + row * MARK }}
          onClick={() => onPick(place)}
          onFocus={() => onPick(place)}
          onPointerEnter={() => onHover(place)}
          onPointerLeave={() => onHover(null)}
          onKeyDown={(event) => onKey(event, place)}
        >
          <span aria-hidden="true">{SIGNS[TONES[moment.name] ?? 'plain']}</span>
        </button>
      ))}
    </div>
  )
}
