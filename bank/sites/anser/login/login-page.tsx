/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { ProblemSummary, type Problems, TextField } from '../../../web/fields.tsx'
import { FormToken, Layout } from '../../../web/layout.tsx'
import type { View } from '../../../web/view.ts'
import { spoken } from '../practice/names.ts'
import { PRACTICE_USERS } from '../practice/practice-data.ts'

interface LoginPageProps {
  readonly view: View
  readonly problems: Problems
  readonly loginId: string
  /** Filled in only for a practice account that was chosen below. */
  readonly password: string
}

export function LoginPage({ view, problems, loginId, password }: LoginPageProps) {
  const { t } = view
  return (
    <Layout
      sheets={['operations.css']}
      view={view}
      screen={{ title: 'login.title', id: 'SIM-B01' }}
      mistakes={problems.length > 0}
    >
      <ProblemSummary t={t} problems={problems} />
      <div class="columns">
        <section class="card" aria-labelledby="login-heading">
          <h2 id="login-heading">{t('login.heading')}</h2>
          <p>{t('login.lead')}</p>
          <form method="post" action="/login" novalidate>
            <FormToken view={view} />
            <TextField
              t={t}
              problems={problems}
              field="login-id"
              label={t('login.login-id')}
              value={loginId}
              autocomplete="username"
            />
            <TextField
              t={t}
              problems={problems}
              field="password"
              type="password"
              label={t('login.password')}
              value={password}
              autocomplete="current-password"
            />
            <div class="actions">
              <button class="button main" type="submit" data-testid="login">
                {t('login.submit')}
              </button>
            </div>
          </form>
        </section>
        <PracticeAccounts view={view} />
      </div>
      <p class="staff">
        <a href="/help-desk" data-testid="help-desk">
          {t('top.help-desk')}
        </a>
      </p>
    </Layout>
  )
}

function PracticeAccounts({ view }: { readonly view: View }) {
  const { t } = view
  return (
    <section class="card practice" aria-labelledby="practice-heading">
      <h2 id="practice-heading">{t('login.practice')}</h2>
      <p>{t('login.practice-lead')}</p>
      <table class="accounts">
        <thead>
          <tr>
            <th scope="col">{t('login.name')}</th>
            <th scope="col">{t('login.login-id')}</th>
            <th scope="col">{t('login.password-short')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {PRACTICE_USERS.map((user) => (
            <tr key={user.loginId}>
              <th scope="row">
                <span lang="ja">{spoken(t, user.name)}</span>
                <small>{t(`kind.${user.kind}`)}</small>
              </th>
              <td data-label={t('login.login-id')}>
                <code>{user.loginId}</code>
              </td>
              <td data-label={t('login.password-short')}>
                <code>{user.password}</code>
                <small>
                  {t('login.confirmation-short')} <code>{user.confirmation}</code>
                </small>
              </td>
              <td>
                <a
                  class="button small"
                  href={`/login?account=${user.loginId}`}
                  aria-label={t('login.choose-account', { name: user.name })}
                  data-testid={`account-${user.loginId}`}
                >
                  {t('login.choose')}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
