/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Layout } from '../../../web/layout.tsx'
import type { View } from '../../../web/view.ts'
import { OfferList } from './offer-list.tsx'
import type { Offer } from './offers.ts'

/** BSSK001 業務選択 of 管理業務: 企業管理, 利用者管理, 操作履歴照会. */
export function ManagementPage({ view, offers }: { readonly view: View; readonly offers: readonly Offer[] }) {
  const { t } = view
  return (
    <Layout sheets={['operations.css']} view={view} screen={{ title: 'management.title', id: 'BSSK001' }}>
      <section class="card" aria-labelledby="management-heading">
        <h2 id="management-heading">{t('top.management')}</h2>
        <OfferList t={t} offers={offers} />
      </section>
      <div class="actions">
        <a class="button" href="/" data-testid="to-top">
          {t('page.to-top')}
        </a>
      </div>
    </Layout>
  )
}
