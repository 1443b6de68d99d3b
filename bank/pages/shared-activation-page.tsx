/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { ProblemSummary, type Problems } from './fields.tsx'
import { FormToken, Layout, REGISTRATION_STEPS, Steps } from './layout.tsx'
import { QrCode } from './qr.tsx'
import { type Signature, SignatureFields } from './signature.tsx'
import { Trouble } from './trouble.tsx'
import type { View } from './view.ts'

/** BLGI023 for a token that a colleague registered: a request image, 8 digits, no box to tick. */

interface SharedActivationPageProps {
  readonly view: View
  readonly problems: Problems
  readonly tokenCode: string
  /** As this bank prints it. */
  readonly printed: string
  /** Null when the token is 停止中. */
  readonly signature: Signature | null
  readonly code: string
}

export function SharedActivationPage(props: SharedActivationPageProps) {
  const { view, problems, tokenCode, signature, code } = props
  const { t } = view
  return (
    <Layout view={view} screen={{ title: 'activation.title', id: 'BLGI023' }} mistakes={problems.length > 0}>
      <Steps view={view} names={REGISTRATION_STEPS} current={3} />
      <ProblemSummary t={t} problems={problems} />
      {signature && (
        <section class="card" aria-labelledby="read-heading">
          <h2 id="read-heading">{t('activation.read-heading')}</h2>
          <p>{t('activation.lead')}</p>
          <div class="columns reading">
            <QrCode t={t} image={signature.image} alt={t('shared.qr-alt')} renew={sharedPath(tokenCode)} />
            <div>
              <dl class="facts">
                <dt>{t('standing.token-code')}</dt>
                <dd data-testid="shared-token-code">{props.printed}</dd>
              </dl>
              <h3>{t('token.how')}</h3>
              <ol class="instructions">
                <li>{t('shared.do-on')}</li>
                <li>{t('shared.do-camera')}</li>
                <li>{t('activation.do-shown')}</li>
                <li>{t('activation.do-type')}</li>
                <li>{t('shared.do-confirm')}</li>
              </ol>
              <p class="note">{t('token.goes-dark')}</p>
            </div>
          </div>
        </section>
      )}
      <section class="card" aria-labelledby="type-heading">
        <h2 id="type-heading">{t('activation.type-heading')}</h2>
        <form method="post" action={sharedPath(tokenCode)} novalidate>
          <FormToken view={view} />
          <SignatureFields t={t} problems={problems} signature={signature} code={code} />
          <div class="actions">
            {signature && (
              <button class="button main" type="submit" data-testid="activate">
                {t('activation.submit')}
              </button>
            )}
            <a class="button" href="/registration/choice" data-testid="start-again">
              {t('shared.back')}
            </a>
          </div>
        </form>
      </section>
      <Trouble t={t} hints={['trouble.not-this-device', 'trouble.code-wrong', 'trouble.dark-transaction']} />
    </Layout>
  )
}

export function sharedPath(tokenCode: string): string {
  return `/registration/shared/${encodeURIComponent(tokenCode)}`
}
