import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from '../../parts/section.module.css'
import type { OfView } from '../face.ts'
import { issueText } from './issue-text.ts'

/** Whose card it is, and which of the cards of that number. */
export function Facts({ view, children }: OfView<'matrix-card'> & { readonly children?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <dl className={css.facts}>
      <dt>{t('matrixCard.number')}</dt>
      <dd className={css.figures} data-testid="serial">
        {view.serial}
      </dd>
      {view.holder && (
        <>
          <dt>{t('device.holder')}</dt>
          <dd data-testid="holder">{t('device.holderOf', { ...view.holder })}</dd>
        </>
      )}
      <dt>{t('matrixCard.issue')}</dt>
      <dd data-testid="issue">{issueText(view.issue, t)}</dd>
      {children}
    </dl>
  )
}
