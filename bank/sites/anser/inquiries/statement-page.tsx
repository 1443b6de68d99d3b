/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { groupThousands } from '../../../core/digits.ts'
import { ProblemSummary, type Problems } from '../../../web/fields.tsx'
import { Layout, type Screen } from '../../../web/layout.tsx'
import { PrintButton } from '../../../web/print-button.tsx'
import type { TextKey } from '../../../web/text.ts'
import { inJapan } from '../../../web/time.ts'
import type { View } from '../../../web/view.ts'
import { Paging } from '../history/paging.tsx'
import type { NotedAccount } from '../payments/accounts.ts'
import { AccountName } from './account-name.tsx'
import { StatementForm } from './statement-form.tsx'
import { type FoundStatement, MOST_AT_ONCE, type Statement, type TypedStatement } from './statement-query.ts'
import { StatementTable } from './statement-table.tsx'

/** 入出金明細照会 and 振込入金明細照会: conditions and result, at one address, so that a result can be reloaded and kept. */

interface StatementPageProps {
  readonly view: View
  readonly which: Statement
  readonly problems: Problems
  readonly typed: TypedStatement
  readonly accounts: readonly NotedAccount[]
  /** The account that was asked about; null: nothing is shown. */
  readonly account: NotedAccount | null
  readonly found: FoundStatement
  /** From 1. */
  readonly page: number
  readonly size: number
  /** The days that can be asked for. */
  readonly days: { readonly first: string; readonly last: string }
  readonly at: number
}

const SAID = {
  statement: { screen: { title: 'statement.title', id: 'SIM-B62' }, lead: 'statement.lead' },
  incoming: { screen: { title: 'incoming.title', id: 'SIM-B63' }, lead: 'incoming.lead' },
} as const satisfies Readonly<Record<Statement, { readonly screen: Screen; readonly lead: TextKey }>>

export function StatementPage(props: StatementPageProps) {
  const { view, which, problems, typed, accounts, account, found, page, size, days, at } = props
  const { t } = view
  const { lead, screen } = SAID[which]
  const shown = found.rows.slice((page - 1) * size, page * size)
  const paging = (label: 'top' | 'end') => (
    <Paging
      t={t}
      total={found.rows.length}
      page={page}
      size={size}
      address={(to) => statementAddress(`/${which}`, typed, { size, page: to })}
      label={label}
    />
  )
  return (
    <Layout
      sheets={['listing.css', 'history.css', 'inquiries.css']}
      view={view}
      screen={screen}
      mistakes={problems.length > 0}
    >
      <ProblemSummary t={t} problems={problems} />
      <p>{t(lead, days)}</p>
      <section class="card no-print" aria-labelledby="search-heading">
        <h2 id="search-heading">{t('statement.search')}</h2>
        <StatementForm {...{ view, which, problems, typed, accounts, size, days }} />
      </section>
      {account && (
        <section class="card" aria-labelledby="result-heading">
          <h2 id="result-heading">{t('statement.list')}</h2>
          <dl class="facts">
            <dt>{t('statement.account')}</dt>
            <dd data-testid="statement-account">
              <AccountName t={t} account={account} />
            </dd>
            <dt>{t('statement.asked-at')}</dt>
            <dd>{inJapan(at)}</dd>
            <dt>{t('statement.sum-in')}</dt>
            <dd class="figure" data-testid="sum-in">
              {t('facts.yen', { amount: groupThousands(found.paidIn) })}
            </dd>
            {which === 'statement' && (
              <>
                <dt>{t('statement.sum-out')}</dt>
                <dd class="figure" data-testid="sum-out">
                  {t('facts.yen', { amount: groupThousands(found.paidOut) })}
                </dd>
              </>
            )}
          </dl>
          {found.total > MOST_AT_ONCE && (
            <p class="banner warning" data-testid="cut">
              {t('statement.cut', { total: found.total, most: MOST_AT_ONCE })}
            </p>
          )}
          {paging('top')}
          {shown.length > 0 && <StatementTable t={t} which={which} rows={shown} />}
          {found.rows.length > shown.length && paging('end')}
          <div class="actions no-print">
            {found.rows.length > 0 && (
              <a class="button main" href={statementAddress(`/${which}/csv`, typed)} data-testid="csv">
                {t('statement.csv')}
              </a>
            )}
            <PrintButton t={t} />
            <a class="button" href="/" data-testid="to-top">
              {t('page.to-top')}
            </a>
          </div>
        </section>
      )}
    </Layout>
  )
}

/** The address of a part of the same result. */
function statementAddress(
  path: string,
  typed: TypedStatement,
  more: Readonly<Record<string, string | number>> = {},
): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...typed, ...more })) if (value !== '') query.set(name, String(value))
  return `${path}?${query}`
}
