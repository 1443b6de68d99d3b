/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { CertificateRow, UserRow } from '../../../core/rows.ts'
import { ProblemSummary, type Problems, TextField } from '../../../web/fields.tsx'
import { FormToken, Layout } from '../../../web/layout.tsx'
import type { View } from '../../../web/view.ts'
import { certificateTime } from './certificate-time.ts'

/** 証明書発行アプリ, played as a page: 証明書取得, 証明書取得認証, 結果. */

const SCREEN = { title: 'certificate.app', id: 'SIM-B93' } as const

export function AppStartPage({ view }: { readonly view: View }) {
  const { t } = view
  return (
    <Layout view={view} screen={SCREEN} sheets={['certificates.css']}>
      <section class="card window" aria-labelledby="app-heading">
        <h2 id="app-heading">{t('certificate.app-start')}</h2>
        <p>{t('certificate.app-start-lead')}</p>
        <div class="actions">
          <a class="button main" href="/certificates/app?step=authentication" data-testid="issue">
            {t('certificate.app-issue')}
          </a>
          <a class="button" href="/certificates/issue" data-testid="close-app">
            {t('certificate.close')}
          </a>
        </div>
      </section>
    </Layout>
  )
}

interface AppPageProps {
  readonly view: View
  readonly problems: Problems
  readonly loginId: string
  /** Of the file. */
  readonly filePassword: string
}

export function AppPage({ view, problems, loginId, filePassword }: AppPageProps) {
  const { t } = view
  const common = { t, problems } as const
  return (
    <Layout view={view} screen={SCREEN} sheets={['certificates.css']} mistakes={problems.length > 0}>
      <ProblemSummary {...common} />
      <section class="card window" aria-labelledby="app-heading">
        <h2 id="app-heading">{t('certificate.issue-title')}</h2>
        <p>{t('certificate.app-lead')}</p>
        <form method="post" action="/certificates/app" novalidate>
          <FormToken view={view} />
          <TextField {...common} field="login-id" label={t('login.login-id')} value={loginId} autocomplete="username" />
          <TextField
            {...common}
            field="password"
            type="password"
            label={t('login.password')}
            value=""
            autocomplete="current-password"
          />
          <TextField
            {...common}
            field="file-password"
            label={t('certificate.file-password')}
            hint={t('certificate.file-password-hint')}
            value={filePassword}
          />
          <div class="actions">
            <button class="button main" type="submit" data-testid="authenticate">
              {t('certificate.app-submit')}
            </button>
            <a class="button" href="/certificates/app" data-testid="back">
              {t('certificate.back')}
            </a>
          </div>
        </form>
      </section>
    </Layout>
  )
}

interface AppResultPageProps {
  readonly view: View
  readonly row: CertificateRow
  readonly user: Pick<UserRow, 'loginId' | 'name'>
}

export function AppResultPage({ view, row, user }: AppResultPageProps) {
  const { t } = view
  return (
    <Layout view={view} screen={{ title: 'certificate.app-result', id: 'SIM-B94' }} sheets={['certificates.css']}>
      <section class="card window" aria-labelledby="result-heading">
        <h2 class="success" id="result-heading" data-testid="issued">
          {t('certificate.app-done')}
        </h2>
        <dl class="facts">
          <dt>{t('login.login-id')}</dt>
          <dd data-testid="fact-login-id">{user.loginId}</dd>
          <dt>{t('users.column-name')}</dt>
          <dd lang="ja">{user.name}</dd>
          <dt>{t('certificate.expires')}</dt>
          <dd data-testid="fact-expires">{certificateTime(t, row.notAfter)}</dd>
          <dt>{t('certificate.serial')}</dt>
          <dd>
            <code data-testid="fact-certificate">{row.serial}</code>
          </dd>
        </dl>
        <p>{t('certificate.app-close')}</p>
        <div class="actions">
          <a class="button main" href="/login" data-testid="close">
            {t('certificate.close')}
          </a>
        </div>
      </section>
      <section class="card practice" aria-labelledby="file-heading">
        <h2 id="file-heading">{t('certificate.file')}</h2>
        <p>{t('certificate.file-text')}</p>
        <div class="actions">
          <a
            class="button small"
            href={`/certificates/files/${row.serial}`}
            download={`${user.loginId}.p12`}
            data-testid="certificate-file"
          >
            {t('certificate.file-save')}
          </a>
          <a class="button small" href="/certificates/authority" data-testid="certificate-authority">
            {t('certificate.file-import')}
          </a>
        </div>
      </section>
    </Layout>
  )
}
