import { useTranslation } from 'react-i18next'
import { FOB_LIMITS } from '../../../token-core/key-free.ts'
import { useConnection } from '../../connection/context.ts'
import css from '../../parts/inspector.module.css'
import section from '../../parts/section.module.css'
import { dayText, timeText } from '../../parts/time-text.ts'
import type { OfView } from '../face.ts'
import { useDeviceClock } from './device-clock.ts'
import { NumberField } from './number-field.tsx'
import { offsetText } from './offset-text.ts'

const SECOND = 1_000
const SECONDS_A_DAY = 86_400

/** Its own clock, which nobody sees on it: what it says, how far it is off, and the time step that its codes come from. */
export function ClockSection({ view }: OfView<'key-fob'>) {
  const { t } = useTranslation()
  const { send } = useConnection()
  const clock = useDeviceClock(view)
  const { ppm } = view.deviceClock
  return (
    <section className={section.section} aria-labelledby="inspector-clock">
      <h2 id="inspector-clock" className={section.heading}>
        {t('keyFob.clock.heading')}
      </h2>
      <dl className={section.facts}>
        <dt>{t('keyFob.clock.time')}</dt>
        <dd className={css.number} data-testid="device-clock">
          {clock && `${dayText(clock.time)} ${timeText(clock.time).slice(0, -4)}`}
        </dd>
        <dt>{t('keyFob.clock.ahead')}</dt>
        <dd className={css.number} data-testid="device-ahead">
          {offsetText(clock?.ahead ?? view.deviceClock.ahead, t)}
        </dd>
        <dt>{t('keyFob.clock.drift')}</dt>
        <dd className={css.number} data-testid="device-drift">
          {t('keyFob.clock.ppm', { ppm, seconds: (ppm * SECONDS_A_DAY) / 1_000_000 })}
        </dd>
        <dt>{t('keyFob.clock.step')}</dt>
        <dd className={css.number} data-testid="time-step">
          {t('keyFob.clock.stepOf', { step: clock?.step ?? view.timeStep.number, seconds: view.step / SECOND })}
        </dd>
        <dt>{t('keyFob.clock.next')}</dt>
        <dd className={css.number} data-testid="next-time-step">
          {clock && t('inspector.in', { seconds: clock.left })}
        </dd>
      </dl>
      <NumberField
        label={t('keyFob.clock.setOffset')}
        go={t('keyFob.set')}
        testId="clock-offset"
        min={-FOB_LIMITS.offset / SECOND}
        max={FOB_LIMITS.offset / SECOND}
        step="any"
        first="90"
        onNumber={(seconds) => void send({ type: 'clock-offset', ms: seconds * SECOND })}
      />
      <NumberField
        label={t('keyFob.clock.setDrift')}
        go={t('keyFob.set')}
        testId="clock-drift"
        min={-FOB_LIMITS.ppm}
        max={FOB_LIMITS.ppm}
        step={1}
        first="20"
        onNumber={(millionths) => void send({ type: 'clock-drift', ppm: millionths })}
      />
      <p className={section.quiet}>{t(view.button === null ? 'keyFob.clock.noteAlways' : 'keyFob.clock.note')}</p>
    </section>
  )
}
