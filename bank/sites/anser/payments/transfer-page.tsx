/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { orderSteps } from '../../../orders/order-pages.tsx'
import { ProblemSummary, type Problems } from '../../../web/fields.tsx'
import { FormToken, Layout, Steps } from '../../../web/layout.tsx'
import type { View } from '../../../web/view.ts'
import { AccountChoice } from './account-choice.tsx'
import type { NotedAccount } from './accounts.ts'
import { AmountField } from './amount-field.tsx'
import { DestinationFields, FirstButton } from './destination-fields.tsx'
import { DetailsFields } from './details-fields.tsx'
import type { TypedDetails } from './transfer-details.ts'
import type { TypedTransfer } from './transfer-form.ts'
import { transferKind } from './transfer-kind.ts'

/** 振込振替 都度指定: the form. */

interface TransferPageProps {
  readonly view: View
  readonly problems: Problems
  readonly accounts: readonly NotedAccount[]
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
        <FirstButton text={t('transfer.to-confirm')} />
        <section class="card" aria-labelledby="from-heading">
          <h2 id="from-heading">{t('transfer.from')}</h2>
          <AccountChoice t={t} problems={problems} accounts={accounts} chosen={typed.account} />
        </section>
        <section class="card" aria-labelledby="to-heading">
          <h2 id="to-heading">{t('transfer.to')}</h2>
          <DestinationFields t={t} problems={problems} typed={typed} />
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
