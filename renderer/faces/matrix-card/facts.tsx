import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IdentityRows } from '../../parts/identity-rows.tsx'
import css from '../../parts/section.module.css'
import type { OfView } from '../face.ts'
import { issueText } from './issue-text.ts'

/** Whose card it is, and which of the cards of that number. */
export function Facts({ view, children }: OfView<'matrix-card'> & { readonly children?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <dl className={css.facts}>
      <IdentityRows label={t('matrixCard.number')} view={view} />
      <dt>{t('matrixCard.issue')}</dt>
      <dd data-testid="issue">{issueText(view.issue, t)}</dd>
      {children}
    </dl>
  )
}
