import { useTranslation } from 'react-i18next'
import type { TokenView } from '../../camera/camera-token.ts'
import { useTimeLeft } from '../../connection/clock.ts'
import { issuerText } from '../../connection/issuer.ts'
import { ExplainButton } from '../../explanation/explain-button.tsx'
import css from '../../parts/inspector.module.css'
import section from '../../parts/section.module.css'
import { stateName, windowName } from './next-step.ts'

const SOON_S = 10
const SECOND = 1_000

/** "in 12 s", or nothing while nothing is counting. */
function Countdown({ to, testId }: { readonly to: number | null; readonly testId: string }) {
  const { t } = useTranslation()
  const seconds = useTimeLeft(to)
  return (
    <dd className={css.number} data-testid={testId}>
      {seconds === null ? '–' : t('inspector.in', { seconds })}
    </dd>
  )
}

function OpenWindow({ view }: { readonly view: TokenView }) {
  const { t } = useTranslation()
  const seconds = useTimeLeft(view.window?.closesAt ?? null)
  const name = windowName(view)
  if (name === null || seconds === null || view.window === null) return null
  const { openedAt, closesAt } = view.window
  return (
    <div className={css.window} data-soon={seconds <= SOON_S} data-testid="inspector-window">
      <span>{t(`window.${name}`, { seconds })}</span>
      <meter
        className={css.meter}
        min={0}
        max={(closesAt - openedAt) / SECOND}
        value={seconds}
        aria-label={t(`window.${name}`, { seconds })}
      />
    </div>
  )
}

export function StateSection({ view }: { readonly view: TokenView }) {
  const { t } = useTranslation()
  const { display, hold, registration } = view
  return (
    <section className={section.section} aria-labelledby="inspector-state">
      <h2 id="inspector-state" className={section.heading}>
        {t('device.state')}
      </h2>
      <OpenWindow view={view} />
      <dl className={section.facts}>
        <dt>{t('inspector.power')}</dt>
        <dd>{t(`state.${stateName(view)}`)}</dd>
        <dt>{t('inspector.screen')}</dt>
        <dd data-testid="inspector-screen">{t(`screens.${display.screen}`)}</dd>
        {display.refusal && (
          <>
            <dt>{t('inspector.refusal')}</dt>
            <dd>{`${display.refusal} ${t(`refusals.${display.refusal}`)}`}</dd>
          </>
        )}
        <dt>{t('inspector.darkAt')}</dt>
        <Countdown to={view.darkAt} testId="inspector-dark" />
        <dt>{t('inspector.offAt')}</dt>
        <Countdown to={view.offAt} testId="inspector-off" />
        {hold && (
          <>
            <dt>{t('inspector.hold')}</dt>
            <dd>{t(`inspector.holds.${hold.action}`)}</dd>
          </>
        )}
        <dt>{t('inspector.registration')}</dt>
        <dd data-testid="inspector-registration">
          {registration
            ? [issuerText(registration.issuer, t), registration.licence].filter(Boolean).join(' · ')
            : t('inspector.none')}
        </dd>
      </dl>
      {display.code !== null && <ExplainButton />}
    </section>
  )
}
