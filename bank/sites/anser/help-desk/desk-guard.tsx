/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { MiddlewareHandler } from 'hono'
import { isOwnForm } from '../../../web/guard.ts'
import { foreignForm, toLogin } from '../../../web/late-form.ts'
import { Layout } from '../../../web/layout.tsx'
import { type PageEnv, page, type View, viewOf } from '../../../web/view.ts'
import { DeskLayout } from './desk-layout.tsx'

/** Customers have no business at the help desk, and the bank's staff none in a customer's pages. The server holds to it. */

/** Everything behind it is for the bank's staff, and for forms of their own session. */
export const staffOnly: MiddlewareHandler<PageEnv> = async (c, next) => {
  if (c.var.user) return page(c, <CustomerAtTheDesk view={viewOf(c, '/')} />, 403)
  if (!c.var.session.isHelpDesk) return toLogin(c, '/help-desk/login')
  if (c.req.method === 'POST' && !isOwnForm(c)) return foreignForm(c)
  await next()
}

/** Nothing behind it is for the bank's staff. */
export const customersOnly: MiddlewareHandler<PageEnv> = async (c, next) => {
  if (c.var.session.isHelpDesk) return page(c, <StaffAtTheCounter view={viewOf(c, '/help-desk')} />, 403)
  await next()
}

function CustomerAtTheDesk({ view }: { readonly view: View }) {
  const { t } = view
  return (
    <Layout view={view} screen={{ title: 'desk.staff-only', id: 'SIM-B08' }}>
      <section class="card" aria-label={t('desk.staff-only')} data-testid="staff-only">
        <p class="large">{t('desk.staff-only-text')}</p>
        <div class="actions">
          <a class="button main" href="/" data-testid="to-top">
            {t('page.to-top')}
          </a>
          <a class="button" href="/help-desk/login" data-testid="to-desk-login">
            {t('desk.to-login')}
          </a>
        </div>
      </section>
    </Layout>
  )
}

function StaffAtTheCounter({ view }: { readonly view: View }) {
  const { t } = view
  return (
    <DeskLayout view={view} screen={{ title: 'desk.customers-only', id: 'SIM-H09' }}>
      <section class="card" aria-label={t('desk.customers-only')} data-testid="customers-only">
        <p class="large">{t('desk.customers-only-text')}</p>
        <div class="actions">
          <a class="button main" href="/help-desk">
            {t('desk.to-search')}
          </a>
          <a class="button" href="/login" data-testid="to-customer-login">
            {t('desk.to-customer-login')}
          </a>
        </div>
      </section>
    </DeskLayout>
  )
}
