import { useTranslation } from 'react-i18next'
import { useTokenOf } from '../../connection/context.ts'
import { Charge } from '../../parts/charge.tsx'
import { IdentityRows } from '../../parts/identity-rows.tsx'
import css from '../../parts/section.module.css'
import { dayText } from '../../parts/time-text.ts'
import { LOW } from './life.ts'
import { stateName } from './next-step.ts'

/** What one knows of the token who has it in the hand, and what is printed on it. */
export function Panel() {
  const { t } = useTranslation()
  const view = useTokenOf('key-fob', (known) => known)
  if (view === null) return null
  const state = stateName(view)
  return (
    <section className={css.section} aria-labelledby="device-heading">
      <h2 id="device-heading" className={css.heading}>
        {t('device.heading')}
      </h2>
      <dl className={css.facts}>
        <IdentityRows label={t('device.serial')} view={view} />
        <dt>{t('keyFob.model')}</dt>
        <dd data-testid="device-model">{t(`keyFob.profile.${view.profile}.name`)}</dd>
        <dt>{t('device.state')}</dt>
        <dd data-testid="device-state" data-state={state}>
          {t(`state.${state}`)}
        </dd>
        <dt>{t('keyFob.life.level')}</dt>
        <dd>
          <Charge percent={view.level} low={LOW} testId="battery" />
        </dd>
        <dt>{t('keyFob.life.agesAt')}</dt>
        <dd>{dayText(view.agesAt)}</dd>
      </dl>
      <p className={css.quiet}>{t(`keyFob.profile.${view.profile}.about`)}</p>
    </section>
  )
}
