import { useTranslation } from 'react-i18next'
import { useTimeLeft } from '../../connection/clock.ts'
import { useTokenOf } from '../../connection/context.ts'
import css from './hints.module.css'

/** Of one that shows its code all the time: how long this one is shown. */
export function Hints() {
  const { t } = useTranslation()
  const nextAt = useTokenOf('key-fob', ({ button, display, timeStep }) =>
    button === null && display.code !== null ? timeStep.nextAt : null,
  )
  const seconds = useTimeLeft(nextAt)
  if (seconds === null) return null
  return (
    <span className={css.hint} data-testid="next-code" role="timer">
      {t('keyFob.nextCode', { seconds })}
    </span>
  )
}
