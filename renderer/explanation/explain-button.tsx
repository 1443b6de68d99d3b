import { useTranslation } from 'react-i18next'
import css from '../parts/section.module.css'
import { showExplanation } from './explanation-store.ts'

/** Below what the token shows: how its code came about. */
export function ExplainButton() {
  const { t } = useTranslation()
  return (
    <button type="button" className={css.button} data-testid="inspector-explain" onClick={showExplanation}>
      {t('explain.open')}
    </button>
  )
}
