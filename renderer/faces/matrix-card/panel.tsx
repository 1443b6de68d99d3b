import { useTranslation } from 'react-i18next'
import { CARD_PRINT } from '../../../token-core/key-free.ts'
import { useTokenOf } from '../../connection/context.ts'
import css from '../../parts/section.module.css'
import { Facts } from './facts.tsx'

/** What one knows of the card who has it in the hand. */
export function Panel() {
  const { t } = useTranslation()
  const view = useTokenOf('matrix-card', (known) => known)
  if (view === null) return null
  return (
    <section className={css.section} aria-labelledby="device-heading">
      <h2 id="device-heading" className={css.heading}>
        {t('matrixCard.card')}
      </h2>
      <Facts view={view}>
        <dt>{t('matrixCard.bank')}</dt>
        <dd lang="ja">{CARD_PRINT.bank}</dd>
        <dt>{t('matrixCard.contact')}</dt>
        <dd className={css.figures}>{CARD_PRINT.telephone}</dd>
      </Facts>
      <p className={css.quiet}>{t('matrixCard.about')}</p>
    </section>
  )
}
