/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { FieldProblem, fieldState, ProblemSummary, type Problems, Required, TextField } from '../../../web/fields.tsx'
import { FormToken, Layout, Steps } from '../../../web/layout.tsx'
import type { TextKey } from '../../../web/text.ts'
import type { View } from '../../../web/view.ts'
import { ACCOUNT_TYPES } from '../payments/accounts.ts'
import { NEW_COMPANY_PAPER } from '../practice/papers.ts'
import type { TypedContract } from './contract.ts'

export const FIRST_LOGIN_STEPS: readonly TextKey[] = [
  'first-login.step-contract',
  'first-login.step-master',
  'first-login.step-check',
  'first-login.step-done',
]

interface ContractPageProps {
  readonly view: View
  readonly problems: Problems
  readonly typed: TypedContract
  /** The practice paper was chosen: its passwords stand in their fields. */
  readonly isPractice: boolean
}

/** ログインID取得 口座情報登録. */
export function ContractPage({ view, problems, typed, isPractice }: ContractPageProps) {
  const { t } = view
  const common = { t, problems }
  const secret = { ...common, type: 'password', class: 'password' } as const
  return (
    <Layout view={view} screen={{ title: 'first-login.contract-title', id: 'SIM-B81' }} mistakes={problems.length > 0}>
      <Steps view={view} names={FIRST_LOGIN_STEPS} current={1} />
      <ProblemSummary {...common} />
      <p>{t('first-login.contract-lead')}</p>
      <form method="post" action="/first-login" novalidate>
        <FormToken view={view} />
        <section class="card" aria-labelledby="account-heading">
          <h2 id="account-heading">{t('first-login.account')}</h2>
          <p>{t('first-login.account-lead')}</p>
          <TextField
            {...common}
            field="branch"
            label={t('first-login.branch')}
            hint={t('first-login.branch-hint')}
            class="digits short"
            inputmode="numeric"
            value={typed.branch}
          />
          <AccountType {...common} chosen={typed['account-type']} />
          <TextField
            {...common}
            field="account-number"
            label={t('transfer.account-number')}
            hint={t('transfer.account-number-hint')}
            class="digits middle"
            inputmode="numeric"
            value={typed['account-number']}
          />
        </section>
        <section class="card" aria-labelledby="proof-heading">
          <h2 id="proof-heading">{t('first-login.proof')}</h2>
          <TextField
            {...secret}
            field="paper-password"
            label={t('paper.password')}
            hint={t('first-login.password-hint')}
            value={isPractice ? NEW_COMPANY_PAPER.password : ''}
          />
          <TextField
            {...secret}
            field="paper-confirmation-password"
            label={t('paper.confirmation')}
            hint={t('first-login.confirmation-hint')}
            value={isPractice ? NEW_COMPANY_PAPER.confirmation : ''}
          />
          <div class="actions">
            <button class="button main" type="submit" data-testid="next">
              {t('first-login.next')}
            </button>
            <a class="button" href="/login" data-testid="to-login">
              {t('logout.to-login')}
            </a>
          </div>
        </section>
      </form>
    </Layout>
  )
}

function AccountType({
  t,
  problems,
  chosen,
}: Pick<ContractPageProps, 'problems'> & Pick<View, 't'> & { chosen: string }) {
  return (
    <fieldset class="field">
      <legend>
        {t('transfer.account-type')} <Required t={t} />
      </legend>
      <FieldProblem t={t} problems={problems} field="account-type" />
      <div class="choices">
        {ACCOUNT_TYPES.map((type) => (
          <label key={type}>
            <input
              type="radio"
              id={`account-type-${type}`}
              name="account-type"
              value={type}
              checked={type === chosen}
              data-testid={`account-type-${type}`}
              {...fieldState(problems, 'account-type', false)}
            />
            {t(`account-type.${type}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
