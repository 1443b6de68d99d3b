/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { groupThousands } from '../../../core/digits.ts'
import { Layout } from '../../../web/layout.tsx'
import { PrintButton } from '../../../web/print-button.tsx'
import { inJapan } from '../../../web/time.ts'
import type { View } from '../../../web/view.ts'
import type { NotedAccount } from '../payments/accounts.ts'
import type { Balances } from '../payments/movements.ts'
import { AccountName } from './account-name.tsx'

/** 残高照会: what the guide names of each account. */

const FIGURES = [
  ['today', 'today'],
  ['payable', 'payable'],
  ['uncleared', 'uncleared'],
  ['yesterday', 'yesterday'],
  ['last-month', 'lastMonth'],
  ['overdraft', 'overdraft'],
] as const satisfies readonly (readonly [word: string, keyof Balances])[]

interface BalancePageProps {
  readonly view: View
  readonly accounts: readonly (readonly [NotedAccount, Balances])[]
  /** When it was asked for. */
  readonly at: number
  /** Whether he may look at their movements. */
  readonly leadsOn: boolean
}

export function BalancePage({ view, accounts, at, leadsOn }: BalancePageProps) {
  const { t } = view
  return (
    <Layout sheets={['listing.css', 'inquiries.css']} view={view} screen={{ title: 'balances.title', id: 'SIM-B61' }}>
      <p>{t('balances.lead')}</p>
      <p class="hint" data-testid="asked-at">
        {t('inquiry.at', { time: inJapan(at) })}
      </p>
      {accounts.length === 0 && <p class="banner info">{t('inquiry.no-account')}</p>}
      {accounts.map(([account, balances]) => (
        <section key={account.id} class="card" aria-labelledby={`balances-${account.id}`}>
          <h2 id={`balances-${account.id}`}>
            <AccountName t={t} account={account} />
          </h2>
          <dl class="facts">
            {FIGURES.map(([word, name]) => (
              <>
                <dt>{t(`balances.${word}`)}</dt>
                <dd class={word === 'today' ? 'sum figure' : 'figure'} data-testid={`balance-${word}-${account.id}`}>
                  {t('facts.yen', { amount: groupThousands(balances[name]) })}
                </dd>
              </>
            ))}
          </dl>
          {leadsOn && (
            <p class="no-print">
              <a href={`/statement?account=${account.id}`} data-testid={`to-statement-${account.id}`}>
                {t('balances.to-statement')}
              </a>
            </p>
          )}
        </section>
      ))}
      <div class="actions no-print">
        <PrintButton t={t} />
        <a class="button" href="/" data-testid="to-top">
          {t('page.to-top')}
        </a>
      </div>
    </Layout>
  )
}
