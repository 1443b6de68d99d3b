/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { CompanyRow } from '../../../core/rows.ts'
import { Layout } from '../../../web/layout.tsx'
import type { View } from '../../../web/view.ts'
import { spoken } from '../practice/names.ts'

/** The portal's dashboard, from where one comes to the bank. */
export function DashboardPage({ view, company }: { readonly view: View; readonly company: CompanyRow }) {
  const { t } = view
  return (
    <Layout view={view} screen={{ title: 'portal.title', id: 'SIM-B86' }} sheets={['operations.css']}>
      <section class="card" aria-labelledby="welcome-heading">
        <h2 id="welcome-heading">{t('portal.dashboard')}</h2>
        <p lang="ja" data-testid="portal-company">
          {spoken(t, company.name)} {view.userName}
        </p>
        <ul class="operations">
          <li>
            <a href="/" data-testid="to-banking">
              <strong>{t('portal.banking')}</strong>
              <span>{t('portal.banking-text')}</span>
            </a>
          </li>
          <li>
            <a href="/portal/profile" data-testid="portal-profile">
              <strong>{t('portal.profile')}</strong>
              <span>{t('portal.profile-text')}</span>
            </a>
          </li>
        </ul>
      </section>
    </Layout>
  )
}
