/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { type Signature, SignatureFields } from '../../../orders/signature.tsx'
import { CodePage } from '../../../web/code-page.tsx'
import { ProblemSummary, type Problems } from '../../../web/fields.tsx'
import { FormToken, Layout, REGISTRATION_STEPS, Steps } from '../../../web/layout.tsx'
import type { Text } from '../../../web/text.ts'
import { Trouble } from '../../../web/trouble.tsx'
import type { View } from '../../../web/view.ts'

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
      <CodePage
        t={t}
        image={signature?.image ?? null}
        alt="shared.qr-alt"
        heading="activation.read-heading"
        renew={sharedPath(tokenCode)}
        about={signature && <Instructions t={t} printed={props.printed} />}
        step="second"
      >
        <section class="card" aria-labelledby="type-heading">
          <h2 id="type-heading">{t('activation.type-heading')}</h2>
          <form method="post" action={sharedPath(tokenCode)} novalidate>
            <FormToken view={view} />
            <SignatureFields view={view} problems={problems} signature={signature} code={code} />
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
      </CodePage>
      <Trouble t={t} hints={['trouble.not-this-device', 'trouble.code-wrong', 'trouble.dark-transaction']} />
    </Layout>
  )
}

function Instructions({ t, printed }: { readonly t: Text; readonly printed: string }) {
  return (
    <section class="card" aria-labelledby="how-heading">
      <p>{t('activation.lead')}</p>
      <dl class="facts">
        <dt>{t('standing.token-code')}</dt>
        <dd data-testid="shared-token-code">{printed}</dd>
      </dl>
      <h2 id="how-heading">{t('token.how')}</h2>
      <ol class="instructions">
        <li>{t('shared.do-on')}</li>
        <li>{t('shared.do-camera')}</li>
        <li>{t('activation.do-shown')}</li>
        <li>{t('activation.do-type')}</li>
        <li>{t('shared.do-confirm')}</li>
      </ol>
      <p class="note">{t('shared.in-use')}</p>
      <p class="note">{t('token.goes-dark')}</p>
    </section>
  )
}

export function sharedPath(tokenCode: string): string {
  return `/registration/shared/${encodeURIComponent(tokenCode)}`
}
