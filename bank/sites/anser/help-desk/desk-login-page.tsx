/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { STAFF } from '../../../factors/password/staff-login.ts'
import { ProblemSummary, type Problems, TextField } from '../../../web/fields.tsx'
import { FormToken } from '../../../web/layout.tsx'
import type { View } from '../../../web/view.ts'
import { DeskLayout } from './desk-layout.tsx'

interface DeskLoginPageProps {
  readonly view: View
  readonly problems: Problems
  readonly loginId: string
  /** Filled in only for the practice account. */
  readonly password: string
}

export function DeskLoginPage({ view, problems, loginId, password }: DeskLoginPageProps) {
  const { t } = view
  const common = { t, problems }
  return (
    <DeskLayout
      view={view}
      screen={{ title: 'desk.login-title', id: 'SIM-H01' }}
      mistakes={problems.length > 0}
      outside
    >
      <ProblemSummary {...common} />
      <div class="columns">
        <section class="card" aria-labelledby="login-heading">
          <h2 id="login-heading">{t('desk.login-heading')}</h2>
          <p>{t('desk.login-lead')}</p>
          <form method="post" action="/help-desk/login" novalidate>
            <FormToken view={view} />
            <TextField
              {...common}
              field="login-id"
              label={t('desk.staff-id')}
              value={loginId}
              autocomplete="username"
            />
            <TextField
              {...common}
              field="password"
              type="password"
              label={t('login.password')}
              value={password}
              autocomplete="current-password"
            />
            <div class="actions">
              <button class="button main" type="submit" data-testid="desk-login">
                {t('login.submit')}
              </button>
              <a class="button" href="/login">
                {t('desk.to-customer-login')}
              </a>
            </div>
          </form>
        </section>
        <section class="card practice" aria-labelledby="practice-heading">
          <h2 id="practice-heading">{t('desk.practice')}</h2>
          <p>{t('desk.practice-lead')}</p>
          <dl class="facts">
            <dt>{t('desk.staff-id')}</dt>
            <dd>
              <code>{STAFF.loginId}</code>
            </dd>
            <dt>{t('login.password-short')}</dt>
            <dd>
              <code>{STAFF.password}</code>
            </dd>
          </dl>
          <a class="button small" href="/help-desk/login?account=practice" data-testid="account-desk">
            {t('login.choose')}
          </a>
        </section>
      </div>
    </DeskLayout>
  )
}
