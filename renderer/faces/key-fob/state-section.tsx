import { useTranslation } from 'react-i18next'
import { useTimeLeft } from '../../connection/clock.ts'
import { ExplainButton } from '../../explanation/explain-button.tsx'
import css from '../../parts/inspector.module.css'
import section from '../../parts/section.module.css'
import type { OfView } from '../face.ts'
import { limitOf, stateName } from './next-step.ts'

const SECOND = 1_000
const SOON_S = 10

/** While it is lit: how long one can read it. */
function Lit({ view }: OfView<'key-fob'>) {
  const { t } = useTranslation()
  const limit = limitOf(view)
  const seconds = useTimeLeft(limit?.closesAt ?? null)
  if (limit === null || seconds === null) return null
  const words = t(`window.${limit.name}`, { seconds })
  return (
    <div className={css.window} data-soon={seconds <= SOON_S} data-testid="inspector-window">
      <span>{words}</span>
      <meter
        className={css.meter}
        min={0}
        max={(limit.closesAt - limit.openedAt) / SECOND}
        value={seconds}
        aria-label={words}
      />
    </div>
  )
}

/** What it shows, and its button. */
export function StateSection({ view }: OfView<'key-fob'>) {
  const { t } = useTranslation()
  const { display, button } = view
  return (
    <section className={section.section} aria-labelledby="inspector-state">
      <h2 id="inspector-state" className={section.heading}>
        {t('device.state')}
      </h2>
      <Lit view={view} />
      <dl className={section.facts}>
        <dt>{t('inspector.screen')}</dt>
        <dd data-testid="inspector-screen" data-state={stateName(view)}>
          {t(`state.${stateName(view)}`)}
        </dd>
        {display.text !== '' && (
          <>
            <dt>{t('keyFob.text')}</dt>
            <dd className={section.figures} data-testid="inspector-text">
              {display.text}
            </dd>
          </>
        )}
        {display.bars !== null && (
          <>
            <dt>{t('keyFob.bars')}</dt>
            <dd className={css.number} data-testid="inspector-bars">
              {display.bars}
            </dd>
          </>
        )}
        {button !== null && (
          <>
            <dt>{t('keyFob.button.name')}</dt>
            <dd>{t(`keyFob.button.${button}`)}</dd>
          </>
        )}
      </dl>
      {display.code !== null && <ExplainButton />}
    </section>
  )
}
