/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import type { AccountRow } from '../../../core/rows.ts'
import { orderSteps } from '../../../orders/order-pages.tsx'
import { FieldProblem, fieldState, ProblemSummary, type Problems, Required, TextField } from '../../../web/fields.tsx'
import { FormToken, Layout, Steps } from '../../../web/layout.tsx'
import type { Text } from '../../../web/text.ts'
import type { View } from '../../../web/view.ts'
import { AccountChoice } from './account-choice.tsx'
import { ACCOUNT_TYPES } from './accounts.ts'
import { AmountField } from './amount-field.tsx'
import { DetailsFields } from './details-fields.tsx'
import type { Institution as Which } from './institution.ts'
import type { TypedDetails } from './transfer-details.ts'
import type { TypedTransfer } from './transfer-form.ts'
import { transferKind } from './transfer-kind.ts'

/** 振込振替 都度指定: the form. */

interface TransferPageProps {
  readonly view: View
  readonly problems: Problems
  readonly accounts: readonly AccountRow[]
  readonly typed: TypedTransfer & TypedDetails
  /** Whether the rules ask for the token. */
  readonly byToken: boolean
  /** 依頼人名 where none is typed. */
  readonly client: string
  /** ms since 1970. */
  readonly now: number
  /** Whether he may pay on the same day. */
  readonly mayToday: boolean
}

export function TransferPage({ view, problems, accounts, typed, byToken, ...details }: TransferPageProps) {
  const { t } = view
  const common = { t, problems }
  return (
    <Layout
      sheets={['payments.css']}
      view={view}
      screen={{ title: 'transfer.title', id: 'SIM-B04' }}
      mistakes={problems.length > 0}
    >
      <Steps view={view} names={orderSteps({ kind: transferKind }, byToken ? 'token' : 'password')} current={1} />
      <ProblemSummary t={t} problems={problems} />
      <form method="post" action="/transfer" novalidate>
        <FormToken view={view} />
        {/* What the Enter key sends: the first button of a form. */}
        <button class="visually-hidden" type="submit" tabindex={-1}>
          {t('transfer.to-confirm')}
        </button>
        <section class="card" aria-labelledby="from-heading">
          <h2 id="from-heading">{t('transfer.from')}</h2>
          <AccountChoice t={t} problems={problems} accounts={accounts} chosen={typed.account} />
        </section>
        <section class="card" aria-labelledby="to-heading">
          <h2 id="to-heading">{t('transfer.to')}</h2>
          <div class="pair">
            <TextField
              {...common}
              field="bank"
              label={t('transfer.bank')}
              hint={t('transfer.name-hint', { example: '富山中央銀行' })}
              value={typed.bank}
              suffix={<ChooseButton t={t} which="bank" />}
            />
            <TextField
              {...common}
              field="branch"
              label={t('transfer.branch')}
              hint={t('transfer.name-hint', { example: '本店' })}
              value={typed.branch}
              suffix={<ChooseButton t={t} which="branch" />}
            />
          </div>
          <fieldset class="field">
            <legend>
              {t('transfer.account-type')} <Required t={t} />
            </legend>
            <FieldProblem {...common} field="account-type" />
            <div class="choices">
              {ACCOUNT_TYPES.map((type) => (
                <label key={type}>
                  <input
                    type="radio"
                    id={`account-type-${type}`}
                    name="account-type"
                    value={type}
                    checked={typed['account-type'] === type}
                    data-testid={`account-type-${type}`}
                    {...fieldState(problems, 'account-type', false)}
                  />
                  {t(`account-type.${type}`)}
                </label>
              ))}
            </div>
          </fieldset>
          <TextField
            {...common}
            field="account-number"
            label={t('transfer.account-number')}
            hint={t('transfer.account-number-hint')}
            class="digits account-number"
            inputmode="numeric"
            value={typed['account-number']}
          />
          <TextField
            {...common}
            field="payee"
            label={t('transfer.payee')}
            hint={t('transfer.payee-hint')}
            value={typed.payee}
          />
        </section>
        <DetailsFields {...{ t, problems, typed, ...details }} />
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

/** Opens the dictionary, with all that was typed. */
function ChooseButton({ t, which }: { readonly t: Text; readonly which: Which }) {
  return (
    <button class="button small" type="submit" name="choose" value={which} data-testid={`choose-${which}`}>
      {t('transfer.choose')}
      <span class="visually-hidden"> {t(`institutions.${which}-title`)}</span>
    </button>
  )
}
