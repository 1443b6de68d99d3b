import { useTranslation } from 'react-i18next'
import { Charge } from '../../parts/charge.tsx'

interface BatteryProps {
  readonly percent: number | null
  /** The drawing alone; the figure is its name. */
  readonly isSmall?: boolean
}

/** Charge in percent, or that there are no cells in the device. */
export function Battery({ percent, isSmall = false }: BatteryProps) {
  const { t } = useTranslation()
  const testId = isSmall ? 'rack-battery' : 'battery'
  return <Charge percent={percent} none={t('device.noBattery')} isSmall={isSmall} testId={testId} />
}
