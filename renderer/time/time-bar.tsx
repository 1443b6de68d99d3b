import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTimeLeft, useTokenTime } from '../connection/clock.ts'
import { useToken } from '../connection/context.ts'
import { tokenNow } from '../connection/token-time.ts'
import type { TokenView } from '../connection/view.ts'
import { faceOf } from '../faces/faces.ts'
import { dayText, timeText } from '../parts/time-text.ts'
import { Icon } from '../theme/icon.tsx'
import { SpeedField } from './speed-field.tsx'
import css from './time-bar.module.css'
import { NEXT_CHANGE_KEY, STEPS, useTimeKeys } from './use-time.ts'

const USUAL_SPEED = 10
const SECOND = 1_000
/** Ten readings a second are enough for the eye. */
const READING_MS = 100

/** The token's clock, ticking by the second, or standing to the millisecond. */
function Reading() {
  const time = useTokenTime()
  const [, redraw] = useState(0)
  useEffect(() => {
    if (!time || time.clock.speed === 0) return
    const timer = window.setInterval(() => redraw((n) => n + 1), Math.max(READING_MS, SECOND / 4 / time.clock.speed))
    return () => window.clearInterval(timer)
  }, [time])
  if (!time) return null
  const now = tokenNow(time, Date.now())
  const text = timeText(now)
  return (
    <span className={css.reading} data-testid="token-time">
      <span className={css.day}>{dayText(now)} </span>
      {time.clock.speed === 0 ? text : text.slice(0, -4)}
    </span>
  )
}

/** What the token will do by itself, and in how many seconds. */
function NextChange({ view }: { readonly view: TokenView }) {
  const { t } = useTranslation()
  const seconds = useTimeLeft(view.nextChangeAt)
  const name = faceOf(view).nextChange(view)
  if (name === null || seconds === null) return t('time.noChange')
  return t('time.next', { change: t(`time.change.${name}`), seconds })
}

/** How the token's time goes, and ways to move it on. Always in sight; loud when it does not go as ours. */
export function TimeBar() {
  const { t } = useTranslation()
  const view = useToken((state) => state.view)
  const { set, advance, goOn } = useTimeKeys()
  if (!view) return <section className={css.bar} />
  const { mode, speed } = view.clock
  const modes = [
    ['real', 'play', { mode: 'real' }],
    ['paused', 'pause', { mode: 'paused' }],
    ['scaled', 'fast', { mode: 'scaled', speed: mode === 'scaled' ? speed : USUAL_SPEED }],
  ] as const
  return (
    <section className={css.bar} aria-label={t('time.name')} data-testid="time-bar" data-mode={mode}>
      <span className={css.clock}>
        <Icon name="clock" />
        <Reading />
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: three buttons in a bar, not a form. */}
      <div className={css.segments} role="group" aria-label={t('time.rate')}>
        {modes.map(([name, icon, setting]) => (
          <button
            key={name}
            type="button"
            className={css.segment}
            data-testid={`time-${name}`}
            aria-pressed={mode === name}
            title={name === 'scaled' ? t('time.scaled') : `${t(`time.${name}`)} (G)`}
            onClick={() => void set(setting)}
          >
            <Icon name={icon} size={14} />
            {t(`time.${name}`)}
          </button>
        ))}
      </div>
      {mode === 'scaled' && <SpeedField speed={speed} onSpeed={(wanted) => void set({ mode, speed: wanted })} />}
      {mode !== 'real' && !faceOf(view).isTimed && (
        <span className={css.warning} data-testid="time-warning">
          {t(`time.warning.${mode}`)}
        </span>
      )}
      <span className={css.steps}>
        <button
          type="button"
          className={css.step}
          data-testid="time-next"
          aria-disabled={view.nextChangeAt === null}
          title={`${t('time.nextTitle')} (${NEXT_CHANGE_KEY.toUpperCase()})`}
          onClick={() => void goOn()}
        >
          <Icon name="next" size={14} />
          <NextChange view={view} />
        </button>
        {STEPS.map(({ ms, key }) => (
          <button
            key={ms}
            type="button"
            className={css.step}
            data-testid={`time-plus-${ms / SECOND}`}
            title={`${t('time.plusTitle', { seconds: ms / SECOND })} (${key.toUpperCase()})`}
            onClick={() => void advance({ ms })}
          >
            {t('time.plus', { seconds: ms / SECOND })}
          </button>
        ))}
      </span>
    </section>
  )
}
