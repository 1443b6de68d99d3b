/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { CONFIRMATION } from '../factors/password/confirmation-password.ts'
import { CodePage } from '../web/code-page.tsx'
import { Facts } from '../web/facts.tsx'
import { ProblemSummary, type Problems, TextField } from '../web/fields.tsx'
import { FormToken, Layout, Steps } from '../web/layout.tsx'
import { Trouble } from '../web/trouble.tsx'
import type { View } from '../web/view.ts'
import type { ReadOrder } from './order-kinds.ts'
import { orderSteps } from './order-pages.tsx'
import { HowToSign, SIGNATURE_HINTS, type Signature, SignatureFields } from './signature.tsx'

interface AuthenticationPageProps {
  readonly view: View
  readonly problems: Problems
  readonly order: ReadOrder
  /** Null when the token is 停止中: there is nothing more to type. */
  readonly signature: Signature | null
  readonly code: string
}

/** BSSK007 トランザクション認証: the one page on which every kind of order is signed. */
export function AuthenticationPage({ view, problems, order, signature, code }: AuthenticationPageProps) {
  const { t } = view
  const address = `/orders/${order.row.id}/authentication`
  const steps = orderSteps(order, 'token')
  const asksPassword = order.kind.isConfirmed === true && signature !== null
  return (
    <Layout view={view} screen={{ title: 'authentication.title', id: 'BSSK007' }} mistakes={problems.length > 0}>
      <Steps view={view} names={steps} current={steps.indexOf('steps.order.code') + 1} />
      <ProblemSummary t={t} problems={problems} />
      {signature && <p>{t(asksPassword ? 'authentication.lead-confirmed' : 'authentication.lead')}</p>}
      <CodePage
        t={t}
        image={signature?.image ?? null}
        alt="authentication.qr-alt"
        heading="authentication.read-heading"
        renew={address}
        about={
          <>
            <OrderFacts view={view} order={order} />
            {signature && <HowToSign t={t} />}
          </>
        }
      >
        <section class="card" aria-labelledby="type-heading">
          <h2 id="type-heading">{t('authentication.type-heading')}</h2>
          <form method="post" action={address} novalidate>
            <FormToken view={view} />
            {asksPassword && <ConfirmationField view={view} problems={problems} />}
            <SignatureFields view={view} problems={problems} signature={signature} code={code} />
            <div class="actions">
              {signature && (
                <button class="button main" type="submit" data-testid="authenticate">
                  {t('authentication.submit')}
                </button>
              )}
              <a class={signature ? 'button' : 'button main'} href="/" data-testid="to-top">
                {t('authentication.stop')}
              </a>
            </div>
          </form>
        </section>
      </CodePage>
      {signature && <Trouble t={t} hints={SIGNATURE_HINTS} />}
    </Layout>
  )
}

interface PasswordPageProps {
  readonly view: View
  readonly problems: Problems
  readonly order: ReadOrder
}

/** In the place of BSSK007 where the rules ask for no token: the confirmation password. */
export function PasswordPage({ view, problems, order }: PasswordPageProps) {
  const { t } = view
  return (
    <Layout view={view} screen={{ title: 'confirmation.title', id: 'SIM-B09' }} mistakes={problems.length > 0}>
      <Steps view={view} names={orderSteps(order, 'password')} current={3} />
      <ProblemSummary t={t} problems={problems} />
      <p>{t('confirmation.lead')}</p>
      <OrderFacts view={view} order={order} />
      <section class="card" aria-labelledby="type-heading">
        <h2 id="type-heading">{t('confirmation.heading')}</h2>
        <form method="post" action={`/orders/${order.row.id}/authentication`} novalidate>
          <FormToken view={view} />
          <ConfirmationField view={view} problems={problems} />
          <div class="actions">
            <button class="button main" type="submit" data-testid="confirm">
              {t('confirmation.submit')}
            </button>
            <a class="button" href="/" data-testid="to-top">
              {t('authentication.stop')}
            </a>
          </div>
        </form>
      </section>
    </Layout>
  )
}

/** 確認パスワード. A typed password is never sent back. */
export function ConfirmationField({ view, problems }: { readonly view: View; readonly problems: Problems }) {
  return (
    <TextField
      t={view.t}
      problems={problems}
      field={CONFIRMATION}
      type="password"
      label={view.t('confirmation.label')}
      hint={view.t('confirmation.hint')}
      class="password"
      value=""
    />
  )
}

function OrderFacts({ view, order }: { readonly view: View; readonly order: ReadOrder }) {
  const { t } = view
  return (
    <section class="card" aria-labelledby="facts-heading">
      <h2 id="facts-heading">{t('authentication.facts-heading')}</h2>
      <p class="note">{t(order.kind.title)}</p>
      <Facts t={t} facts={order.kind.facts(order.payload, t)} />
    </section>
  )
}
