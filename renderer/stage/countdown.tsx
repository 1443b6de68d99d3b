import { useTranslation } from 'react-i18next'
import { useTimeLeft } from '../connection/clock.ts'
import { useToken } from '../connection/context.ts'
import { windowName } from '../faces/camera-token/next-step.ts'
import css from './caption.module.css'

const SOON_S = 10

/** "Done within 74 s", while a window runs. */
export function Countdown() {
  const { t } = useTranslation()
  const closesAt = useToken(({ view }) => view?.window?.closesAt ?? null)
  const name = useToken(({ view }) => (view ? windowName(view) : null))
  const seconds = useTimeLeft(closesAt)
  if (name === null || seconds === null) return null
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
