import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './phone.module.css'

interface PhoneProps {
  /** Hours and minutes of the telephone's own clock; null: not known. */
  readonly time: string | null
  readonly foreignSim: boolean
  /** Leads back to the home screen; null: it is there. */
  readonly onHome: (() => void) | null
  /** The screen. */
  readonly children: ReactNode
}

/** A telephone of no make: its frame, the line of signs on top, the bar that leads home. */
export function Phone({ time, foreignSim, onHome, children }: PhoneProps) {
  const { t } = useTranslation()
  return (
    <div className={css.phone}>
      <div className={css.frame}>
        <span className={css.side} data-which="power" />
        <span className={css.side} data-which="louder" />
        <div className={css.body}>
          <div className={css.glass}>
            <div className={css.status}>
              <span data-testid="phone-time">{time}</span>
              <span className={css.signs}>
                {foreignSim && (
                  <span className={css.sim} data-testid="phone-sim">
                    SIM
                  </span>
                )}
                <svg viewBox="0 0 34 12" aria-hidden="true">
                  <path d="M1 11V8M4.5 11V6M8 11V3.5M11.5 11V1" />
                  <rect x="17" y="2" width="13.5" height="8.5" rx="2" />
                  <path d="M32.3 5v2.5M19.5 4.6h6v3.3h-6z" />
                </svg>
              </span>
            </div>
            <div className={css.screen}>{children}</div>
            <button
              type="button"
              className={css.home}
              data-testid="phone-home"
              aria-label={t('phone.home')}
              title={t('phone.home')}
              aria-disabled={onHome === null}
              onClick={() => onHome?.()}
            />
          </div>
        </div>
      </div>
    </div>
  )
}
