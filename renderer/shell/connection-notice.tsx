import { useTranslation } from 'react-i18next'
import { useRackState } from '../connection/context.ts'
import css from './connection-notice.module.css'

/** A bar that says that the token is out of reach, and what happens now. Blocks nothing. */
export function ConnectionNotice() {
  const { t } = useTranslation()
  const link = useRackState((state) => state.link)
  if (link !== 'lost' && link !== 'refused') return null
  return (
    <p className={css.notice} role="alert" data-testid="connection-notice">
      <strong>{t(`connection.${link}`)}</strong> {t(`connection.${link}Advice`)}
    </p>
  )
}
