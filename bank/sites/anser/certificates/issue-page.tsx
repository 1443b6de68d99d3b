/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { ProblemSummary, type Problems } from '../../../web/fields.tsx'
import { FormToken, Layout } from '../../../web/layout.tsx'
import type { TextKey } from '../../../web/text.ts'
import type { View } from '../../../web/view.ts'

/** 証明書取得認証: where 証明書発行アプリ is downloaded and started. The bank plays the app, too. */
export function IssuePage({ view, problems }: { readonly view: View; readonly problems: Problems }) {
  const { t } = view
  return (
    <Layout view={view} screen={{ title: 'certificate.issue-title', id: 'SIM-B91' }} mistakes={problems.length > 0}>
      <ProblemSummary t={t} problems={problems} />
      <section class="card" aria-labelledby="issue-heading">
        <h2 id="issue-heading">{t('certificate.issue-heading')}</h2>
        <p>{t('certificate.issue-needs-app')}</p>
        <p>{t('certificate.issue-download')}</p>
        <p>{t('certificate.issue-installed')}</p>
        <div class="actions" id="app">
          <a class="button" href="/certificates/download" data-testid="download-app">
            {t('certificate.download')}
          </a>
          <a class="button main" href="/certificates/app" data-testid="start-app">
            {t('certificate.start')}
          </a>
          <a class="button" href="/login" data-testid="stop">
            {t('certificate.stop')}
          </a>
        </div>
      </section>
      <NewPc view={view} />
    </Layout>
  )
}

/** What no bank has: the browser becomes another computer. */
export function NewPc({ view }: { readonly view: View }) {
  const { t } = view
  return (
    <section class="card practice" aria-labelledby="pc-heading">
      <h2 id="pc-heading">{t('certificate.pc')}</h2>
      <p>{t('certificate.pc-text')}</p>
      <form method="post" action="/certificates/new-pc">
        <FormToken view={view} />
        <button class="button small" type="submit" data-testid="new-pc">
          {t('certificate.new-pc')}
        </button>
      </form>
    </section>
  )
}

const SETUP: readonly TextKey[] = [
  'certificate.setup-start',
  'certificate.setup-warning',
  'certificate.setup-next',
  'certificate.setup-folder',
  'certificate.setup-confirm',
  'certificate.setup-account',
  'certificate.setup-finished',
]

/** What the guide shows of the app's setup, played. */
export function DownloadPage({ view }: { readonly view: View }) {
  const { t } = view
  return (
    <Layout view={view} screen={{ title: 'certificate.download', id: 'SIM-B92' }}>
      <section class="card" aria-labelledby="setup-heading">
        <h2 id="setup-heading">{t('certificate.setup')}</h2>
        <p class="note">{t('certificate.setup-played')}</p>
        <ol>
          {SETUP.map((step) => (
            <li key={step}>{t(step)}</li>
          ))}
        </ol>
        <form method="post" action="/certificates/download">
          <FormToken view={view} />
          <div class="actions">
            <button class="button main" type="submit" data-testid="install-app">
              {t('certificate.setup-submit')}
            </button>
            <a class="button" href="/certificates/issue" data-testid="back">
              {t('certificate.back')}
            </a>
          </div>
        </form>
      </section>
    </Layout>
  )
}
