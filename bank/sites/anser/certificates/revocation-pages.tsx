/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { UserRow } from '../../../core/rows.ts'
import { isGood, type UserCertificate } from '../../../factors/certificate/user-certificates.ts'
import { ConfirmationField } from '../../../orders/authentication-page.tsx'
import { FieldProblem, fieldState, ProblemSummary, type Problems } from '../../../web/fields.tsx'
import { FormToken, Layout, Steps } from '../../../web/layout.tsx'
import type { Text, TextKey } from '../../../web/text.ts'
import type { View } from '../../../web/view.ts'
import { type Column, SortForm, SortingFields, UserTable } from '../users/user-table.tsx'
import type { ListedUser, Sorting } from '../users/users.ts'
import { certificateTime } from './certificate-time.ts'

/** 証明書失効: 利用者を選択, 証明書失効, 失効完了. */

export const REVOCATION_PATH = '/users/certificates'

const STEPS: readonly TextKey[] = ['certificate.step-choose', 'certificate.step-revoke', 'certificate.step-revoked']

interface ListPageProps {
  readonly view: View
  readonly problems: Problems
  readonly users: readonly ListedUser[]
  /** By login ID. */
  readonly certificates: ReadonlyMap<string, UserCertificate>
  readonly sorting: Sorting
  readonly chosen: string
}

export function RevocationListPage({ view, problems, users, certificates, sorting, chosen }: ListPageProps) {
  const { t } = view
  const of = ({ user }: ListedUser): UserCertificate => certificates.get(user.loginId) ?? { state: 'none', row: null }
  const columns: readonly Column[] = [
    { header: 'users.column-kind', cell: ({ user }) => t(`kind.${user.kind}`) },
    { header: 'certificate.state', cell: (listed) => <State t={t} user={listed.user} certificate={of(listed)} /> },
    { header: 'certificate.expires', cell: (listed) => expiry(t, of(listed)) },
  ]
  return (
    <Layout
      sheets={['listing.css']}
      view={view}
      screen={{ title: 'users.list-title', id: 'SIM-B97' }}
      mistakes={problems.length > 0}
    >
      <Steps view={view} names={STEPS} current={1} />
      <ProblemSummary t={t} problems={problems} />
      <p>{t('certificate.revocation-lead')}</p>
      <section class="card" aria-labelledby="list-heading">
        <h2 id="list-heading">{t('users.list')}</h2>
        <SortForm t={t} action={REVOCATION_PATH} sorting={sorting} />
        <form method="post" action={REVOCATION_PATH} novalidate>
          <FormToken view={view} />
          <SortingFields sorting={sorting} />
          <FieldProblem t={t} problems={problems} field="user" />
          <div id="user">
            <UserTable
              t={t}
              users={users}
              columns={columns}
              choice={{
                type: 'radio',
                chosen: [chosen],
                blocked: (listed) => (isGood(of(listed)) ? null : 'certificate.blocked'),
                state: fieldState(problems, 'user', false),
              }}
            />
          </div>
          <div class="actions">
            <button class="button main" type="submit" data-testid="submit">
              {t('certificate.revoke')}
            </button>
            <a class="button" href="/users">
              {t('users.to-menu')}
            </a>
          </div>
        </form>
      </section>
    </Layout>
  )
}

/** 有効期限切れ, 未発行 and 失効済 have a hyphen, as in the guide. */
const expiry = (t: Text, certificate: UserCertificate): string =>
  certificate.row && isGood(certificate) ? certificateTime(t, certificate.row.notAfter) : '-'

function State(props: { readonly t: Text; readonly user: UserRow; readonly certificate: UserCertificate }) {
  const { t, user, certificate } = props
  return (
    <span class={`state${isGood(certificate) ? ' usable' : ''}`} data-testid={`certificate-${user.loginId}`}>
      {t(`certificate-state.${certificate.state}`)}
    </span>
  )
}

interface ConfirmPageProps {
  readonly view: View
  readonly problems: Problems
  readonly user: UserRow
  readonly certificate: UserCertificate
  /** It is the one that he is logged in with. */
  readonly isOwn: boolean
}

export function RevocationConfirmPage({ view, problems, user, certificate, isOwn }: ConfirmPageProps) {
  const { t } = view
  return (
    <Layout view={view} screen={{ title: 'certificate.confirm-title', id: 'SIM-B98' }} mistakes={problems.length > 0}>
      <Steps view={view} names={STEPS} current={2} />
      <ProblemSummary t={t} problems={problems} />
      <p>{t('certificate.confirm-lead')}</p>
      <section class="card" aria-labelledby="user-heading">
        <h2 id="user-heading">{t('certificate.confirm-user')}</h2>
        <dl class="facts">
          <dt>{t('users.column-login-id')}</dt>
          <dd data-testid="fact-login-id">{user.loginId}</dd>
          <dt>{t('users.column-name')}</dt>
          <dd lang="ja">{user.name}</dd>
          <dt>{t('certificate.state')}</dt>
          <dd data-testid="fact-certificate-state">{t(`certificate-state.${certificate.state}`)}</dd>
          <dt>{t('certificate.expires')}</dt>
          <dd data-testid="fact-expires">{expiry(t, certificate)}</dd>
        </dl>
        {isOwn && (
          <p class="banner warning" data-testid="own-certificate">
            {t('certificate.confirm-own')}
          </p>
        )}
        <form method="post" action={`${REVOCATION_PATH}/of/${user.loginId}`} novalidate>
          <FormToken view={view} />
          <h3>{t('confirmation.heading')}</h3>
          <ConfirmationField view={view} problems={problems} />
          <div class="actions">
            <button class="button main" type="submit" data-testid="execute">
              {t('confirmation.submit')}
            </button>
            <a class="button" href={REVOCATION_PATH} data-testid="back">
              {t('certificate.back')}
            </a>
          </div>
        </form>
      </section>
    </Layout>
  )
}

interface ResultPageProps {
  /** Of nobody where his own session is over. */
  readonly view: View
  readonly user: Pick<UserRow, 'loginId' | 'name'>
}

export function RevocationResultPage({ view, user }: ResultPageProps) {
  const { t } = view
  return (
    <Layout view={view} screen={{ title: 'certificate.result-title', id: 'SIM-B99' }}>
      <Steps view={view} names={STEPS} current={3} />
      <p>{t('certificate.result-lead')}</p>
      <section class="card" aria-labelledby="result-heading">
        <h2 id="result-heading" data-testid="done">
          {t('certificate.result')}
        </h2>
        <dl class="facts">
          <dt>{t('users.column-login-id')}</dt>
          <dd data-testid="fact-login-id">{user.loginId}</dd>
          <dt>{t('users.column-name')}</dt>
          <dd lang="ja">{user.name}</dd>
          <dt>{t('certificate.state')}</dt>
          <dd data-testid="fact-certificate-state">{t('certificate-state.revoked')}</dd>
        </dl>
        <p class="note">{t('certificate.result-note')}</p>
        <div class="actions">
          {view.user ? (
            <>
              <form method="post" action="/logout">
                <FormToken view={view} />
                <button class="button main" type="submit" data-testid="close">
                  {t('certificate.close')}
                </button>
              </form>
              <a class="button" href="/users">
                {t('users.to-menu')}
              </a>
            </>
          ) : (
            <a class="button main" href="/logout" data-testid="close">
              {t('certificate.close')}
            </a>
          )}
        </div>
      </section>
    </Layout>
  )
}
