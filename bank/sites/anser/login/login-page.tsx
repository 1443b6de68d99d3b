/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { ProblemSummary, type Problems, TextField } from '../../../web/fields.tsx'
import { FormToken, Layout } from '../../../web/layout.tsx'
import type { Text } from '../../../web/text.ts'
import type { View } from '../../../web/view.ts'
import { PracticeAccounts } from './practice-accounts.tsx'
import { PracticePaper } from './practice-paper.tsx'

interface LoginPageProps {
  readonly view: View
  readonly problems: Problems
  readonly loginId: string
  /** Filled in only for a practice account that was chosen below. */
  readonly password: string
  /** The login ID that was taken with the practice paper, if any. */
  readonly takenBy: string | null
}

/** The two halves of the guide's login page, by how a customer proves who he is, and the way in for who has no login ID yet. */
export function LoginPage(props: LoginPageProps) {
  const { view, problems } = props
  const { t } = view
  return (
    <Layout
      sheets={['operations.css', 'login.css']}
      view={view}
      screen={{ title: 'login.title', id: 'SIM-B01' }}
      mistakes={problems.length > 0}
    >
      <ProblemSummary t={t} problems={problems} />
      <div class="columns">
        <CertificateHalf t={t} />
        <PasswordHalf {...props} />
      </div>
      <section class="card" aria-labelledby="first-heading">
        <h2 id="first-heading">{t('login.first')}</h2>
        <p>{t('login.first-lead')}</p>
        <div class="actions">
          <a class="button" href="/first-login" data-testid="first-login">
            {t('login.first-submit')}
          </a>
        </div>
      </section>
      <PracticeAccounts view={view} />
      <PracticePaper view={view} takenBy={props.takenBy} />
      <p class="staff">
        <a href="/help-desk" data-testid="help-desk">
          {t('top.help-desk')}
        </a>{' '}
        <a href="/mailbox" data-testid="mailbox">
          {t('mailbox.link')}
        </a>{' '}
        <a href="/phone" data-testid="phone">
          {t('phone.link')}
        </a>
      </p>
    </Layout>
  )
}

function CertificateHalf({ t }: { readonly t: Text }) {
  return (
    <section class="card" aria-labelledby="certificate-heading">
      <h2 id="certificate-heading">{t('login.certificate')}</h2>
      <p>{t('login.certificate-lead')}</p>
      <div class="actions">
        <a class="button main" href="/certificates/login" data-testid="certificate-login">
          {t('login.submit')}
        </a>
      </div>
      <p class="part">{t('login.issue-lead')}</p>
      <div class="actions">
        <a class="button" href="/certificates/issue" data-testid="certificate-issue">
          {t('login.issue')}
        </a>
      </div>
      <h3 class="part">{t('login.reissue')}</h3>
      <ul class="plain">
        <li>{t('login.reissue-expired')}</li>
        <li>{t('login.reissue-computer')}</li>
        <li>{t('login.reissue-changed')}</li>
      </ul>
    </section>
  )
}

function PasswordHalf({ view, problems, loginId, password }: LoginPageProps) {
  const { t } = view
  return (
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
  )
}
