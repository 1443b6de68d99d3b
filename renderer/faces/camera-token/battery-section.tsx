import { useTranslation } from 'react-i18next'
import type { TokenView } from '../../camera/camera-token.ts'
import { useConnection } from '../../connection/context.ts'
import css from '../../parts/inspector.module.css'
import { LevelSlider, useMovedLevel } from '../../parts/level-slider.tsx'
import section from '../../parts/section.module.css'
import { Battery } from './battery.tsx'

/** Where the device's own behaviour changes: camera, notice, gauge. */
const MARKS = [5, 15, 50, 75] as const

/** Cells in and out, and how full they are. */
export function BatterySection({ view }: { readonly view: TokenView }) {
  const { t } = useTranslation()
  const { send } = useConnection()
  const level = view.battery?.percent ?? null
  const { shown, move } = useMovedLevel(level ?? 0, (percent) => send({ type: 'battery-level', percent }))
  return (
    <section className={section.section} aria-labelledby="inspector-battery">
      <h2 id="inspector-battery" className={section.heading}>
        {t('device.battery')}
        <span className={css.aside}>
          <Battery percent={level === null ? null : shown} isSmall />
          {level !== null && <span data-testid="inspector-percent">{t('inspector.percent', { percent: shown })}</span>}
        </span>
      </h2>
      {level === null ? (
        <p className={section.quiet}>{t('device.noBattery')}</p>
      ) : (
        <>
          <LevelSlider testId="battery-level" shown={shown} marks={MARKS} move={move} />
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
