/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Layout } from '../../../web/layout.tsx'
import type { View } from '../../../web/view.ts'

/** After 「ログアウト」, or after a while without any operation. */
export function LogoutPage({ view, isTimeOut }: { readonly view: View; readonly isTimeOut: boolean }) {
  const { t } = view
  return (
    <Layout view={view} screen={{ title: 'logout.title', id: 'SIM-B12' }}>
      <section class="card" aria-labelledby="logout-heading">
        <h2 id="logout-heading" data-testid="logged-out">
          {t(isTimeOut ? 'logout.timed-out' : 'logout.done')}
        </h2>
        <p>{t(isTimeOut ? 'logout.timed-out-text' : 'logout.text')}</p>
        <div class="actions">
          <a class="button main" href="/login" data-testid="to-login">
            {t('logout.to-login')}
          </a>
        </div>
      </section>
    </Layout>
  )
}
