/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { type Fact, Facts } from '../../model/web/parts.tsx'
import type { Mailbox, TextOf } from '../../model/web/site-web.ts'
import type { Mail } from './model/answer.ts'
import { MAIL_PASSWORD_LIFE, SERVICE_ID } from './model/mails.ts'
import type { SeiwaKinds } from './pages/kinds.ts'
import { sentAt } from './pages/moment.ts'
import { orderFacts } from './pages/order-facts.ts'
import { serviceName } from './pages/service-name.ts'

/** Mails to the registered address and to the telephone. */
export const MAILBOX: Mailbox<SeiwaKinds> = {
  screenId: 'SIM-S80',
  body: (mail, t) => <Body mail={mail as Mail} t={t} />,
  keyFile(mail) {
    const sent = mail as Mail
    return sent.subject === 'token' ? { name: `token-${sent.userId}.xml`, text: sent.keyFile } : null
  },
}

interface Written {
  readonly mail: Mail
  readonly t: TextOf<SeiwaKinds>
}

function Body({ mail, t }: Written) {
  return (
    <>
      <p>{t(`mail-text.${mail.subject}`, { minutes: MAIL_PASSWORD_LIFE / 60_000 })}</p>
      <Facts facts={factsOf({ mail, t })} />
      {mail.subject === 'token' && <p>{t('mail-text.token-app')}</p>}
    </>
  )
}

function factsOf({ mail, t }: Written): readonly Fact[] {
  switch (mail.subject) {
    case 'password':
      return [
        { name: 'sent-at', label: t('label.sent-at'), value: sentAt(t, mail.at) },
        { name: 'password', label: t('label.mailPassword'), value: <span class="mail-secret">{mail.password}</span> },
      ]
    case 'token':
      return [
        { name: 'service-id', label: t('label.service-id'), value: SERVICE_ID },
        { name: 'user-id', label: t('label.user-id'), value: mail.userId },
      ]
    case 'linked':
    case 'unlinked':
      return [{ name: 'service', label: t('label.service'), value: serviceName(mail, t) }]
    case 'transfer':
      return orderFacts(t, mail.order)
    case 'stopped':
      return []
  }
}
