/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { HISTORY_CATEGORIES } from '../../../core/history.ts'
import { CUSTOMER_TERMINALS } from '../../../core/terminal.ts'
import { ProblemSummary, type Problems, TextField } from '../../../web/fields.tsx'
import { Layout } from '../../../web/layout.tsx'
import type { View } from '../../../web/view.ts'
import { ACTIONS, actionName, HistoryTable, historyAddress } from './history-parts.tsx'
import type { HistoryPage as Found, Person, TypedConditions } from './history-query.ts'
import { Paging } from './paging.tsx'

/** 操作履歴照会: conditions and result. A form of its own address, so that a result can be reloaded and kept. */

/** Not the bank's own. */
const CUSTOMER_CATEGORIES = HISTORY_CATEGORIES.filter((category) => category !== 'settings' && category !== 'help-desk')

export const SIZES = [10, 20, 50, 100] as const

interface HistoryPageProps {
  readonly view: View
  readonly problems: Problems
  readonly typed: TypedConditions
  /** Whom he may ask about; one only for a general user. */
  readonly people: readonly Person[]
  readonly found: Found
  readonly page: number
  readonly size: number
}

export function HistoryPage({ view, problems, typed, people, found, page, size }: HistoryPageProps) {
  const { t } = view
  return (
    <Layout
      sheets={['listing.css', 'history.css']}
      view={view}
      screen={{ title: 'history.title', id: 'SIM-B31' }}
      mistakes={problems.length > 0}
    >
      <ProblemSummary t={t} problems={problems} />
      <p>{t(people.length > 1 ? 'history.lead' : 'history.lead-own')}</p>
      <section class="card" aria-labelledby="search-heading">
        <h2 id="search-heading">{t('history.search')}</h2>
        <p>{t('history.search-lead')}</p>
        <SearchForm {...{ view, problems, typed, people, size }} />
      </section>
      <section class="card" aria-labelledby="result-heading">
        <h2 id="result-heading">{t('history.list')}</h2>
        <Paging
          t={t}
          total={found.total}
          page={page}
          size={size}
          address={(to) => address(typed, size, to)}
          label="top"
        />
        {found.total > 0 && <HistoryTable t={t} rows={found.rows} />}
        {found.total > found.rows.length && (
          <Paging
            t={t}
            total={found.total}
            page={page}
            size={size}
            address={(to) => address(typed, size, to)}
            label="end"
          />
        )}
        <div class="actions">
          {found.total > 0 && (
            <a class="button main" href={historyAddress('/history/print', typed)} data-testid="print">
              {t('history.print')}
            </a>
          )}
          <a class="button" href="/" data-testid="to-top">
            {t('page.to-top')}
          </a>
        </div>
      </section>
    </Layout>
  )
}

function address(typed: TypedConditions, size: number, page: number): string {
  return historyAddress('/history', typed, { size, page })
}

interface SearchFormProps {
  readonly view: View
  readonly problems: Problems
  readonly typed: TypedConditions
  readonly people: readonly Person[]
  readonly size: number
}

function SearchForm({ view, problems, typed, people, size }: SearchFormProps) {
  const { t } = view
  return (
    <form class="search" method="get" action="/history" novalidate>
      {(['from', 'to'] as const).map((field) => (
        <TextField
          key={field}
          t={t}
          problems={problems}
          field={field}
          label={t(`history.${field}`)}
          hint={t('history.date-example')}
          isRequired={false}
          inputmode="numeric"
          value={typed[field]}
        />
      ))}
      <Select
        name="user"
        label={t('history.user-name')}
        chosen={typed.user}
        any={people.length > 1 ? t('history.any') : null}
        options={people.map(({ loginId, name }) => [loginId, `${name} (${loginId})`])}
      />
      <Select
        name="terminal"
        label={t('history.terminal')}
        chosen={typed.terminal}
        any={t('history.any')}
        options={CUSTOMER_TERMINALS.map((terminal) => [terminal, t(`history-terminal.${terminal}`)])}
      />
      <Select
        name="category"
        label={t('history.category')}
        chosen={typed.category}
        any={t('history.any')}
        options={CUSTOMER_CATEGORIES.map((category) => [category, t(`history-category.${category}`)])}
      />
      <Select
        name="action"
        label={t('history.action')}
        chosen={typed.action}
        any={t('history.any')}
        options={ACTIONS.map((action) => [action, actionName(t, action)])}
      />
      <Select
        name="size"
        label={t('history.size')}
        chosen={String(size)}
        any={null}
        options={SIZES.map((number) => [String(number), t('history.size-rows', { number })])}
      />
      <div class="actions">
        <button class="button main" type="submit" data-testid="search">
          {t('history.submit')}
        </button>
        <a class="button" href="/history">
          {t('history.clear')}
        </a>
      </div>
    </form>
  )
}

interface SelectProps {
  readonly name: string
  readonly label: string
  readonly chosen: string
  /** The choice that is no condition; null when there is none. */
  readonly any: string | null
  /** Not as children: JSX hands a single child over without its array. */
  readonly options: readonly (readonly [value: string, text: string])[]
}

function Select({ name, label, chosen, any, options }: SelectProps) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name} data-testid={`history-${name}`}>
        {any !== null && <option value="">{any}</option>}
        {options.map(([value, text]) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
