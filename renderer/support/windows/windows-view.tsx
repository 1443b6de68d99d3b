import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Grid, SaidPoint } from '../../../support/data.ts'
import { useLanguage } from '../../locales/i18n.ts'
import { saveFile } from '../../parts/files.ts'
import { useAsked } from '../use-asked.ts'
import { Controls } from './controls.tsx'
import { FIRST_GRID, FIRST_TYPED, gridOf, type Typed } from './grid-state.ts'
import { Legend } from './legend.tsx'
import { MapPlot } from './map-plot.tsx'
import { axisOf, lookUp } from './shapes.ts'
import type { WindowsSource } from './source.ts'
import { plainSeconds } from './time-words.ts'
import css from './windows.module.css'

/** Excel takes a CSV file for UTF-8 only with this before it. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Where one looks first: the commonest failure. */
const FIRST_PLACE = { done: 92_000, yes: 5_000 }

/** What becomes of an activation by the delays: the map, one point of it in a sentence, and how the person behaves. */
export function WindowsView({ source }: { readonly source: WindowsSource }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [manner, setManner] = useState<Grid>(FIRST_GRID)
  const [typed, setTyped] = useState<Typed>(FIRST_TYPED)
  const [place, setPlace] = useState(FIRST_PLACE)
  const [hovered, setHovered] = useState<SaidPoint | null>(null)
  const [isUnsaved, setUnsaved] = useState(false)
  const read = useMemo(() => gridOf(manner, typed), [manner, typed])
  const [grid, setGrid] = useState<Grid>(FIRST_GRID)
  if ('grid' in read && read.grid !== grid) setGrid(read.grid)
  const { value: report, failure } = useAsked(JSON.stringify([grid, language]), (signal) =>
    source.map(grid, language, signal),
  )
  const points = report && lookUp(report)
  const chosen = points?.near(place.done, place.yes)
  const point = hovered && report?.points.includes(hovered) ? hovered : chosen

  async function save(): Promise<void> {
    try {
      const table = await source.table(grid, language)
      await saveFile('table', 'windows.csv', new Blob([BYTE_ORDER_MARK, table], { type: 'text/csv' }))
      setUnsaved(false)
    } catch {
      setUnsaved(true)
    }
  }

  const slider = (axis: 'done' | 'yes', at: number) => (
    <input
      type="range"
      className={css.slider}
      data-axis={axis}
      data-testid={`windows-slider-${axis}`}
      aria-label={t(`supportWindows.axis.${axis}`)}
      aria-valuetext={t('supportWindows.seconds', { seconds: plainSeconds(at) })}
      min={grid[axis].from}
      max={axisOf(grid[axis]).to}
      step={grid[axis].step}
      value={at}
      onChange={(event) => {
        setHovered(null)
        setPlace({ ...place, [axis]: Number(event.currentTarget.value) })
      }}
    />
  )

  return (
    <section className={css.view} aria-label={t('supportWindows.heading')} data-testid="windows-view">
      <Controls
        grid={manner}
        typed={typed}
        mistake={'mistake' in read ? read.mistake : null}
        onGrid={(change) => setManner({ ...manner, ...change })}
        onTyped={(change) => setTyped({ ...typed, ...change })}
      />
      {failure !== null && (
        <p className={css.problem} role="alert">
          {t('supportWindows.lost')}
        </p>
      )}
      {report && point && (
        <>
          <output className={css.says} data-testid="windows-says" data-outcome={point.outcome}>
            <strong>{point.says}</strong>
            <span>{report.legend.outcomes[point.outcome]}</span>
          </output>
          <div className={css.map}>
            <span className={css.axis} data-axis="yes" aria-hidden="true">
              {t('supportWindows.axis.yes')}
            </span>
            {slider('yes', (chosen ?? point).yesAt)}
            <MapPlot
              report={report}
              point={point}
              onHover={setHovered}
              onChoose={({ doneAt, yesAt }) => setPlace({ done: doneAt, yes: yesAt })}
            />
            {slider('done', (chosen ?? point).doneAt)}
            <span className={css.axis} data-axis="done" aria-hidden="true">
              {t('supportWindows.axis.done')}
            </span>
          </div>
          <Legend report={report} />
          <div className={css.foot}>
            <button type="button" className={css.button} data-testid="windows-save" onClick={() => void save()}>
              {t('supportWindows.save')}
            </button>
            {isUnsaved && (
              <span className={css.problem} role="alert">
                {t('supportWindows.unsaved')}
              </span>
            )}
          </div>
        </>
      )}
    </section>
  )
}
