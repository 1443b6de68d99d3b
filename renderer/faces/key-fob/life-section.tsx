import { useTranslation } from 'react-i18next'
import { useConnection } from '../../connection/context.ts'
import { Charge } from '../../parts/charge.tsx'
import css from '../../parts/inspector.module.css'
import { LevelSlider, useMovedLevel } from '../../parts/level-slider.tsx'
import section from '../../parts/section.module.css'
import { dayText } from '../../parts/time-text.ts'
import type { OfView } from '../face.ts'
import { LOW } from './life.ts'

const DAY = 86_400_000
/** Where the device's own behaviour changes: the notice, and the end. */
const MARKS = [0, LOW] as const

/** What it lives on: codes that it can still show, and how old it may get. */
export function LifeSection({ view }: OfView<'key-fob'>) {
  const { t } = useTranslation()
  const { send } = useConnection()
  const { shown, move } = useMovedLevel(view.level, (percent) => send({ type: 'battery-level', percent }))
  const { uses, at, madeAt, agesAt } = view
  const days = Math.max(0, Math.floor((at - madeAt) / DAY))
  return (
    <section className={section.section} aria-labelledby="inspector-life">
      <h2 id="inspector-life" className={section.heading}>
        {t('keyFob.life.heading')}
        <span className={css.aside}>
          <Charge percent={shown} low={LOW} isSmall testId="inspector-charge" />
          <span data-testid="inspector-percent">{t('inspector.percent', { percent: shown })}</span>
        </span>
      </h2>
      <LevelSlider testId="battery-level" shown={shown} marks={MARKS} move={move} />
      <dl className={section.facts}>
        {uses && (
          <>
            <dt>{t('keyFob.life.uses')}</dt>
            <dd className={css.number} data-testid="inspector-uses">
              {t('keyFob.life.usesOf', { ...uses })}
            </dd>
          </>
        )}
        <dt>{t('keyFob.life.age')}</dt>
        <dd className={css.number} data-testid="inspector-age">
          {t('keyFob.life.ageOf', { count: days, day: dayText(madeAt) })}
        </dd>
        <dt>{t('keyFob.life.agesAt')}</dt>
        <dd className={css.number}>{dayText(agesAt)}</dd>
      </dl>
      <div className={css.row}>
        <button
          type="button"
          className={section.button}
          data-testid="battery-dead"
          onClick={() => void send({ type: 'battery-dead' })}
        >
          {t('keyFob.life.end')}
        </button>
        <button
          type="button"
          className={section.button}
          data-testid="battery-full"
          onClick={() => void send({ type: 'battery-level', percent: 100 })}
        >
          {t('keyFob.life.full')}
        </button>
      </div>
    </section>
  )
}
