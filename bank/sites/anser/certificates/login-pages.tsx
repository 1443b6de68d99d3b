/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { CertificateRow } from '../../../core/rows.ts'
import { FieldProblem, fieldState, ProblemSummary, type Problems, TextField } from '../../../web/fields.tsx'
import { FormToken, Layout } from '../../../web/layout.tsx'
import type { View } from '../../../web/view.ts'
import { certificateTime } from './certificate-time.ts'
import { NewPc } from './issue-page.tsx'

/** 電子証明書方式: 証明書の選択, then only the password. */

interface ChoicePageProps {
  readonly view: View
  readonly problems: Problems
  /** What is installed on this computer, the newest first. */
  readonly installed: readonly CertificateRow[]
  readonly chosen: string
  /** Where the bank asks the browser for a real certificate; null: nowhere. */
  readonly realUrl: string | null
}

/** The browser's own window, played. It knows nothing of what the bank has done with a certificate since. */
export function ChoicePage({ view, problems, installed, chosen, realUrl }: ChoicePageProps) {
  const { t } = view
  return (
    <Layout
      view={view}
      screen={{ title: 'certificate.choice', id: 'SIM-B95' }}
      sheets={['certificates.css']}
      mistakes={problems.length > 0}
    >
      <ProblemSummary t={t} problems={problems} />
      {realUrl && (
        <p class="banner info">
          {t('certificate.real')}{' '}
          <a href={`${realUrl}/certificates/login`} data-testid="real-login">
            {t('certificate.real-link')}
          </a>
        </p>
      )}
      <section class="card window" aria-labelledby="choice-heading">
        <h2 id="choice-heading">{t('certificate.choice')}</h2>
        {installed.length === 0 ? (
          <NoneInstalled view={view} />
        ) : (
          <form method="post" action="/certificates/choice" novalidate>
            <FormToken view={view} />
            <fieldset class="field">
              <legend>{t('certificate.choice-lead')}</legend>
              <FieldProblem t={t} problems={problems} field="certificate" />
              <div class="ticks">
                {installed.map(({ serial, loginId, notAfter }, i) => (
                  <label key={serial} class="tick">
                    <input
                      type="radio"
                      id={i === 0 ? 'certificate' : undefined}
                      name="certificate"
                      value={serial}
                      checked={serial === chosen}
                      data-testid={`certificate-${loginId}`}
                      {...fieldState(problems, 'certificate', false)}
                    />
                    <span>
                      <strong>{loginId}</strong>
                      <small>{t('certificate.issuer')}</small>
                      <small>{t('certificate.until', { time: certificateTime(t, notAfter) })}</small>
                    </span>
                  </label>
                ))}
              </div>
            </fieldset>
            <div class="actions">
              <button class="button main" type="submit" data-testid="choose-certificate">
                {t('certificate.ok')}
              </button>
              <a class="button" href="/login" data-testid="back">
                {t('certificate.cancel')}
              </a>
            </div>
          </form>
        )}
      </section>
      <NewPc view={view} />
    </Layout>
  )
}

function NoneInstalled({ view: { t } }: { readonly view: View }) {
  return (
    <>
      <p data-testid="no-certificate">{t('certificate.none-installed')}</p>
      <p>{t('certificate.none-installed-text')}</p>
      <div class="actions">
        <a class="button main" href="/certificates/issue" data-testid="to-issue">
          {t('login.issue')}
        </a>
        <a class="button" href="/login" data-testid="back">
          {t('certificate.cancel')}
        </a>
      </div>
    </>
  )
}

interface PasswordPageProps {
  readonly view: View
  readonly problems: Problems
  readonly serial: string
}

/** A typed password is never sent back. */
export function CertificateLoginPage({ view, problems, serial }: PasswordPageProps) {
  const { t } = view
  return (
    <Layout view={view} screen={{ title: 'login.title', id: 'SIM-B96' }} mistakes={problems.length > 0}>
      <ProblemSummary t={t} problems={problems} />
      <section class="card" aria-labelledby="login-heading">
        <h2 id="login-heading">{t('confirmation.heading')}</h2>
        <p>{t('certificate.login-no-id')}</p>
        <p>{t('certificate.login-lead')}</p>
        <form method="post" action="/certificates/login" novalidate>
          <FormToken view={view} />
          <input type="hidden" name="certificate" value={serial} />
          <TextField
            t={t}
            problems={problems}
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
            <a class="button" href="/login" data-testid="back">
              {t('certificate.cancel')}
            </a>
          </div>
        </form>
        <p class="note">{t('certificate.login-note')}</p>
        <p class="note">{t('certificate.login-pc')}</p>
      </section>
    </Layout>
  )
}
