/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { ProblemSummary, type Problems } from '../../../web/fields.tsx'
import { FormToken } from '../../../web/layout.tsx'
import type { View } from '../../../web/view.ts'
import type { DeskAction } from './actions.ts'
import type { CustomerFile } from './customer-file.ts'
import { DeskLayout } from './desk-layout.tsx'
import { SureField } from './sure-field.tsx'

/** What is about to be done for a customer, whom it concerns, and the identity to be checked first. */

interface ActionPageProps {
  readonly view: View
  readonly problems: Problems
  readonly action: DeskAction
  readonly file: CustomerFile
}

export function ActionPage({ view, problems, action, file }: ActionPageProps) {
  const { t } = view
  const { user, refusals, releasers, sharers } = file
  const refusal = refusals[action]
  const path = `/help-desk/customers/${user.loginId}`
  const concerned = action === 'initialise' || action === 'release' ? sharers : [user]
  return (
    <DeskLayout view={view} screen={{ title: `desk.action-${action}`, id: 'SIM-H05' }} mistakes={problems.length > 0}>
      <ProblemSummary t={t} problems={problems} />
      {refusal ? (
        <section class="card" aria-labelledby="refused-heading" data-testid="refused">
          <h2 id="refused-heading">{t('desk.refused')}</h2>
          <p class="large">{t(`desk.refused-${refusal}`, { names: releasers.map(({ name }) => name).join('、') })}</p>
          <div class="actions">
            <a class="button main" href={path}>
              {t('desk.to-customer')}
            </a>
          </div>
        </section>
      ) : (
        <section class="card notice" aria-labelledby="action-heading">
          <h2 id="action-heading">{t(`desk.action-${action}`)}</h2>
          <p>{t(`desk.action-${action}-text`)}</p>
          <dl class="facts">
            <dt>{t('desk.concerned')}</dt>
            <dd lang="ja" data-testid="concerned">
              {concerned.map(({ name, loginId }) => `${name} (${loginId})`).join('、')}
            </dd>
          </dl>
          <form method="post" action={`${path}/${action}`} novalidate>
            <FormToken view={view} />
            <SureField t={t} problems={problems} text="desk.identity-checked" />
            <div class="actions">
              <button class="button main" type="submit" data-testid={`do-${action}`}>
                {t(`desk.action-${action}-submit`)}
              </button>
              <a class="button" href={path}>
                {t('desk.to-customer')}
              </a>
            </div>
          </form>
        </section>
      )}
    </DeskLayout>
  )
}

interface PasswordPageProps {
  readonly view: View
  readonly file: CustomerFile
  readonly password: string
}

/** The only time that the provisional password is seen. */
export function ProvisionalPasswordPage({ view, file, password }: PasswordPageProps) {
  const { t } = view
  return (
    <DeskLayout view={view} screen={{ title: 'desk.action-password', id: 'SIM-H05' }}>
      <section class="card" aria-labelledby="password-heading">
        <h2 class="success" id="password-heading">
          {t('desk.password-made')}
        </h2>
        <dl class="facts">
          <dt>{t('login.login-id')}</dt>
          <dd>
            <code>{file.user.loginId}</code>
          </dd>
          <dt>{t('desk.provisional-password')}</dt>
          <dd class="sum">
            <code data-testid="provisional-password">{password}</code>
          </dd>
        </dl>
        <p>{t('desk.password-once')}</p>
        <div class="actions">
          <a class="button main" href={`/help-desk/customers/${file.user.loginId}`}>
            {t('desk.to-customer')}
          </a>
        </div>
      </section>
    </DeskLayout>
  )
}
