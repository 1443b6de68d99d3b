/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Rules } from '../../../core/bank.ts'
import { CodePage } from '../../../web/code-page.tsx'
import { FieldProblem, fieldState, ProblemSummary, type Problems, Required, TextField } from '../../../web/fields.tsx'
import { FormToken, Layout, REGISTRATION_STEPS, Steps } from '../../../web/layout.tsx'
import type { ShownImage } from '../../../web/qr.tsx'
import type { Text } from '../../../web/text.ts'
import { Trouble } from '../../../web/trouble.tsx'
import type { View } from '../../../web/view.ts'
import { TokenNeeds } from '../token-needs.tsx'
import type { SkipRefusal } from './skip.ts'

/** BLGI022 トランザクション認証利用開始登録. */

interface RegistrationPageProps {
  readonly view: View
  readonly problems: Problems
  readonly registrationId: string
  /** The first image. */
  readonly image: ShownImage
  readonly serial: readonly string[]
  readonly serialAgain: readonly string[]
  readonly deviceCode: string
  readonly skipRefusal: SkipRefusal | null
  readonly rules: Rules
}

export function RegistrationPage(props: RegistrationPageProps) {
  const { view, problems } = props
  const { t } = view
  return (
    <Layout view={view} screen={{ title: 'registration.title', id: 'BLGI022' }} mistakes={problems.length > 0}>
      <Steps view={view} names={REGISTRATION_STEPS} current={2} />
      <ProblemSummary t={t} problems={problems} />
      <p class="banner warning" data-testid="no-interruption">
        {t('registration.no-interruption')}
      </p>
      <CodePage
        t={t}
        image={props.image}
        alt="registration.qr-alt"
        heading="registration.read-heading"
        about={
          <section class="card" aria-labelledby="how-heading">
            <p>{t('registration.lead')}</p>
            <h2 id="how-heading">{t('token.how')}</h2>
            <ol class="instructions">
              <li>{t('registration.do-tape')}</li>
              <li>{t('registration.do-camera')}</li>
              <li>{t('registration.do-read')}</li>
              <li>{t('registration.do-type')}</li>
            </ol>
            <p class="note">{t('token.goes-dark')}</p>
          </section>
        }
        step="first"
      >
        <section class="card" aria-labelledby="type-heading">
          <h2 id="type-heading">{t('registration.type-heading')}</h2>
          <form method="post" action="/registration" novalidate>
            <FormToken view={view} />
            <input type="hidden" name="registration" value={props.registrationId} />
            <fieldset class="field">
              <legend>
                {t('registration.serial')} <Required t={t} />
              </legend>
              <p class="hint" id="serial-hint">
                {t('registration.serial-hint')}
              </p>
              <SerialRow t={t} problems={problems} field="serial" parts={props.serial} />
              <SerialRow t={t} problems={problems} field="serial-again" parts={props.serialAgain} />
            </fieldset>
            <TextField
              t={t}
              problems={problems}
              field="device-code"
              label={t('registration.device-code')}
              hint={t('registration.device-code-hint')}
              class="digits long-code"
              inputmode="numeric"
              autocomplete="one-time-code"
              value={props.deviceCode}
            />
            <div class="actions">
              <button class="button main" type="submit" data-testid="identify">
                {t('registration.submit')}
              </button>
            </div>
          </form>
        </section>
      </CodePage>
      <Trouble
        t={t}
        hints={['trouble.nothing', 'trouble.unreadable', 'trouble.dark', 'trouble.wrong-digits', 'trouble.battery']}
      />
      <Skip view={view} refusal={props.skipRefusal} />
      <TokenNeeds t={t} rules={props.rules} />
    </Layout>
  )
}

/** 設定をスキップ: on BLGI021 and BLGI022. Where it is not offered there is no button, and why. */
export function Skip({ view, refusal }: { readonly view: View; readonly refusal: SkipRefusal | null }) {
  const { t } = view
  if (refusal !== null) {
    return (
      <p class="note" data-testid="no-skip">
        {t(`notice.${refusal}`)}
      </p>
    )
  }
  return (
    <section class="card later" aria-labelledby="skip-heading">
      <h2 id="skip-heading">{t('skip.heading')}</h2>
      <p>{t('skip.text')}</p>
      <p>{t('skip.next-time')}</p>
      <form method="post" action="/registration/skip">
        <FormToken view={view} />
        <button class="button" type="submit" data-testid="skip">
          {t('skip.submit')}
        </button>
      </form>
    </section>
  )
}

const SERIAL_LENGTHS = [2, 7, 1] as const

interface SerialRowProps {
  readonly t: Text
  readonly problems: Problems
  readonly field: 'serial' | 'serial-again'
  readonly parts: readonly string[]
}

function SerialRow({ t, problems, field, parts }: SerialRowProps) {
  const time = t(field === 'serial' ? 'registration.serial-first' : 'registration.serial-second')
  return (
    <div class="serial">
      <FieldProblem t={t} problems={problems} field={field} />
      <span class="serial-time" aria-hidden="true">
        {time}
      </span>
      <span class="serial-inputs">
        {SERIAL_LENGTHS.map((length, i) => (
          <span key={length} class="serial-part">
            {i > 0 && (
              <span class="hyphen" aria-hidden="true">
                -
              </span>
            )}
            <input
              id={`${field}-${i + 1}`}
              name={`${field}-${i + 1}`}
              data-testid={`${field}-${i + 1}`}
              class={`digits serial-${length}`}
              type="text"
              inputmode="numeric"
              autocomplete="off"
              value={parts[i] ?? ''}
              aria-label={t('registration.serial-part', { time, part: i + 1, length })}
              {...serialState(problems, field)}
            />
          </span>
        ))}
      </span>
    </div>
  )
}

/** Both rows share one rule. */
function serialState(problems: Problems, field: 'serial' | 'serial-again') {
  const { 'aria-invalid': invalid } = fieldState(problems, field)
  return { 'aria-describedby': invalid ? `serial-hint ${field}-problem` : 'serial-hint', 'aria-invalid': invalid }
}
