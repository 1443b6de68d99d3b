import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TokenView } from '../../camera/camera-token.ts'
import { useConnection } from '../../connection/context.ts'
import css from '../../parts/inspector.module.css'
import section from '../../parts/section.module.css'
import { Battery } from './battery.tsx'

/** While the slider moves, the token hears of it this often at most. */
const QUIET_MS = 120
/** Where the device's own behaviour changes: camera, notice, gauge. */
const MARKS = [5, 15, 50, 75] as const

/** Cells in and out, and how full they are. */
export function BatterySection({ view }: { readonly view: TokenView }) {
  const { t } = useTranslation()
  const { send } = useConnection()
  const level = view.battery?.percent ?? null
  const [moved, setMoved] = useState<number | null>(null)
  const timer = useRef(0)
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const move = (percent: number) => {
    setMoved(percent)
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => {
      void send({ type: 'battery-level', percent }).then(() => setMoved(null))
    }, QUIET_MS)
  }
  const shown = Math.floor(moved ?? level ?? 0)
  return (
    <section className={section.section} aria-labelledby="inspector-battery">
      <h2 id="inspector-battery" className={section.heading}>
        {t('device.battery')}
        <span className={css.aside}>
          <Battery percent={moved ?? level} isSmall />
          {level !== null && <span data-testid="inspector-percent">{t('inspector.percent', { percent: shown })}</span>}
        </span>
      </h2>
      {level === null ? (
        <p className={section.quiet}>{t('device.noBattery')}</p>
      ) : (
        <>
          <input
            type="range"
            className={css.slider}
            data-testid="battery-level"
            aria-label={t('inspector.level')}
            aria-valuetext={t('inspector.percent', { percent: shown })}
            min={0}
            max={100}
            list="battery-marks"
            value={shown}
            onChange={(event) => move(Number(event.currentTarget.value))}
          />
          <datalist id="battery-marks">
            {MARKS.map((mark) => (
              <option key={mark} value={mark} />
            ))}
          </datalist>
          <p className={section.quiet}>
            {t('inspector.units', { units: Math.floor(view.battery?.units ?? 0), full: view.battery?.full ?? 0 })}
          </p>
        </>
      )}
      <div className={css.row}>
        <button
          type="button"
          className={section.button}
          data-testid="battery-out"
          aria-disabled={level === null}
          onClick={() => {
            if (level !== null) void send({ type: 'battery-removed' })
          }}
        >
          {t('inspector.cellsOut')}
        </button>
        <button
          type="button"
          className={section.button}
          data-testid="battery-in"
          onClick={() => void send({ type: 'battery-fitted' })}
        >
          {t(level === null ? 'inspector.cellsIn' : 'inspector.cellsNew')}
        </button>
      </div>
    </section>
  )
}
