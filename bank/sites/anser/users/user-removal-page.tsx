/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { rightsOf } from '../../../core/rights.ts'
import type { UserRow } from '../../../core/rows.ts'
import { ConfirmationField } from '../../../orders/authentication-page.tsx'
import { ProblemSummary, type Problems, TextField } from '../../../web/fields.tsx'
import { FormToken, Layout, type Screen, Steps } from '../../../web/layout.tsx'
import type { Text, TextKey } from '../../../web/text.ts'
import type { View } from '../../../web/view.ts'
import type { ServiceState } from './users.ts'

/** BRSK014/015 利用者削除, パスワード初期化 and 利用停止: one user, shown once more, and the confirmation password. */

export interface RemovalWork {
  readonly name: 'delete' | 'password' | 'stop'
  readonly screen: Screen
  readonly result: Screen
  readonly steps: readonly TextKey[]
  readonly lead: TextKey
  readonly warning: TextKey
  readonly submit: TextKey
  readonly done: TextKey
}

export const DELETION: RemovalWork = {
  name: 'delete',
  screen: { title: 'deletion.title', id: 'BRSK014' },
  result: { title: 'deletion.result-title', id: 'BRSK015' },
  steps: ['deletion.step-confirm', 'deletion.step-finished'],
  lead: 'deletion.lead',
  warning: 'deletion.warning',
  submit: 'user.execute',
  done: 'deletion.done',
}

export const PASSWORD_INITIALISATION: RemovalWork = {
  name: 'password',
  screen: { title: 'password-initialisation.title', id: 'SIM-B45' },
  result: { title: 'password-initialisation.result-title', id: 'SIM-B46' },
  steps: ['password-initialisation.step-form', 'password-initialisation.step-finished'],
  lead: 'password-initialisation.lead',
  warning: 'password-initialisation.warning',
  submit: 'user.execute',
  done: 'password-initialisation.done',
}

export const STOP: RemovalWork = {
  name: 'stop',
  screen: { title: 'stop.title', id: 'SIM-B47' },
  result: { title: 'stop.result-title', id: 'SIM-B48' },
  steps: ['stop.step-confirm', 'stop.step-finished'],
  lead: 'stop.lead',
  warning: 'stop.warning',
  submit: 'user.execute',
  done: 'stop.done',
}

interface RemovalPageProps {
  readonly view: View
  readonly work: RemovalWork
  readonly problems: Problems
  readonly user: UserRow
  readonly service: ServiceState
  /** Of his token, as the bank prints it. */
  readonly tokenCode: string | null
}

export function RemovalPage({ view, work, problems, user, service, tokenCode }: RemovalPageProps) {
  const { t } = view
  const password = {
    t,
    problems,
    type: 'password',
    value: '',
    class: 'password',
    autocomplete: 'new-password',
  } as const
  return (
    <Layout view={view} screen={work.screen} mistakes={problems.length > 0}>
      <Steps view={view} names={work.steps} current={1} />
      <ProblemSummary t={t} problems={problems} />
      <p>{t(work.lead)}</p>
      <section class="card" aria-labelledby="user-heading">
        <h2 id="user-heading">{t('user.basics')}</h2>
        <UserFacts {...{ view, work, user, service, tokenCode }} />
        <p class="banner warning">{t(work.warning)}</p>
        <form method="post" action={`/users/of/${user.loginId}/${work.name}`} novalidate>
          <FormToken view={view} />
          {work.name === 'password' && (
            <>
              <TextField
                {...password}
                field="new-password"
                label={t('password-initialisation.password')}
                hint={t('user.password-hint')}
              />
              <TextField
                {...password}
                field="new-password-again"
                label={t('user.again', { name: t('password-initialisation.password') })}
                hint={t('user.again-hint')}
              />
            </>
          )}
          <h3>{t('confirmation.heading')}</h3>
          <ConfirmationField view={view} problems={problems} />
          <div class="actions">
            <button class="button main" type="submit" data-testid="execute">
              {t(work.submit)}
            </button>
            <a class="button" href="/users/list" data-testid="back">
              {t('user.back')}
            </a>
          </div>
        </form>
      </section>
    </Layout>
  )
}

/** What the result shows of a user who may be gone. */
export interface RemovedUser {
  readonly loginId: string
  readonly name: string
}

export function RemovalResultPage(props: {
  readonly view: View
  readonly work: RemovalWork
  readonly user: RemovedUser
}) {
  const { view, work, user } = props
  const { t } = view
  return (
    <Layout view={view} screen={work.result}>
      <Steps view={view} names={work.steps} current={2} />
      <section class="card" aria-labelledby="result-heading">
        <h2 class="success" id="result-heading" data-testid="done">
          {t(work.done)}
        </h2>
        <dl class="facts">
          <dt>{t('users.column-login-id')}</dt>
          <dd data-testid="fact-login-id">{user.loginId}</dd>
          <dt>{t('users.column-name')}</dt>
          <dd lang="ja">{user.name}</dd>
        </dl>
        {work.name === 'password' && <p class="banner warning">{t('user.tell')}</p>}
        {work.name === 'stop' && <p class="banner warning">{t('stop.next')}</p>}
        <div class="actions">
          <a class="button main" href="/users/list">
            {t('user.to-list')}
          </a>
          <a class="button" href="/users">
            {t('users.to-menu')}
          </a>
          <a class="button" href="/" data-testid="to-top">
            {t('page.to-top')}
          </a>
        </div>
      </section>
    </Layout>
  )
}

function UserFacts({ view, work, user, service, tokenCode }: Omit<RemovalPageProps, 'problems'>) {
  const { t } = view
  return (
    <dl class="facts">
      <dt>{t('users.column-login-id')}</dt>
      <dd data-testid="fact-login-id">{user.loginId}</dd>
      {work.name === 'delete' && <HiddenPasswords t={t} />}
      <dt>{t('users.column-name')}</dt>
      <dd lang="ja">{user.name}</dd>
      <dt>{t('users.column-kind')}</dt>
      <dd>{t(`kind.${user.kind}`)}</dd>
      <dt>{t('users.column-service')}</dt>
      <dd>{t(`service-state.${service}`)}</dd>
      <dt>{t('user.email')}</dt>
      <dd>{user.email}</dd>
      <dt>{t('user.email-state')}</dt>
      <dd>{t('user.email-valid')}</dd>
      <dt>{t('user.manager')}</dt>
      <dd data-testid="fact-manager">{t(user.kind === 'manager' ? 'user.manager-yes' : 'user.manager-no')}</dd>
      <dt>{t('user.smartphone')}</dt>
      <dd data-testid="fact-smartphone">{t(`user.smartphone-${rightsOf(user).smartphone ? 'yes' : 'no'}`)}</dd>
      <dt>{t('standing.token-code')}</dt>
      <dd data-testid="fact-token-code">{tokenCode ?? '-'}</dd>
    </dl>
  )
}

/** The guide prints both lines, hidden, for who is deleted. */
function HiddenPasswords({ t }: { readonly t: Text }) {
  return (
    <>
      <dt>{t('login.password')}</dt>
      <dd>●●●●●●●●</dd>
      <dt>{t('password.confirmation')}</dt>
      <dd>●●●●●●●●</dd>
    </>
  )
}
