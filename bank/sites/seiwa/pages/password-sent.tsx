/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { PageView } from '../../../model/web/page-drawing.ts'
import { Facts } from '../../../model/web/parts.tsx'
import { accountOf, type SeiwaKinds } from './kinds.ts'
import { sentAt } from './moment.ts'

/** メール通知パスワード送信先: which mail has the password that is asked for. */
export function PasswordSent({ view: { t, moment } }: { readonly view: PageView<SeiwaKinds> }) {
  const account = accountOf(moment)
  const sent = account?.mailPassword
  if (!account?.details || !sent) return null
  return (
    <>
      <h2>{t('heading.mail-password-to')}</h2>
      <p>{t('text.mail-password')}</p>
      <Facts
        facts={[
          { name: 'sent-at', label: t('label.sent-at'), value: sentAt(t, sent.sentAt) },
          { name: 'sent-to', label: t('label.sent-to'), value: account.details.email },
        ]}
      />
    </>
  )
}
