/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Rules } from '../../../core/bank.ts'
import { FieldProblem, fieldState, ProblemSummary, type Problems } from '../../../web/fields.tsx'
import { FormToken, Layout, REGISTRATION_STEPS, Steps } from '../../../web/layout.tsx'
import type { View } from '../../../web/view.ts'
import { TokenNeeds } from '../token-needs.tsx'
import { Skip } from './registration-page.tsx'
import type { SkipRefusal } from './skip.ts'

/** Before it is known which token it will be: the choice stands for itself. */
const CHOICE_STEPS = REGISTRATION_STEPS.toSpliced(1, 0, 'steps.registration.choice')

/** BLGI021 トランザクション認証利用開始登録選択. */

export interface TokenChoice {
  /** As its row has it. */
  readonly tokenCode: string
  /** As this bank prints it. */
  readonly printed: string
}

interface ChoicePageProps {
  readonly view: View
  readonly problems: Problems
  readonly tokens: readonly TokenChoice[]
  /** What was chosen: `registered`, `new`, or nothing. */
  readonly choice: string
  readonly tokenCode: string
  readonly skipRefusal: SkipRefusal | null
  readonly rules: Rules
}

export function RegistrationChoicePage({
  view,
  problems,
  tokens,
  choice,
  tokenCode,
  skipRefusal,
  rules,
}: ChoicePageProps) {
  const { t } = view
  return (
    <Layout view={view} screen={{ title: 'choice.title', id: 'BLGI021' }} mistakes={problems.length > 0}>
      <Steps view={view} names={CHOICE_STEPS} current={2} />
      <ProblemSummary t={t} problems={problems} />
      <p>{t('choice.lead')}</p>
      <section class="card" aria-labelledby="choice-heading">
        <h2 id="choice-heading">{t('choice.heading')}</h2>
        <p>{t('choice.text')}</p>
        <ul class="plain">
          <li>{t('choice.when-new')}</li>
          <li>{t('choice.when-registered')}</li>
        </ul>
        <form method="post" action="/registration/choice" novalidate>
          <FormToken view={view} />
          <fieldset class="field ticks">
            <legend class="visually-hidden">{t('choice.heading')}</legend>
            <FieldProblem t={t} problems={problems} field="choice" />
            <div class="tick token-choice">
              <input
                id="choice"
                type="radio"
                name="choice"
                value="registered"
                checked={choice === 'registered'}
                data-testid="choose-registered"
                {...fieldState(problems, 'choice', false)}
              />
              <div>
                <label for="choice">
                  <strong>{t('choice.registered')}</strong>
                </label>
                <FieldProblem t={t} problems={problems} field="token-code" />
                <Codes view={view} tokens={tokens} tokenCode={tokenCode} />
                <small>{t('choice.registered-hint')}</small>
              </div>
            </div>
            <label class="tick">
              <input
                type="radio"
                name="choice"
                value="new"
                checked={choice === 'new'}
                data-testid="choose-new"
                {...fieldState(problems, 'choice', false)}
              />
              <span>
                <strong>{t('choice.new')}</strong>
                <small>{t('choice.new-hint')}</small>
              </span>
            </label>
          </fieldset>
          <div class="actions">
            <button class="button main" type="submit" data-testid="choose">
              {t('choice.next')}
            </button>
          </div>
        </form>
      </section>
      <Skip view={view} refusal={skipRefusal} />
      <TokenNeeds t={t} rules={rules} />
    </Layout>
  )
}

/** One token: its code as a fixed text. Several: a list to choose from. */
function Codes({ view, tokens, tokenCode }: Pick<ChoicePageProps, 'view' | 'tokens' | 'tokenCode'>) {
  const [only, ...others] = tokens
  if (only && others.length === 0) {
    return (
      <>
        <input type="hidden" name="token-code" value={only.tokenCode} />
        <code class="token-code" data-testid="token-code-only">
          {only.printed}
        </code>
      </>
    )
  }
  return (
    <select id="token-code" name="token-code" aria-label={view.t('standing.token-code')} data-testid="token-code-list">
      <option value="">{view.t('choice.select')}</option>
      {tokens.map((token) => (
        <option key={token.tokenCode} value={token.tokenCode} selected={token.tokenCode === tokenCode}>
          {token.printed}
        </option>
      ))}
    </select>
  )
}
