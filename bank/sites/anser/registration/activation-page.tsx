/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { StoppedHelp } from '../../../factors/camera-token/refusal-page.tsx'
import { CodePage } from '../../../web/code-page.tsx'
import { Contact } from '../../../web/contact.tsx'
import {
  CodeField,
  CodeImpossible,
  FieldProblem,
  fieldState,
  ProblemSummary,
  type Problems,
  Required,
} from '../../../web/fields.tsx'
import { FormToken, Layout, REGISTRATION_STEPS, Steps } from '../../../web/layout.tsx'
import type { ShownImage } from '../../../web/qr.tsx'
import type { Text } from '../../../web/text.ts'
import { Trouble } from '../../../web/trouble.tsx'
import type { View } from '../../../web/view.ts'

/** BLGI023 トランザクション認証, and the notice after it. */

interface ActivationPageProps {
  readonly view: View
  readonly problems: Problems
  readonly registrationId: string
  /** The second image; null when it no longer counts. */
  readonly image: ShownImage | null
  readonly code: string
  readonly done: boolean
}

export function ActivationPage(props: ActivationPageProps) {
  const { view, problems, image } = props
  const { t } = view
  return (
    <Layout view={view} screen={{ title: 'activation.title', id: 'BLGI023' }} mistakes={problems.length > 0}>
      <Steps view={view} names={REGISTRATION_STEPS} current={3} />
      <ProblemSummary t={t} problems={problems} />
      <p class="banner warning">{t('registration.no-interruption')}</p>
      <CodePage
        t={t}
        image={image}
        alt="activation.qr-alt"
        heading="activation.read-heading"
        about={image && <Instructions view={view} />}
        step="second"
      >
        <section class="card" aria-labelledby="type-heading">
          <h2 id="type-heading">{t('activation.type-heading')}</h2>
          <form method="post" action="/registration/code" novalidate>
            <FormToken view={view} />
            <input type="hidden" name="registration" value={props.registrationId} />
            {image ? (
              <>
                <CodeField t={t} problems={problems} value={props.code} />
                <DoneField t={t} problems={problems} done={props.done} />
              </>
            ) : (
              <CodeImpossible t={t} problems={problems}>
                {problems.some(({ code }) => code === 'token-stopped') && <StoppedHelp view={view} />}
              </CodeImpossible>
            )}
            <div class="actions">
              {image && (
                <button class="button main" type="submit" data-testid="activate">
                  {t('activation.submit')}
                </button>
              )}
              <a class={image ? 'button' : 'button main'} href="/registration" data-testid="start-again">
                {t('activation.start-again')}
              </a>
            </div>
          </form>
        </section>
      </CodePage>
      <Trouble
        t={t}
        hints={['trouble.second-unreadable', 'trouble.code-refused', 'trouble.done-missed', 'trouble.dark']}
      />
    </Layout>
  )
}

function Instructions({ view }: { readonly view: View }) {
  const { t } = view
  return (
    <section class="card" aria-labelledby="how-heading">
      <p>{t('activation.lead')}</p>
      <h2 id="how-heading">{t('token.how')}</h2>
      <ol class="instructions">
        <li>{t('activation.do-camera')}</li>
        <li>{t('activation.do-read')}</li>
        <li>{t('activation.do-shown')}</li>
        <li>{t('activation.do-type')}</li>
        <li>
          <strong>{t('activation.do-done')}</strong>
        </li>
      </ol>
      <p class="note">{t('token.goes-dark')}</p>
      <Warning view={view} />
    </section>
  )
}

/** ご注意: what is forgotten here is repaired by the call centre only, so it stands before the button. */
function Warning({ view }: { readonly view: View }) {
  const { t } = view
  return (
    <div class="banner caution" role="note" data-testid="caution">
      <h3>{t('activation.caution')}</h3>
      <ol class="windows">
        <li>{t('activated.window-done')}</li>
        <li>{t('activated.window-yes')}</li>
      </ol>
      <p>{t('activation.caution-forgotten')}</p>
      <p>{t('activation.caution-refused')}</p>
      <Contact view={view} />
    </div>
  )
}

interface DoneFieldProps {
  readonly t: Text
  readonly problems: Problems
  readonly done: boolean
}

/** 登録完了: Done and Yes were pressed. */
function DoneField({ t, problems, done }: DoneFieldProps) {
  return (
    <div class="field">
      <p class="label" id="done-label">
        {t('activation.done')} <Required t={t} />
      </p>
      <FieldProblem t={t} problems={problems} field="done" />
      <label class="tick">
        <input
          id="done"
          name="done"
          type="checkbox"
          value="yes"
          checked={done}
          data-testid="done"
          {...fieldState(problems, 'done', false)}
        />
        <span>{t('activation.done-text')}</span>
      </label>
    </div>
  )
}

interface ActivatedPageProps {
  readonly view: View
  readonly tokenCode: string
  /** Of a token that was registered before, nothing is left to press. */
  readonly isShared: boolean
}

export function ActivatedPage({ view, tokenCode, isShared }: ActivatedPageProps) {
  const { t } = view
  return (
    <Layout view={view} screen={{ title: 'activated.title', id: 'SIM-B02' }}>
      <Steps view={view} names={REGISTRATION_STEPS} current={4} />
      <section class="card" aria-labelledby="result-heading">
        <h2 class="success" id="result-heading" data-testid="registered">
          {t('activated.heading')}
        </h2>
        <dl class="facts">
          <dt>{t('standing.registration')}</dt>
          <dd>{t('registration-state.in-service')}</dd>
          <dt>{t('standing.token-code')}</dt>
          <dd data-testid="token-code">{tokenCode}</dd>
        </dl>
        {isShared && <Ok />}
      </section>
      {!isShared && (
        <section class="card notice" aria-labelledby="notice-heading" data-testid="done-notice">
          <h2 id="notice-heading">{t('activated.notice')}</h2>
          <p class="large">{t('activated.notice-text')}</p>
          <ol class="windows">
            <li>{t('activated.window-done')}</li>
            <li>{t('activated.window-yes')}</li>
          </ol>
          <p>{t('activated.already')}</p>
          <p>{t('activated.forgotten')}</p>
          <Contact view={view} />
          <p>{t('activated.refused')}</p>
          <Ok />
        </section>
      )}
    </Layout>
  )
}

function Ok() {
  return (
    <div class="actions">
      <a class="button main" href="/" data-testid="ok">
        OK
      </a>
    </div>
  )
}
