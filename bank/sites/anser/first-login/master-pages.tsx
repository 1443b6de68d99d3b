/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { PaperRow } from '../../../core/rows.ts'
import { ProblemSummary, type Problems, TextField } from '../../../web/fields.tsx'
import { FormToken, Layout, Steps } from '../../../web/layout.tsx'
import type { View } from '../../../web/view.ts'
import { FIRST_LOGIN_STEPS } from './contract-page.tsx'
import type { Master, TypedMaster } from './master.ts'

/** ログインID取得 サービス開始登録: who the master is, once more to be checked, and the result. */

interface MasterPageProps {
  readonly view: View
  readonly problems: Problems
  readonly typed: TypedMaster
}

export function MasterPage({ view, problems, typed }: MasterPageProps) {
  const { t } = view
  const common = { t, problems }
  const secret = { ...common, type: 'password', value: '', autocomplete: 'new-password' } as const
  const labels = {
    'new-password': t('password.new-login'),
    'new-password-again': t('password.again-login'),
    'confirmation-new': t('password.new-confirmation'),
    'confirmation-again': t('password.again-confirmation'),
  }
  const again = (name: string) => t('user.again', { name })
  return (
    <Layout view={view} screen={{ title: 'first-login.master-title', id: 'SIM-B82' }} mistakes={problems.length > 0}>
      <Steps view={view} names={FIRST_LOGIN_STEPS} current={2} />
      <ProblemSummary {...common} labels={labels} />
      <p>{t('first-login.master-lead')}</p>
      <form method="post" action="/first-login/master" novalidate>
        <FormToken view={view} />
        <section class="card" aria-labelledby="master-heading">
          <h2 id="master-heading">{t('first-login.master')}</h2>
          <TextField
            {...common}
            field="user-name"
            label={t('first-login.name')}
            hint={t('user.name-hint')}
            value={typed.name}
            autocomplete="name"
          />
          <fieldset class="field">
            <legend>{t('user.email-twice')}</legend>
            <div class="pair">
              <TextField
                {...common}
                field="email"
                label={t('user.email')}
                hint={t('user.email-hint')}
                value={typed.email}
                autocomplete="email"
              />
              <TextField
                {...common}
                field="email-again"
                label={again(t('user.email'))}
                hint={t('user.again-hint')}
                value={typed.emailAgain}
              />
            </div>
          </fieldset>
          <fieldset class="field">
            <legend>{t('user.login-id-twice')}</legend>
            <div class="pair">
              <TextField
                {...common}
                field="new-login-id"
                label={t('login.login-id')}
                hint={t('first-login.login-id-hint')}
                value={typed.loginId}
                autocomplete="username"
              />
              <TextField
                {...common}
                field="new-login-id-again"
                label={again(t('login.login-id'))}
                hint={t('user.again-hint')}
                value={typed.loginIdAgain}
              />
            </div>
          </fieldset>
          <fieldset class="field">
            <legend>{t('password.twice-login')}</legend>
            <div class="pair">
              <TextField {...secret} field="new-password" label={labels['new-password']} hint={t('password.rule')} />
              <TextField
                {...secret}
                field="new-password-again"
                label={labels['new-password-again']}
                hint={t('password.again')}
              />
            </div>
          </fieldset>
          <fieldset class="field">
            <legend>{t('password.twice-confirmation')}</legend>
            <div class="pair">
              <TextField
                {...secret}
                field="confirmation-new"
                label={labels['confirmation-new']}
                hint={t('password.rule')}
              />
              <TextField
                {...secret}
                field="confirmation-again"
                label={labels['confirmation-again']}
                hint={t('password.again')}
              />
            </div>
          </fieldset>
          <p class="note">{t('first-login.different')}</p>
          <div class="actions">
            <button class="button main" type="submit" data-testid="next">
              {t('first-login.next')}
            </button>
            <a class="button" href="/first-login" data-testid="back">
              {t('first-login.back')}
            </a>
          </div>
        </section>
      </form>
    </Layout>
  )
}

interface CheckProps {
  readonly view: View
  readonly paper: PaperRow
  readonly master: Master
}

export function CheckPage({ view, paper, master }: CheckProps) {
  const { t } = view
  return (
    <Layout view={view} screen={{ title: 'first-login.check-title', id: 'SIM-B83' }}>
      <Steps view={view} names={FIRST_LOGIN_STEPS} current={3} />
      <p>{t('first-login.check-lead')}</p>
      <Content {...{ view, paper, master }} />
      <form method="post" action="/first-login/check">
        <FormToken view={view} />
        <div class="actions">
          <button class="button main" type="submit" data-testid="register">
            {t('first-login.register')}
          </button>
          <a class="button" href="/first-login/master" data-testid="back">
            {t('first-login.back')}
          </a>
        </div>
      </form>
    </Layout>
  )
}

export function TakenPage({ view, paper, master }: CheckProps) {
  const { t } = view
  return (
    <Layout view={view} screen={{ title: 'first-login.taken-title', id: 'SIM-B84' }}>
      <Steps view={view} names={FIRST_LOGIN_STEPS} current={4} />
      <p class="banner success" role="status" data-testid="taken">
        {t('first-login.taken')}
      </p>
      <ul class="plain">
        <li>{t('first-login.taken-keep')}</li>
        <li>{t('first-login.taken-login')}</li>
        <li>{t('first-login.taken-certificate')}</li>
      </ul>
      <Content {...{ view, paper, master }} />
      <p class="note">{t('first-login.recommended')}</p>
      <div class="actions">
        <a class="button main" href="/certificates/issue" data-testid="to-certificate">
          {t('first-login.to-certificate')}
        </a>
        <a class="button" href="/login" data-testid="to-login">
          {t('first-login.to-login')}
        </a>
      </div>
    </Layout>
  )
}

function Content({ view: { t }, paper, master }: CheckProps) {
  return (
    <>
      <section class="card" aria-labelledby="account-heading">
        <h2 id="account-heading">{t('first-login.account')}</h2>
        <dl class="facts">
          <dt>{t('first-login.branch')}</dt>
          <dd data-testid="fact-branch">{paper.branch}</dd>
          <dt>{t('transfer.account-type')}</dt>
          <dd>{t(`account-type.${paper.accountType}`)}</dd>
          <dt>{t('transfer.account-number')}</dt>
          <dd data-testid="fact-account-number">{paper.accountNumber}</dd>
        </dl>
      </section>
      <section class="card" aria-labelledby="master-heading">
        <h2 id="master-heading">{t('first-login.master')}</h2>
        <dl class="facts">
          <dt>{t('first-login.name')}</dt>
          <dd lang="ja" data-testid="fact-name">
            {master.name}
          </dd>
          <dt>{t('user.email')}</dt>
          <dd data-testid="fact-email">{master.email}</dd>
          <dt>{t('login.login-id')}</dt>
          <dd data-testid="fact-login-id">{master.loginId}</dd>
          <dt>{t('login.password')}</dt>
          <dd>{HIDDEN}</dd>
          <dt>{t('password.confirmation')}</dt>
          <dd>{HIDDEN}</dd>
        </dl>
      </section>
    </>
  )
}

/** As long as none is. */
const HIDDEN = '●●●●●●●●'
