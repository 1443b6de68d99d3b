import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimelineParts } from '../../../support/data.ts'
import { axisOf, LANES, placeAfter, ticksOf } from './axis.ts'
import { Lane } from './lane.tsx'
import { MomentList } from './moment-list.tsx'
import { MomentPanel } from './moment-panel.tsx'
import { pauseText, seconds } from './time-words.ts'
import css from './timeline.module.css'

const NARROWEST = 480
/** px that the words beside a line want, where bank and token parted. */
const PARTED = 130

/** How wide the axis may be without scrolling, px. */
function useRoom() {
  const element = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(NARROWEST)
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => setRoom(Math.max(NARROWEST, measured.clientWidth)))
    observer.observe(measured)
    return () => observer.disconnect()
  }, [])
  return { element, room }
}

/** Where one looks first: where the two parted, else what happened last. */
function firstPlace({ moments, parting }: TimelineParts): number {
  const at = parting?.tokenAt ?? parting?.bankAt
  const there = at === null || at === undefined ? -1 : moments.findIndex((moment) => moment.at >= at)
  return there < 0 ? moments.length - 1 : there
}

/** Bank and token on one axis, with the verdict above and one moment told of below. */
export function TimelineChart({ timeline }: { readonly timeline: TimelineParts }) {
  const { t } = useTranslation()
  const { element, room } = useRoom()
  const [picked, setPicked] = useState(() => firstPlace(timeline))
  const [hovered, setHovered] = useState<number | null>(null)
  const { moments, spans, parting } = timeline
  const axis = axisOf(timeline, room)
  const onKey = (event: KeyboardEvent, place: number) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const to = placeAfter(event.key, place, moments)
    if (!/^(Arrow|Home|End)/.test(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    if (to === null) return
    setHovered(null)
    element.current?.querySelector<HTMLElement>(`[data-place="${to}"]`)?.focus()
  }
  return (
    <div className={css.chart}>
      {parting && (
        <p className={css.verdict} data-kind={parting.kind} data-testid="timeline-verdict">
          {parting.text}
        </p>
      )}
      <div ref={element} className={css.scroll}>
        <div className={css.plot} style={{ width: axis.width }}>
          {axis.stretches
            .filter(({ isPause }) => isPause)
            .map(({ from, to, x, width }) => (
              <span key={from} className={css.pause} data-testid="timeline-pause" style={{ left: x, width }}>
                {t('supportTimeline.pause', { length: pauseText(to - from, t) })}
              </span>
            ))}
          {LANES.map((lane) => {
            const at = parting?.[`${lane}At`] ?? null
            return at === null ? null : (
              <span
                key={lane}
                className={css.parted}
                data-lane={lane}
                data-end={axis.x(at) > axis.width - PARTED}
                style={{ left: axis.x(at) }}
                data-testid={`timeline-parted-${lane}`}
              >
                <span className={css.partedAt}>{`${t(`supportTimeline.lane.${lane}`)} ${seconds(at)}`}</span>
              </span>
            )
          })}
          {LANES.map((lane) => (
            <Lane
              key={lane}
              lane={lane}
              axis={axis}
              spans={spans.filter((span) => span.lane === lane)}
              moments={moments.flatMap((moment, place) => (moment.lane === lane ? [{ moment, place }] : []))}
              shown={hovered ?? picked}
              picked={picked}
              onPick={setPicked}
              onHover={setHovered}
              onKey={onKey}
            />
          ))}
          <ol className={css.ticks} aria-hidden="true">
            {ticksOf(axis).map(({ at, x }) => (
              <li key={at} style={{ left: x }}>
                {seconds(at)}
              </li>
            ))}
          </ol>
        </div>
      </div>
      <MomentPanel moments={moments} place={hovered ?? picked} />
      <MomentList moments={moments} spans={spans} />
    </div>
  )
}
