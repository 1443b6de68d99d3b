import { useTranslation } from 'react-i18next'
import { useTokenOf } from '../../connection/context.ts'
import css from '../../parts/compact-tools.module.css'
import { MailButton } from './mail-button.tsx'

/** What the telephone gets from outside: the mail of the app that is set up from one. */
export function CompactTools() {
  const { t } = useTranslation()
  const profile = useTokenOf('software-token', (view) => view.profile)
  if (profile !== 'nd-app') return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons in a bar, not a form.
    <div className={css.tools} role="group" aria-label={t('phone.mail.heading')}>
      <MailButton label={t('phone.mail.open')} className={css.button} />
    </div>
  )
}
