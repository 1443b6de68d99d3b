/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { ProblemSummary, type Problems, TextField } from '../../../web/fields.tsx'
import { FormToken, Layout, Steps } from '../../../web/layout.tsx'
import type { Text } from '../../../web/text.ts'
import type { View } from '../../../web/view.ts'
import type { TypedUser } from './user-form.ts'
import type { UserSteps } from './user-steps.ts'

/** BRSK006 利用者登録[基本情報] and BRSK009 利用者変更[基本情報]. */

interface UserBasicsPageProps {
  readonly view: View
  readonly problems: Problems
  readonly steps: UserSteps
  readonly action: string
  readonly typed: TypedUser
  /** The draft that this page corrects, '' for none; it keeps the password. */
  readonly draft: string
  readonly hasPassword: boolean
  /** Null: the operator may not give it, or the user is the master. */
  readonly managerChoice: 'offered' | 'not-offered' | 'master'
}

export function UserBasicsPage(props: UserBasicsPageProps) {
  const { view, problems, steps, typed } = props
  const { t } = view
  const common = { t, problems }
  return (
    <Layout view={view} screen={steps.basics} mistakes={problems.length > 0}>
      <Steps view={view} names={steps.names} current={1} />
      <ProblemSummary t={t} problems={problems} />
      <p>{t(steps.leads.basics)}</p>
      <form method="post" action={props.action} novalidate>
        <FormToken view={view} />
        <input type="hidden" name="draft" value={props.draft} />
        <section class="card" aria-labelledby="basics-heading">
          <h2 id="basics-heading">{t('user.basics')}</h2>
          {steps.isNew ? (
            <fieldset class="field">
              <legend>{t('user.login-id-twice')}</legend>
              <div class="pair">
                <TextField
                  {...common}
                  field="new-login-id"
                  label={t('users.column-login-id')}
                  hint={t('user.login-id-hint')}
                  value={typed.loginId}
                />
                <TextField
                  {...common}
                  field="new-login-id-again"
                  label={t('user.again', { name: t('users.column-login-id') })}
                  hint={t('user.again-hint')}
                  value={typed.loginIdAgain}
                />
              </div>
            </fieldset>
          ) : (
            <dl class="facts">
              <dt>{t('users.column-login-id')}</dt>
              <dd data-testid="login-id">
                {typed.loginId} <small class="note">{t('user.login-id-fixed')}</small>
              </dd>
            </dl>
          )}
        </section>
        <PasswordSection {...props} />
        <section class="card" aria-labelledby="person-heading">
          <h2 id="person-heading">{t('user.person')}</h2>
          <TextField
            {...common}
            field="user-name"
            label={t('users.column-name')}
            hint={t('user.name-hint')}
            value={typed.name}
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
              />
              <TextField
                {...common}
                field="email-again"
                label={t('user.again', { name: t('user.email') })}
                hint={t('user.again-hint')}
                value={typed.emailAgain}
              />
            </div>
          </fieldset>
          <h3>{t('user.manager')}</h3>
          <ManagerChoice t={t} choice={props.managerChoice} isManager={typed.isManager} />
          <h3>{t('user.smartphone')}</h3>
          <SmartphoneChoice t={t} isUsed={typed.usesSmartphone} />
          <div class="actions">
            <button class="button main" type="submit" data-testid="next">
              {t('user.next')}
            </button>
            <a class="button" href="/users/list">
              {t('user.back')}
            </a>
          </div>
        </section>
      </form>
    </Layout>
  )
}

function PasswordSection({ view, problems, steps, typed, hasPassword }: UserBasicsPageProps) {
  const { t } = view
  const lead = hasPassword ? 'user.password-kept' : steps.isNew ? 'user.password-lead' : 'user.password-lead-change'
  const isRequired = steps.isNew && !hasPassword
  const common = { t, problems, type: 'password', value: '', autocomplete: 'new-password', isRequired } as const
  return (
    <section class="card" aria-labelledby="password-heading">
      <h2 id="password-heading">{t('login.password')}</h2>
      <p data-testid="password-lead">{t(lead)}</p>
      <div class="pair">
        <TextField {...common} field="new-password" label={t('login.password')} hint={t('user.password-hint')} />
        <TextField
          {...common}
          field="new-password-again"
          label={t('user.again', { name: t('login.password') })}
          hint={t('user.again-hint')}
        />
      </div>
      <label class="tick">
        <input
          type="checkbox"
          name="must-change"
          value="yes"
          checked={typed.mustChangePassword}
          data-testid="must-change"
        />
        <span>{t('user.must-change')}</span>
      </label>
      <p class="note">{t('user.confirmation-note')}</p>
    </section>
  )
}

interface ManagerChoiceProps {
  readonly t: Text
  readonly choice: UserBasicsPageProps['managerChoice']
  readonly isManager: boolean
}

/** 管理者権限: given by the master only. */
function ManagerChoice({ t, choice, isManager }: ManagerChoiceProps) {
  if (choice === 'master') return <p>{t('user.manager-master')}</p>
  if (choice === 'not-offered') return <p data-testid="manager-not-offered">{t('user.manager-not-offered')}</p>
  return (
    <fieldset class="field">
      <legend>{t('user.manager-choose')}</legend>
      <p class="hint">{t('user.manager-hint')}</p>
      <div class="choices">
        <label>
          <input type="radio" name="manager" value="" checked={!isManager} data-testid="manager-no" />
          {t('user.manager-no')}
        </label>
        <label>
          <input type="radio" name="manager" value="yes" checked={isManager} data-testid="manager-yes" />
          {t('user.manager-yes')}
        </label>
      </div>
    </fieldset>
  )
}

/** スマートフォン: 残高照会, 明細照会 and 承認 on a telephone. */
function SmartphoneChoice({ t, isUsed }: { readonly t: Text; readonly isUsed: boolean }) {
  return (
    <fieldset class="field">
      <legend>{t('user.smartphone-choose')}</legend>
      <p class="hint">{t('user.smartphone-hint')}</p>
      <div class="choices">
        <label>
          <input type="radio" name="smartphone" value="" checked={!isUsed} data-testid="smartphone-no" />
          {t('user.smartphone-no')}
        </label>
        <label>
          <input type="radio" name="smartphone" value="yes" checked={isUsed} data-testid="smartphone-yes" />
          {t('user.smartphone-yes')}
        </label>
      </div>
    </fieldset>
  )
}
