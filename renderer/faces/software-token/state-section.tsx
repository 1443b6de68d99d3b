import { useTranslation } from 'react-i18next'
import { useTimeLeft } from '../../connection/clock.ts'
import type { ViewOf } from '../../connection/view.ts'
import { ExplainButton } from '../../explanation/explain-button.tsx'
import css from '../../parts/inspector.module.css'
import section from '../../parts/section.module.css'
import { aheadText } from './clock-text.ts'
import { stepLength } from './phone-time.ts'

interface SectionProps {
  readonly view: ViewOf<'software-token'>
}

const SECOND = 1_000

function TimeStep({ view: { timeStep, deviceClock } }: SectionProps) {
  const { t } = useTranslation()
  const seconds = useTimeLeft(timeStep?.nextAt ?? null)
  if (timeStep === null) return null
  return (
    <>
      <dt>{t('phone.inside.timeStep')}</dt>
      <dd className={css.number} data-testid="inspector-time-step">
        {t('phone.inside.step', {
          number: timeStep.number,
          seconds: stepLength(timeStep, deviceClock.offset) / SECOND,
        })}
      </dd>
      <dt>{t('phone.inside.nextCode')}</dt>
      <dd className={css.number}>{seconds === null ? '–' : t('inspector.in', { seconds: Math.max(1, seconds) })}</dd>
    </>
  )
}

/** What the telephone shows, by which clock, and how long still. */
export function StateSection({ view }: SectionProps) {
  const { t } = useTranslation()
  const { display } = view
  const yes = (is: boolean) => t(is ? 'phone.inside.yes' : 'phone.inside.no')
  return (
    <section className={section.section} aria-labelledby="inspector-state">
      <h2 id="inspector-state" className={section.heading}>
        {t('device.state')}
      </h2>
      <dl className={section.facts}>
        <dt>{t('phone.inside.screen')}</dt>
        <dd data-testid="inspector-screen">{t(`phone.screen.${display.screen}`)}</dd>
        {display.app === 'nd-app' && display.refusal && (
          <>
            <dt>{t('phone.inside.refusal')}</dt>
            <dd>{`${display.refusal} ${t(`phone.refusal.${display.refusal}`)}`}</dd>
          </>
        )}
        <dt>{t('phone.inside.clock')}</dt>
        <dd data-testid="inspector-clock">{aheadText(view.deviceClock.offset, t)}</dd>
        <TimeStep view={view} />
        {view.profile === 'sk-app' ? (
          <>
            {view.serial !== null && (
              <>
                <dt>{t('phone.inside.mode')}</dt>
                <dd>{t(view.showsSerial ? 'phone.inside.withSerial' : 'phone.inside.withoutSerial')}</dd>
                <dt>{t('phone.inside.restored')}</dt>
                <dd>{yes(view.isRestored)}</dd>
              </>
            )}
            <dt>{t('phone.inside.foreignSim')}</dt>
            <dd>{yes(view.foreignSim)}</dd>
          </>
        ) : (
          <>
            <dt>{t('phone.inside.mail')}</dt>
            <dd data-testid="inspector-mail">{yes(view.hasMail)}</dd>
          </>
        )}
      </dl>
      {display.code !== null && <ExplainButton />}
    </section>
  )
}
