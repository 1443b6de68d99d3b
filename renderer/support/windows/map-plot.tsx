import { type PointerEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SaidPoint, WindowsReport } from '../../../support/data.ts'
import { fillOf, Patterns } from './patterns.tsx'
import { axisOf, bordersOf, lookUp, regionsOf, type Span, ticksOf } from './shapes.ts'
import { exactSeconds, shortSeconds } from './time-words.ts'
import css from './windows.module.css'

const HEIGHT = 320
/** px that a label along an axis wants for itself. */
const LABEL = 64
/** And how high it is, px. */
const LINE = 18
const NARROWEST = 160

interface MapPlotProps {
  readonly report: WindowsReport
  /** The point that is told of. */
  readonly point: SaidPoint
  onHover(point: SaidPoint | null): void
  onChoose(point: SaidPoint): void
}

/** How wide an element is, px. */
function useWidth() {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(NARROWEST)
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured) return
    const observer = new ResizeObserver(() => setWidth(Math.max(NARROWEST, measured.clientWidth)))
    observer.observe(measured)
    return () => observer.disconnect()
  }, [])
  return { element, width }
}

/** The borders of one axis that can be labelled without running into each other. */
function apart({ borders }: WindowsReport, axis: 'done' | 'yes', placeOf: (time: number) => number) {
  const labels: { readonly at: number; readonly place: number }[] = []
  for (const border of borders) {
    const place = placeOf(border.at)
    const last = labels.at(-1)
    if (border.axis !== axis || (last && Math.abs(place - last.place) < (axis === 'done' ? LABEL : LINE))) continue
    labels.push({ at: border.at, place })
  }
  return labels
}

/** The regions of a map, its borders, and where one is. The sliders beside it do the same by keyboard. */
export function MapPlot({ report, point, onHover, onChoose }: MapPlotProps) {
  const { t } = useTranslation()
  const prefix = useId()
  const { element, width } = useWidth()
  const [done, yes] = [axisOf(report.grid.done), axisOf(report.grid.yes)]
  const x = (time: number) => (width * (time - done.from)) / (done.to - done.from)
  const y = (time: number) => HEIGHT - (HEIGHT * (time - yes.from)) / (yes.to - yes.from)
  const pointAt = ({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): SaidPoint | null => {
    const box = currentTarget.getBoundingClientRect()
    const there = (of: Span, part: number) => of.from + part * (of.to - of.from)
    const [right, up] = [(clientX - box.left) / box.width, 1 - (clientY - box.top) / box.height]
    return lookUp(report).near(there(done, right), there(yes, up)) ?? null
  }
  return (
    <div ref={element} className={css.plot}>
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={t('supportWindows.map')}
        data-testid="windows-map"
        onPointerMove={(event) => onHover(pointAt(event))}
        onPointerLeave={() => onHover(null)}
        onPointerDown={(event) => {
          const chosen = pointAt(event)
          if (chosen) onChoose(chosen)
        }}
      >
        <Patterns prefix={prefix} />
        {regionsOf(report).map(({ why, done: across, yes: up }) => (
          <rect
            key={`${why} ${across.from} ${up.from}`}
            data-why={why}
            x={x(across.from)}
            y={y(up.to)}
            width={x(across.to) - x(across.from)}
            height={y(up.from) - y(up.to)}
            fill={fillOf(prefix, why)}
          />
        ))}
        {bordersOf(report).map(({ axis, at, length }) =>
          axis === 'done' ? (
            <path key={`${axis}${at}`} className={css.border} d={`M${x(at)} ${y(length.from)}V${y(length.to)}`} />
          ) : (
            <path key={`${axis}${at}`} className={css.border} d={`M${x(length.from)} ${y(at)}H${x(length.to)}`} />
          ),
        )}
        <path
          className={css.cross}
          d={`M${x(point.doneAt)} 0V${HEIGHT}M0 ${y(point.yesAt)}H${width}`}
          data-testid="windows-cross"
        />
        <circle className={css.spot} cx={x(point.doneAt)} cy={y(point.yesAt)} r="5" />
      </svg>
      <ol className={css.ticks} aria-hidden="true" data-axis="done">
        {ticksOf(done, Math.max(2, width / LABEL)).map((time) => (
          <li key={time} style={{ left: x(time) }}>
            {shortSeconds(time)}
          </li>
        ))}
      </ol>
      <ol className={css.ticks} aria-hidden="true" data-axis="yes">
        {ticksOf(yes, 7).map((time) => (
          <li key={time} style={{ top: y(time) }}>
            {shortSeconds(time)}
          </li>
        ))}
      </ol>
      {(['done', 'yes'] as const).map((axis) => (
        <ol key={axis} className={css.ticks} aria-hidden="true" data-axis={`${axis}-borders`}>
          {apart(report, axis, axis === 'done' ? x : y).map(({ at, place }) => (
            <li key={at} style={axis === 'done' ? { left: place } : { top: place }}>
              {t('supportWindows.seconds', { seconds: exactSeconds(at) })}
            </li>
          ))}
        </ol>
      ))}
    </div>
  )
}
