/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import type { PayeeRow } from '../../../core/rows.ts'
import { orderSteps } from '../../../orders/order-pages.tsx'
import { FieldProblem, fieldState, ProblemSummary, type Problems, Required } from '../../../web/fields.tsx'
import { FormToken, Layout, Steps } from '../../../web/layout.tsx'
import type { View } from '../../../web/view.ts'
import { AccountChoice } from './account-choice.tsx'
import type { NotedAccount } from './accounts.ts'
import { AmountField } from './amount-field.tsx'
import { DetailsFields } from './details-fields.tsx'
import type { TypedDetails } from './transfer-details.ts'
import type { TypedRegistered } from './transfer-form.ts'
import { registeredTransferKind } from './transfer-kind.ts'

/** 振込振替 事前登録先: the payee is chosen from those that were registered on paper. */

interface RegisteredTransferPageProps {
  readonly view: View
  readonly problems: Problems
  readonly accounts: readonly NotedAccount[]
  readonly payees: readonly PayeeRow[]
  readonly typed: TypedRegistered & TypedDetails
  /** 依頼人名 where none is typed. */
  readonly client: string
  /** ms since 1970. */
  readonly now: number
  readonly mayToday: boolean
  /** Whether the rules ask for the token. */
  readonly byToken: boolean
}

export function RegisteredTransferPage(props: RegisteredTransferPageProps) {
  const { view, problems, accounts, payees, typed, client, now, mayToday } = props
  const { t } = view
  const steps = orderSteps({ kind: registeredTransferKind }, props.byToken ? 'token' : 'password')
  return (
    <Layout view={view} screen={{ title: 'registered-transfer.title', id: 'SIM-B19' }} mistakes={problems.length > 0}>
      <Steps view={view} names={steps} current={1} />
      <ProblemSummary t={t} problems={problems} />
      <form method="post" action="/registered-transfer" novalidate>
        <FormToken view={view} />
        <section class="card" aria-labelledby="from-heading">
          <h2 id="from-heading">{t('transfer.from')}</h2>
          <AccountChoice t={t} problems={problems} accounts={accounts} chosen={typed.account} />
        </section>
        <section class="card" aria-labelledby="to-heading">
          <h2 id="to-heading">{t('transfer.to')}</h2>
          <p>{t('registered-transfer.lead')}</p>
          <fieldset class="field">
            <legend>
              {t('registered-transfer.payee')} <Required t={t} />
            </legend>
            <FieldProblem t={t} problems={problems} field="payee-id" />
            <div class="ticks">
              {payees.map((payee) => (
                <label key={payee.id} class="tick">
                  <input
                    type="radio"
                    id={payee === payees[0] ? 'payee-id' : undefined}
                    name="payee-id"
                    value={payee.id}
                    checked={payee.id === typed['payee-id']}
                    data-testid={`payee-${payee.id}`}
                    {...fieldState(problems, 'payee-id', false)}
                  />
                  <span>
                    <span lang="ja">{payee.payee}</span>
                    <small>
                      <span lang="ja">{`${payee.bank} ${payee.branch}`}</span>{' '}
                      {`${t(`account-type.${payee.accountType}`)} ${payee.accountNumber}`}
                    </small>
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        </section>
        <DetailsFields {...{ t, problems, typed, client, now, mayToday }} />
        <section class="card" aria-labelledby="amount-heading">
          <h2 id="amount-heading">{t('transfer.amount-heading')}</h2>
          <AmountField t={t} problems={problems} value={typed.amount} />
          <div class="actions">
            <button class="button main" type="submit" data-testid="to-confirm">
              {t('transfer.to-confirm')}
            </button>
            <a class="button" href="/">
              {t('page.to-top')}
            </a>
          </div>
        </section>
      </form>
    </Layout>
  )
}
