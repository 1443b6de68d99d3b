/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import type { CompanyRow } from '../../../core/rows.ts'
import type { View } from '../../../web/view.ts'
import { spoken } from '../practice/names.ts'
import { CompanyChoice } from './company-choice.tsx'
import { DeskLayout } from './desk-layout.tsx'
import type { Found, FoundCustomer } from './search.ts'
import { SearchForm } from './search-form.tsx'

interface SearchPageProps {
  readonly view: View
  readonly typed: string
  /** Null before anything was looked for. */
  readonly found: Found | null
  readonly companies: readonly CompanyRow[]
  /** The one chosen. */
  readonly company: string | null
}

export function SearchPage({ view, typed, found, companies, company }: SearchPageProps) {
  const { t } = view
  return (
    <DeskLayout view={view} screen={{ title: 'desk.search-title', id: 'SIM-H02' }}>
      <SearchForm
        view={view}
        action="/help-desk"
        label={t('desk.search-label')}
        hint={t('desk.search-hint')}
        typed={typed}
        most={60}
        type="text"
      >
        <CompanyChoice view={view} companies={companies} chosen={company} everybody="desk.all-companies" />
      </SearchForm>
      {found && <Results view={view} found={found} />}
    </DeskLayout>
  )
}

function Results({ view, found }: Pick<SearchPageProps, 'view'> & { readonly found: Found }) {
  const { t } = view
  const number = found.customers.length + found.devices.length
  return (
    <section class="card" aria-labelledby="found-heading" data-testid="found">
      <h2 id="found-heading">{t('desk.found', { number })}</h2>
      {number === 0 && <p data-testid="found-nothing">{t('desk.found-nothing')}</p>}
      {found.devices.map(({ serial, cancelledAt }) => (
        <p key={serial}>
          <a href={`/help-desk/devices/${serial}`} data-testid={`device-${serial}`}>
            {t('desk.device', { serial })}
          </a>{' '}
          {cancelledAt !== null && <span class="state stopped">{t('desk.cancelled')}</span>}
        </p>
      ))}
      {found.customers.length > 0 && <Customers view={view} customers={found.customers} />}
      {found.more && <p class="note">{t('desk.found-more')}</p>}
    </section>
  )
}

interface CustomersProps {
  readonly view: View
  readonly customers: readonly FoundCustomer[]
}

function Customers({ view: { t }, customers }: CustomersProps) {
  return (
    <table class="records">
      <thead>
        <tr>
          <th scope="col">{t('desk.customer')}</th>
          <th scope="col">{t('login.login-id')}</th>
          <th scope="col">{t('standing.registration')}</th>
          <th scope="col">{t('standing.use')}</th>
          <th scope="col">{t('standing.token-code')}</th>
        </tr>
      </thead>
      <tbody>
        {customers.map(({ user, companyName, standing, printed }) => (
          <tr key={user.loginId}>
            <th scope="row">
              <a href={`/help-desk/customers/${user.loginId}`} data-testid={`customer-${user.loginId}`} lang="ja">
                {spoken(t, user.name)}
              </a>
              <small>
                <span lang="ja">{spoken(t, companyName)}</span> {t(`kind.${user.kind}`)}
              </small>
            </th>
            <td data-label={t('login.login-id')}>
              <code>{user.loginId}</code>
            </td>
            <td data-label={t('standing.registration')}>
              <span class={`state ${standing.registration}`}>{t(`registration-state.${standing.registration}`)}</span>
            </td>
            <td data-label={t('standing.use')}>
              <span class={`state ${standing.use}`}>{t(`use-state.${standing.use}`)}</span>
            </td>
            <td data-label={t('standing.token-code')}>
              <code>{printed ?? '-'}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
