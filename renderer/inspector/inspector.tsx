import { useTranslation } from 'react-i18next'
import { useToken } from '../connection/context.ts'
import { faceOf } from '../faces/faces.ts'
import { holderText } from '../parts/holder-text.ts'
import css from '../parts/inspector.module.css'
import section from '../parts/section.module.css'

/** What the token knows and no eye sees, and what a tester may do to it. */
export function Inspector() {
  const { t } = useTranslation()
  const view = useToken((state) => state.view)
  if (!view) return null
  const { Sections, model, knownBy } = faceOf(view)
  return (
    <div className={css.inspector} data-testid="inspector">
      <Sections view={view} />
      <section className={section.section} aria-labelledby="about-heading">
        <h2 id="about-heading" className={section.heading}>
          {t('inspector.about')}
        </h2>
        <dl className={section.facts}>
          {view.serial !== null && (
            <>
              <dt>{t(knownBy)}</dt>
              <dd className={section.figures}>{view.serial}</dd>
            </>
          )}
          {view.holder && (
            <>
              <dt>{t('device.holder')}</dt>
              <dd data-testid="inspector-holder">{holderText(view, t)}</dd>
            </>
          )}
          <dt>{t('inspector.profile')}</dt>
          <dd data-testid="inspector-profile">{t(`rack.model.${model(view)}`)}</dd>
          <dt>{t('inspector.id')}</dt>
          <dd className={section.figures}>{view.id}</dd>
          <dt>{t('inspector.events')}</dt>
          <dd className={css.number}>{view.sequence}</dd>
        </dl>
      </section>
    </div>
  )
}
