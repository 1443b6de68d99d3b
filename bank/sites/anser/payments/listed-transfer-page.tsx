/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { orderSteps } from '../../../orders/order-pages.tsx'
import { FieldProblem, fieldState, ProblemSummary, type Problems } from '../../../web/fields.tsx'
import { FormToken, Layout, Steps } from '../../../web/layout.tsx'
import type { View } from '../../../web/view.ts'
import { AccountChoice } from './account-choice.tsx'
import type { NotedAccount } from './accounts.ts'
import { DetailsFields } from './details-fields.tsx'
import { listedTransferKind, MOST_AT_ONCE } from './listed-transfer-kind.ts'
import { type ListedPayee, PAYEE_LISTS, type PayeeList } from './payee-lists.ts'
import type { TypedDetails } from './transfer-details.ts'

/** 振込振替 登録振込先・総合振込先口座: an amount beside each payee that is paid, ten at most. */

interface ListedTransferPageProps {
  readonly view: View
  readonly problems: Problems
  readonly list: PayeeList
  readonly accounts: readonly NotedAccount[]
  readonly payees: readonly ListedPayee[]
  /** The id of an account, or nothing. */
  readonly account: string
  readonly typed: TypedDetails
  /** As typed, by the payee's id. */
  readonly amounts: Readonly<Record<string, string>>
  readonly byToken: boolean
  readonly client: string
  /** ms since 1970. */
  readonly now: number
  readonly mayToday: boolean
}

export const amountField = (payeeId: string): string => `amount-${payeeId}`

export function ListedTransferPage(props: ListedTransferPageProps) {
  const { view, problems, list, accounts, payees, account, typed, amounts, byToken, ...details } = props
  const { t } = view
  return (
    <Layout
      sheets={['listing.css', 'payments.css']}
      view={view}
      screen={{ title: 'listed-transfer.title', id: 'SIM-B64' }}
      mistakes={problems.length > 0}
    >
      <Steps view={view} names={orderSteps({ kind: listedTransferKind }, byToken ? 'token' : 'password')} current={1} />
      <ProblemSummary t={t} problems={problems} />
      <nav class="lists" aria-label={t('listed-transfer.lists')}>
        {PAYEE_LISTS.map((one) => (
          <a
            key={one}
            class="button small"
            href={`/listed-transfer?list=${one}`}
            aria-current={one === list ? 'page' : undefined}
            data-testid={`list-${one}`}
          >
            {t(`listed-transfer.list-${one}`)}
          </a>
        ))}
      </nav>
      <form method="post" action="/listed-transfer" novalidate>
        <FormToken view={view} />
        <input type="hidden" name="list" value={list} />
        <section class="card" aria-labelledby="from-heading">
          <h2 id="from-heading">{t('transfer.from')}</h2>
          <AccountChoice t={t} problems={problems} accounts={accounts} chosen={account} />
        </section>
        <section class="card" aria-labelledby="to-heading">
          <h2 id="to-heading">{t(`listed-transfer.list-${list}`)}</h2>
          <p id="amounts" tabindex={-1}>
            {t('listed-transfer.lead', { most: MOST_AT_ONCE })}
          </p>
          <FieldProblem t={t} problems={problems} field="amounts" />
          {payees.length === 0 && (
            <p class="banner info" data-testid="no-payee">
              {t(`listed-transfer.nothing-${list}`)}
            </p>
          )}
          {payees.length > 0 && <PayeeTable {...{ view, problems, payees, amounts }} />}
          {list === 'known' && (
            <p>
              <a href="/known-payees" data-testid="to-known-payees">
                {t('listed-transfer.manage')}
              </a>
            </p>
          )}
        </section>
        <DetailsFields {...{ t, problems, typed, ...details }} />
        <div class="actions">
          <button class="button main" type="submit" data-testid="to-confirm">
            {t('transfer.to-confirm')}
          </button>
          <a class="button" href="/">
            {t('page.to-top')}
          </a>
        </div>
      </form>
    </Layout>
  )
}

type PayeeTableProps = Pick<ListedTransferPageProps, 'view' | 'problems' | 'payees' | 'amounts'>

function PayeeTable({ view: { t }, problems, payees, amounts }: PayeeTableProps) {
  const heads = [t('facts.payee'), t('known-payees.account'), t('known-payees.memo'), t('listed-transfer.amount')]
  return (
    <table class="listing payees">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {payees.map(({ id, bank, branch, accountType, accountNumber, payee, memo }) => (
          <tr key={id}>
            <th scope="row" lang="ja" id={`payee-${id}`}>
              {payee}
            </th>
            <td data-label={heads[1]}>
              <span lang="ja">{`${bank} ${branch}`}</span> {t(`account-type.${accountType}`)} {accountNumber}
            </td>
            <td data-label={heads[2]}>{memo}</td>
            <td data-label={heads[3]}>
              <FieldProblem t={t} problems={problems} field={amountField(id)} />
              <input
                type="text"
                id={amountField(id)}
                name={amountField(id)}
                class="digits amount"
                inputmode="numeric"
                autocomplete="off"
                aria-label={`${payee} ${heads[3]}`}
                value={amounts[id] ?? ''}
                data-testid="listed-amount"
                {...fieldState(problems, amountField(id), false)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
