/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { View } from '../../../web/view.ts'
import { spoken } from '../practice/names.ts'
import { PRACTICE_USERS } from '../practice/practice-data.ts'

/** The practice users, each with a button that fills the form of the login page. */
export function PracticeAccounts({ view }: { readonly view: View }) {
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
