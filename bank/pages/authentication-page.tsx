/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { TransferView } from '../domain/transfers.ts'
import { CodeField, ProblemSummary, type Problems } from './fields.tsx'
import { FormToken, Layout, Steps, TRANSFER_STEPS } from './layout.tsx'
import { QrCode, type ShownImage } from './qr.tsx'
import { inJapan } from './time.ts'
import { TransferFacts } from './transfer-facts.tsx'
import { Trouble } from './trouble.tsx'
import type { View } from './view.ts'

/** BSSK007 トランザクション認証, and the result after it. */

interface AuthenticationPageProps {
  readonly view: View
  readonly problems: Problems
  readonly shown: TransferView
  /** Null when the token is 停止中: there is nothing more to type. */
  readonly request: { readonly id: string; readonly image: ShownImage } | null
  readonly code: string
}

export function AuthenticationPage({ view, problems, shown, request, code }: AuthenticationPageProps) {
  const { t } = view
  return (
    <Layout view={view} screen={{ title: 'authentication.title', id: 'BSSK007' }} mistakes={problems.length > 0}>
      <Steps view={view} names={TRANSFER_STEPS} current={3} />
      <ProblemSummary t={t} problems={problems} />
      <p>{t('authentication.lead')}</p>
      <div class={request ? 'columns signing' : ''}>
        {request && (
          <section class="card" aria-labelledby="read-heading">
            <h2 id="read-heading">{t('authentication.read-heading')}</h2>
            <QrCode t={t} image={request.image} alt={t('authentication.qr-alt')} />
            <ol class="instructions">
              <li>{t('authentication.do-on')}</li>
              <li>{t('authentication.do-read')}</li>
              <li>{t('authentication.do-compare')}</li>
            </ol>
          </section>
        )}
        <div>
          <section class="card" aria-labelledby="facts-heading">
            <h2 id="facts-heading">{t('authentication.facts-heading')}</h2>
            <TransferFacts t={t} shown={shown} />
          </section>
          <section class="card" aria-labelledby="type-heading">
            <h2 id="type-heading">{t('authentication.type-heading')}</h2>
            <p class="large">{t('authentication.compare')}</p>
            <form method="post" action={`/transfer/${shown.transfer.id}/authentication`} novalidate>
              <FormToken view={view} />
              <input type="hidden" name="request" value={request?.id ?? ''} />
              <CodeField t={t} problems={problems} value={code} />
              <div class="actions">
                {request && (
                  <button class="button main" type="submit" data-testid="authenticate">
                    {t('authentication.submit')}
                  </button>
                )}
                <a class="button" href="/" data-testid="to-top">
                  {t('authentication.stop')}
                </a>
              </div>
            </form>
          </section>
          <Trouble
            t={t}
            hints={[
              'trouble.other-content',
              'trouble.code-wrong',
              'trouble.not-this-device',
              'trouble.dark-transaction',
            ]}
          />
        </div>
      </div>
    </Layout>
  )
}

export function ResultPage({ view, shown }: { readonly view: View; readonly shown: TransferView }) {
  const { t } = view
  const { transfer } = shown
  return (
    <Layout view={view} screen={{ title: 'result.title', id: 'SIM-B06' }}>
      <Steps view={view} names={TRANSFER_STEPS} current={4} />
      <section class="card" aria-labelledby="result-heading">
        <h2 class="success" id="result-heading" data-testid="accepted">
          {t('result.heading')}
        </h2>
        <dl class="facts">
          <dt>{t('result.receipt')}</dt>
          <dd data-testid="receipt">{transfer.id.slice(0, 12).toUpperCase()}</dd>
          <dt>{t('result.time')}</dt>
          <dd>{inJapan(transfer.acceptedAt ?? transfer.createdAt)}</dd>
        </dl>
        <TransferFacts t={t} shown={shown} />
        <div class="actions">
          <a class="button main" href="/" data-testid="to-top">
            {t('page.to-top')}
          </a>
          <a class="button" href="/transfer">
            {t('result.another')}
          </a>
        </div>
      </section>
    </Layout>
  )
}
