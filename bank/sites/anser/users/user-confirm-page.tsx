/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { ConfirmationField } from '../../../orders/authentication-page.tsx'
import type { ReadOrder } from '../../../orders/order-kinds.ts'
import { receiptOf } from '../../../orders/receipt.ts'
import { HowToSign, SIGNATURE_HINTS, type Signature, SignatureFields } from '../../../orders/signature.tsx'
import { CodePage } from '../../../web/code-page.tsx'
import { Facts } from '../../../web/facts.tsx'
import { ProblemSummary, type Problems } from '../../../web/fields.tsx'
import { FormToken, Layout, Steps } from '../../../web/layout.tsx'
import { PrintButton } from '../../../web/print-button.tsx'
import { inJapan } from '../../../web/time.ts'
import { Trouble } from '../../../web/trouble.tsx'
import type { View } from '../../../web/view.ts'
import type { UserSteps } from './user-steps.ts'

/** 利用者登録確認 and 利用者変更確認: what was entered, confirmation password and the token's 8 digits on one page; then the result. */

interface UserConfirmPageProps {
  readonly view: View
  readonly problems: Problems
  readonly steps: UserSteps
  readonly order: ReadOrder
  readonly draft: string
  /** Whether the rules ask for the token; else only for the confirmation password. */
  readonly byToken: boolean
  /** Null also when the token is 停止中. */
  readonly signature: Signature | null
  readonly code: string
}

export function UserConfirmPage(props: UserConfirmPageProps) {
  const { view, problems, steps, order, byToken, signature, code } = props
  const { t } = view
  const { row, kind, payload } = order
  const path = `/users/orders/${row.id}`
  const canExecute = signature !== null || !byToken
  return (
    <Layout view={view} screen={steps.confirm} mistakes={problems.length > 0}>
      <Steps view={view} names={steps.names} current={4} />
      <ProblemSummary t={t} problems={problems} />
      {canExecute && <p>{t(byToken ? 'user.confirm-lead' : 'user.confirm-lead-password')}</p>}
      <CodePage
        t={t}
        image={signature?.image ?? null}
        alt="authentication.qr-alt"
        heading="authentication.read-heading"
        renew={path}
        about={
          <>
            <section class="card" aria-labelledby="facts-heading">
              <h2 id="facts-heading">{t('user.basics')}</h2>
              <Facts t={t} facts={kind.facts(payload, t)} />
            </section>
            {signature && <HowToSign t={t} />}
          </>
        }
      >
        <section class="card" aria-labelledby="type-heading">
          <h2 id="type-heading">{t('confirmation.heading')}</h2>
          <form method="post" action={path} novalidate>
            <FormToken view={view} />
            <div class={signature ? 'pair' : undefined}>
              {canExecute && <ConfirmationField view={view} problems={problems} />}
              {byToken && <SignatureFields view={view} problems={problems} signature={signature} code={code} />}
            </div>
            <div class="actions">
              {canExecute && (
                <button class="button main" type="submit" data-testid="execute">
                  {t('user.execute')}
                </button>
              )}
              <a class="button" href={`/users/drafts/${props.draft}/accounts`} data-testid="back">
                {t('user.back')}
              </a>
            </div>
          </form>
        </section>
      </CodePage>
      {signature && <Trouble t={t} hints={SIGNATURE_HINTS} />}
    </Layout>
  )
}

interface UserResultPageProps {
  readonly view: View
  readonly steps: UserSteps
  readonly order: ReadOrder
  /** The user has a new password: he has to be told. */
  readonly tellsPassword: boolean
}

export function UserResultPage({ view, steps, order, tellsPassword }: UserResultPageProps) {
  const { t } = view
  const { row, kind, payload } = order
  return (
    <Layout view={view} screen={steps.result}>
      <Steps view={view} names={steps.names} current={5} />
      <section class="card" aria-labelledby="result-heading">
        <h2 class="success" id="result-heading" data-testid="accepted">
          {t(kind.done)}
        </h2>
        <dl class="facts">
          <dt>{t('result.receipt')}</dt>
          <dd data-testid="receipt">{receiptOf(row)}</dd>
          <dt>{t('result.time')}</dt>
          <dd>{inJapan(row.acceptedAt ?? row.createdAt)}</dd>
        </dl>
        <Facts t={t} facts={kind.facts(payload, t)} />
        {tellsPassword && (
          <p class="banner warning" data-testid="tell-user">
            {t('user.tell')}
          </p>
        )}
        <p class="note no-print">{t('user.print-hint')}</p>
        <div class="actions">
          <a class="button main" href="/users/list">
            {t('user.to-list')}
          </a>
          <PrintButton t={t} />
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
