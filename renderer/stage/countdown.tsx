import { useTranslation } from 'react-i18next'
import { useTimeLeft } from '../connection/clock.ts'
import { useToken } from '../connection/context.ts'
import { faceOf } from '../faces/faces.ts'
import css from './caption.module.css'

const SOON_S = 10

/** "Done within 74 s", while a window runs. */
export function Countdown() {
  const { t } = useTranslation()
  const view = useToken((state) => state.view)
  const limit = view && faceOf(view).limit(view)
  const seconds = useTimeLeft(limit?.closesAt ?? null)
  if (!limit || seconds === null) return null
  const { name } = limit
  return (
    <span
      className={css.countdown}
      data-testid="countdown"
      data-window={name}
      data-soon={seconds <= SOON_S}
      role="timer"
    >
      {t(`window.${name}`, { seconds })}
    </span>
  )
}
