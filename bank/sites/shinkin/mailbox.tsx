/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Mailbox, TextOf } from '../../model/web/site-web.ts'
import type { Mail } from './model/answer.ts'
import type { ShinkinKinds } from './pages/kinds.ts'

/** What the bank writes to admin and users: what was done, to whom. */
export const MAILBOX: Mailbox<ShinkinKinds> = {
  screenId: 'SIM-K80',
  body: (mail, t) => <Body mail={mail as Mail} t={t} />,
}

function Body({ mail, t }: { readonly mail: Mail; readonly t: TextOf<ShinkinKinds> }) {
  const { subject, number, user } = mail
  return (
    <>
      <p>{t('mail-body.done', { event: t(`mail.${subject}`) })}</p>
      <p>
        {t('k06.number')}: {number}
        {user !== null && (
          <>
            <br />
            {t('user.id')}: {user}
          </>
        )}
      </p>
      <p>{t('mail-body.unknown')}</p>
      <p>{t('shinkin.help-desk')}</p>
    </>
  )
}
