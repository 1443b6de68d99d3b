/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { PageView } from '../../../model/web/page-drawing.ts'
import { Facts } from '../../../model/web/parts.tsx'
import { SERVICE_ID } from '../model/mails.ts'
import { accountOf, type SeiwaKinds } from './kinds.ts'

/** トークン情報. */
export function Token({ view: { t, moment } }: { readonly view: PageView<SeiwaKinds> }) {
  const otp = accountOf(moment)?.otp
  if (otp === undefined || !('userId' in otp)) return null
  return (
    <>
      <h2>{t('heading.token')}</h2>
      <Facts
        facts={[
          { name: 'service-id', label: t('label.service-id'), value: SERVICE_ID },
          { name: 'user-id', label: t('label.user-id'), value: otp.userId },
        ]}
      />
    </>
  )
}
