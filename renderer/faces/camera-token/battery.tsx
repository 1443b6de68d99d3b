import { useTranslation } from 'react-i18next'
import css from './battery.module.css'

const LOW = 15

interface BatteryProps {
  readonly percent: number | null
  /** The drawing alone; the figure is its name. */
  readonly isSmall?: boolean
}

/** Charge in percent, or that there are no cells in the device. */
export function Battery({ percent, isSmall = false }: BatteryProps) {
  const { t, i18n } = useTranslation()
  if (percent === null && !isSmall) return <span data-testid="battery">{t('device.noBattery')}</span>
  const text = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(Math.floor(percent ?? 0) / 100)
  return (
    <span className={css.battery} data-testid={isSmall ? 'rack-battery' : 'battery'} data-low={(percent ?? 0) < LOW}>
      <svg width="26" height="13" viewBox="0 0 26 13" aria-hidden="true">
        <rect className={css.shell} x="0.75" y="0.75" width="21.5" height="11.5" rx="3" />
        <rect className={css.tip} x="23.5" y="4" width="2" height="5" rx="1" />
        <rect
          className={css.charge}
          x="2.75"
          y="2.75"
          width={(17.5 * Math.max(0, Math.min(100, percent ?? 0))) / 100}
          height="7.5"
          rx="1.4"
        />
      </svg>
      {isSmall ? <span className={css.spoken}>{percent === null ? t('device.noBattery') : text}</span> : text}
    </span>
  )
}
