/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { groupThousands } from '../../../core/digits.ts'
import { LIMITED, type Limited } from '../../../core/limited.ts'
import type { Service } from '../../../core/services.ts'
import { CellInput, FieldProblem, fieldState, ProblemSummary } from '../../../web/fields.tsx'
import { FormToken, Layout, Steps } from '../../../web/layout.tsx'
import type { Text } from '../../../web/text.ts'
import type { NotedAccount } from '../payments/accounts.ts'
import { spoken } from '../practice/names.ts'
import { DraftedUser } from './drafted-user.tsx'
import {
  ACCOUNT_COLUMNS,
  accountBox,
  limitedFor,
  limitField,
  sortAccounts,
  type TypedAccounts,
} from './user-accounts-form.ts'
import type { DraftPageProps } from './user-rights-page.tsx'

/** BRSK008/011 口座: 利用可能口座, and 利用者一回当たり限度額 beside the company's. */

interface UserAccountsPageProps extends DraftPageProps {
  readonly accounts: readonly NotedAccount[]
  readonly typed: TypedAccounts
  readonly service: Service
  /** 企業一日当たり限度額, in yen. */
  readonly companyLimits: Readonly<Record<Limited, number>>
}

export function UserAccountsPage(props: UserAccountsPageProps) {
  const { view, problems, steps, id, draft, service } = props
  const { t } = view
  return (
    <Layout sheets={['listing.css', 'users.css']} view={view} screen={steps.accounts} mistakes={problems.length > 0}>
      <script src="/static/choose-all.js" defer />
      <Steps view={view} names={steps.names} current={3} />
      <ProblemSummary t={t} problems={problems} />
      <DraftedUser view={view} draft={draft} />
      <p>{t(steps.leads.accounts)}</p>
      <form method="post" action={`/users/drafts/${id}/accounts`} novalidate>
        <FormToken view={view} />
        <section class="card" aria-labelledby="accounts-heading">
          <h2 id="accounts-heading">{t('user.accounts')}</h2>
          <p>{t('user.accounts-lead', { most: service.accounts })}</p>
          <AccountTable {...props} t={t} />
        </section>
        <section class="card" aria-labelledby="limits-heading">
          <h2 id="limits-heading">{t('user.limits')}</h2>
          <p>{t('user.limits-lead')}</p>
          <LimitTable {...props} t={t} />
          <p class="note">{t('user.limits-note', { unset: groupThousands(service.transferUnset) })}</p>
          <div class="actions">
            <button class="button main" type="submit" data-testid="next">
              {t(steps.submit)}
            </button>
            <a class="button" href={`/users/drafts/${id}/authority`} data-testid="back">
              {t('user.back')}
            </a>
          </div>
        </section>
      </form>
    </Layout>
  )
}

type TableProps = UserAccountsPageProps & { readonly t: Text }

function AccountTable(props: TableProps) {
  const { t, problems, accounts, typed } = props
  return (
    <>
      <AccountSorting {...props} />
      <FieldProblem t={t} problems={problems} field="all-accounts" />
      <table class="listing accounts">
        <thead>
          <tr>
            <th scope="col" class="choice">
              {t('users.choose')}
            </th>
            {ACCOUNT_COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`user.account-${column}`)}
              </th>
            ))}
            <th scope="col">{t('user.account-name')}</th>
            <th scope="col">{t('user.account-details')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td class="choice">
              <input
                type="checkbox"
                id="all-accounts"
                name="all-accounts"
                value="yes"
                checked={typed.isAll}
                data-testid="all-accounts"
                {...fieldState(problems, 'all-accounts', false)}
              />
            </td>
            <th scope="row" colspan={5}>
              <label for="all-accounts">{t('user.accounts-every')}</label>
            </th>
          </tr>
          {sortAccounts(accounts, typed).map((account) => (
            <AccountLine key={account.id} t={t} account={account} isChosen={typed.accounts.includes(account.id)} />
          ))}
        </tbody>
      </table>
    </>
  )
}

/** 並び順, inside the form: what is ticked stays so. */
function AccountSorting({ t, typed }: TableProps) {
  return (
    <div class="sorting">
      <label for="sort">{t('sorting.label')}</label>
      <select id="sort" name="sort" data-testid="sort">
        {ACCOUNT_COLUMNS.map((column) => (
          <option key={column} value={column} selected={column === typed.sort}>
            {t(`user.account-${column}`)}
          </option>
        ))}
      </select>
      <select name="order" aria-label={t('sorting.order')} data-testid="order">
        <option value="up" selected={!typed.descending}>
          {t('sorting.up')}
        </option>
        <option value="down" selected={typed.descending}>
          {t('sorting.down')}
        </option>
      </select>
      <button class="button small" type="submit" name="do" value="sort" data-testid="resort">
        {t('sorting.submit')}
      </button>
    </div>
  )
}

interface AccountLineProps {
  readonly t: Text
  readonly account: NotedAccount
  readonly isChosen: boolean
}

function AccountLine({ t, account, isChosen }: AccountLineProps) {
  const box = accountBox(account.id)
  return (
    <tr>
      <td class="choice">
        <input type="checkbox" id={box} name={box} value="yes" checked={isChosen} data-testid={box} />
      </td>
      <th scope="row" data-label={t('user.account-branch')}>
        <label for={box} lang="ja">
          {spoken(t, account.branch)}
        </label>
      </th>
      <td data-label={t('user.account-type')}>{t(`account-type.${account.type}`)}</td>
      <td data-label={t('user.account-number')}>{account.number}</td>
      <td data-label={t('user.account-name')} lang="ja" data-testid={`memo-${account.id}`}>
        {account.memo || '-'}
      </td>
      <td data-label={t('user.account-details')}>
        <details>
          <summary aria-label={t('user.account-details-of', { number: account.number })}>
            {t('user.account-details')}
          </summary>
          <dl class="facts">
            <dt>{t('user.account-balance')}</dt>
            <dd>{t('facts.yen', { amount: groupThousands(account.balance) })}</dd>
          </dl>
        </details>
      </td>
    </tr>
  )
}

function LimitTable(props: TableProps) {
  const { t, companyLimits } = props
  return (
    <table class="listing limits">
      <thead>
        <tr>
          <th scope="col">{t('user.limit-operation')}</th>
          <th scope="col">{t('user.limit-company')}</th>
          <th scope="col">{t('user.limit-user')}</th>
        </tr>
      </thead>
      <tbody>
        {LIMITED.map((limited) => (
          <tr key={limited}>
            <th scope="row">{t(`limited.${limited}`)}</th>
            <td class="number" data-label={t('user.limit-company')}>
              {groupThousands(companyLimits[limited])}
            </td>
            <td data-label={t('user.limit-user')}>
              <LimitInput {...props} limited={limited} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function LimitInput({ t, problems, draft, typed, limited }: TableProps & { readonly limited: Limited }) {
  if (!limitedFor(draft.given.rights).includes(limited)) return <span class="note">{t('user.limit-none')}</span>
  const label = t('user.limit-of', { operation: t(`limited.${limited}`) })
  const value = typed.limits[limited] ?? ''
  return (
    <CellInput
      {...{ t, problems, label, value }}
      field={limitField(limited)}
      class="digits amount"
      inputmode="numeric"
    />
  )
}
