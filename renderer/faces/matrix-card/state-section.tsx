import { useTranslation } from 'react-i18next'
import css from '../../parts/section.module.css'
import type { OfView } from '../face.ts'
import { issueText } from './issue-text.ts'

/** Which of the cards of its number it is, and its cells as text. */
export function StateSection({ view }: OfView<'matrix-card'>) {
  const { t } = useTranslation()
  return (
    <section className={css.section} aria-labelledby="inspector-state">
      <h2 id="inspector-state" className={css.heading}>
        {t('matrixCard.card')}
      </h2>
      <dl className={css.facts}>
        <dt>{t('matrixCard.issue')}</dt>
        <dd data-testid="inspector-issue">{issueText(view.issue, t)}</dd>
        {view.display.cells.map(({ name, digits }) => (
          <Cell key={name} name={name} digits={digits} />
        ))}
      </dl>
      <p className={css.quiet}>{t('matrixCard.made')}</p>
    </section>
  )
}

const Cell = ({ name, digits }: { readonly name: string; readonly digits: string }) => (
  <>
    <dt lang="ja">{name}</dt>
    <dd className={css.figures}>{digits}</dd>
  </>
)
