/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { ProblemSummary, type Problems, TextField } from '../../../web/fields.tsx'
import { FormToken, Layout } from '../../../web/layout.tsx'
import type { TextKey } from '../../../web/text.ts'
import type { View } from '../../../web/view.ts'

interface PhoneLoginPageProps {
  readonly view: View
  readonly problems: Problems
  readonly loginId: string
}

export function PhoneLoginPage({ view, problems, loginId }: PhoneLoginPageProps) {
  const { t } = view
  return (
    <Layout view={view} screen={{ title: 'phone.login-title', id: 'SIM-B88' }} mistakes={problems.length > 0}>
      <ProblemSummary t={t} problems={problems} />
      <section class="card" aria-labelledby="login-heading">
        <h2 id="login-heading">{t('login.heading')}</h2>
        <p>{t('phone.lead')}</p>
        <form method="post" action="/phone" novalidate>
          <FormToken view={view} />
          <TextField
            {...{ t, problems }}
            field="login-id"
            label={t('login.login-id')}
            value={loginId}
            autocomplete="username"
          />
          <TextField
            {...{ t, problems }}
            field="password"
            type="password"
            label={t('login.password')}
            value=""
            autocomplete="current-password"
          />
          <div class="actions">
            <button class="button main" type="submit" data-testid="login">
              {t('login.submit')}
            </button>
          </div>
        </form>
      </section>
      <p class="staff">
        <a href="/login" data-testid="to-login">
          {t('phone.to-login')}
        </a>
      </p>
    </Layout>
  )
}

interface PhoneMenuPageProps {
  readonly view: View
  readonly menu: readonly { readonly path: string; readonly label: TextKey }[]
}

export function PhoneMenuPage({ view, menu }: PhoneMenuPageProps) {
  const { t } = view
  return (
    <Layout view={view} screen={{ title: 'phone.menu-title', id: 'SIM-B89' }} sheets={['operations.css']}>
      <p>{t('phone.menu-lead')}</p>
      <ul class="operations">
        {menu.map(({ path, label }) => (
          <li key={path}>
            <a href={path} data-testid={path.slice(1)}>
              <strong>{t(label)}</strong>
            </a>
          </li>
        ))}
      </ul>
    </Layout>
  )
}
