import { useTranslation } from 'react-i18next'
import { useTimeLeft } from '../connection/clock.ts'
import { useToken } from '../connection/context.ts'
import { faceOf } from '../faces/faces.ts'
import css from './countdown-ring.module.css'

const SOON_S = 10
const SECOND = 1_000
/** A circle of this circumference: what is left is a part of 100. */
const RADIUS = 100 / (2 * Math.PI)

/** The time in which a person must act, for the last row. */
export function CountdownRing() {
  const { t } = useTranslation()
  const view = useToken((state) => state.view)
  const limit = view && faceOf(view).limit(view)
  const seconds = useTimeLeft(limit?.closesAt ?? null)
  if (limit === null || seconds === null) return null
  const { name, openedAt, closesAt } = limit
  const part = (seconds * SECOND * 100) / (closesAt - openedAt)
  return (
    <div className={css.ring} role="timer" data-testid="present-countdown" data-soon={seconds <= SOON_S}>
      <svg viewBox="0 0 40 40" aria-hidden="true">
        <circle className={css.whole} cx="20" cy="20" r={RADIUS} />
        <circle className={css.left} cx="20" cy="20" r={RADIUS} strokeDasharray={`${Math.min(100, part)} 100`} />
      </svg>
      <span className={css.figure}>{seconds}</span>
      <span className={css.name}>{t(`window.${name}`, { seconds })}</span>
    </div>
  )
}
