/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { orderSteps } from '../../../orders/order-pages.tsx'
import { ProblemSummary, type Problems, TextField } from '../../../web/fields.tsx'
import { FormToken, Layout, Steps } from '../../../web/layout.tsx'
import type { Text } from '../../../web/text.ts'
import type { View } from '../../../web/view.ts'
import { AccountChoice } from './account-choice.tsx'
import type { NotedAccount } from './accounts.ts'
import { DISPLAY_PASSWORD, SHOWN_BY, type TypedPayEasy } from './pay-easy.ts'
import { payEasyKind } from './pay-easy-kind.ts'

/** 税金・各種料金のペイジー払込み: the numbers of the bill. */

interface PayEasyPageProps {
  readonly view: View
  readonly problems: Problems
  readonly accounts: readonly NotedAccount[]
  readonly typed: TypedPayEasy & { readonly account: string }
}

export function PayEasyPage({ view, problems, accounts, typed }: PayEasyPageProps) {
  const { t } = view
  const common = { t, problems, class: 'digits bill-number', inputmode: 'numeric' } as const
  return (
    <Layout
      sheets={['payments.css']}
      view={view}
      screen={{ title: 'pay-easy.title', id: 'SIM-B20' }}
      mistakes={problems.length > 0}
    >
      <Steps view={view} names={orderSteps({ kind: payEasyKind }, 'token')} current={1} />
      <ProblemSummary t={t} problems={problems} />
      <p>{t('pay-easy.lead')}</p>
      <form method="post" action="/pay-easy" novalidate>
        <FormToken view={view} />
        <section class="card" aria-labelledby="from-heading">
          <h2 id="from-heading">{t('transfer.from')}</h2>
          <AccountChoice t={t} problems={problems} accounts={accounts} chosen={typed.account} />
        </section>
        <section class="card" aria-labelledby="bill-heading">
          <h2 id="bill-heading">{t('pay-easy.bill')}</h2>
          <TextField
            {...common}
            field="payee-code"
            label={t('pay-easy.payee-code')}
            hint={t('pay-easy.payee-code-hint')}
            value={typed['payee-code']}
          />
          <TextField
            {...common}
            field="payment-number"
            label={t('pay-easy.payment-number')}
            hint={t('pay-easy.payment-number-hint')}
            value={typed['payment-number']}
          />
          <TextField
            {...common}
            field="payment-class"
            label={t('pay-easy.payment-class')}
            hint={t('pay-easy.payment-class-hint')}
            value={typed['payment-class']}
            isRequired={false}
          />
          <ShownBy {...{ t, problems, typed }} />
          <div class="actions">
            <button class="button main" type="submit" data-testid="find-bill">
              {t('pay-easy.find')}
            </button>
            <a class="button" href="/">
              {t('page.to-top')}
            </a>
          </div>
        </section>
      </form>
      <section class="card later" aria-labelledby="invented-heading">
        <h2 id="invented-heading">{t('pay-easy.invented-heading')}</h2>
        <p>{t('pay-easy.invented')}</p>
      </section>
    </Layout>
  )
}

interface ShownByProps {
  readonly t: Text
  readonly problems: Problems
  readonly typed: TypedPayEasy
}

/** 指定方法選択: the bill is shown only after one of the two. */
function ShownBy({ t, problems, typed }: ShownByProps) {
  const common = { t, problems, class: 'digits bill-number', isRequired: false } as const
  return (
    <fieldset class="field">
      <legend>{t('pay-easy.shown-by')}</legend>
      <p class="hint">{t('pay-easy.shown-by-hint')}</p>
      <div class="choices">
        {SHOWN_BY.map((by) => (
          <label key={by}>
            <input
              type="radio"
              name="shown-by"
              value={by}
              checked={typed['shown-by'] === by}
              data-testid={`shown-by-${by}`}
            />
            {t(by === 'number' ? 'pay-easy.confirmation-number' : 'pay-easy.display-password')}
          </label>
        ))}
      </div>
      <TextField
        {...common}
        field="confirmation-number"
        inputmode="numeric"
        label={t('pay-easy.confirmation-number')}
        hint={t('pay-easy.confirmation-number-hint')}
        value={typed['confirmation-number']}
      />
      <TextField
        {...common}
        field={DISPLAY_PASSWORD}
        type="password"
        label={t('pay-easy.display-password')}
        hint={t('pay-easy.display-password-hint')}
        value=""
      />
    </fieldset>
  )
}
