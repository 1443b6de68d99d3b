/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import type { Child } from 'hono/jsx'
import { z } from 'zod'
import type { Text, TextKey } from '../../../web/text.ts'
import type { PageContext } from '../../../web/view.ts'
import { spoken } from '../practice/names.ts'
import { type ListedUser, type Sorting, USER_COLUMNS } from './users.ts'

/** 利用者一覧: the users of the company, to be sorted, and one or several of them to be chosen. */

const sortForm = z.object({
  sort: z.enum(USER_COLUMNS).catch('login-id'),
  order: z.enum(['up', 'down']).catch('up'),
})

/** From the address, or from the form in which the list stands. */
export function sortingOf(c: PageContext): Sorting {
  const { sort, order } = sortForm.parse({ ...c.req.query(), ...c.var.form })
  return { by: sort, descending: order === 'down' }
}

/** 並び順. It stands outside of the form of the list, and leads back to the same page. */
export function SortForm({
  t,
  action,
  sorting,
}: {
  readonly t: Text
  readonly action: string
  readonly sorting: Sorting
}) {
  return (
    <form class="sorting" method="get" action={action}>
      <label for="sort">{t('sorting.label')}</label>
      <select id="sort" name="sort" data-testid="sort">
        {USER_COLUMNS.map((column) => (
          <option key={column} value={column} selected={column === sorting.by}>
            {t(`users.column-${column}`)}
          </option>
        ))}
      </select>
      <select name="order" aria-label={t('sorting.order')} data-testid="order">
        <option value="up" selected={!sorting.descending}>
          {t('sorting.up')}
        </option>
        <option value="down" selected={sorting.descending}>
          {t('sorting.down')}
        </option>
      </select>
      <button class="button small" type="submit" data-testid="resort">
        {t('sorting.submit')}
      </button>
    </form>
  )
}

/** Keeps the order of the list when its form comes back with a mistake. */
export function SortingFields({ sorting }: { readonly sorting: Sorting }) {
  return (
    <>
      <input type="hidden" name="sort" value={sorting.by} />
      <input type="hidden" name="order" value={sorting.descending ? 'down' : 'up'} />
    </>
  )
}

export interface Column {
  readonly header: TextKey
  readonly cell: (listed: ListedUser) => Child
}

export interface Choice {
  readonly type: 'radio' | 'checkbox'
  readonly chosen: readonly string[]
  /** Why a user cannot be chosen; it stands under his name. */
  readonly blocked: (listed: ListedUser) => TextKey | null
  /** Of the first input: what `aria-describedby` and `aria-invalid` say. */
  readonly state: Readonly<Record<string, string | undefined>>
}

interface UserTableProps {
  readonly t: Text
  readonly users: readonly ListedUser[]
  readonly columns: readonly Column[]
  readonly choice?: Choice
}

export function UserTable({ t, users, columns, choice }: UserTableProps) {
  return (
    <table class="listing users">
      <thead>
        <tr>
          {choice && <th scope="col">{t('users.choose')}</th>}
          <th scope="col">{t('users.column-login-id')}</th>
          <th scope="col">{t('users.column-name')}</th>
          {columns.map(({ header }) => (
            <th key={header} scope="col">
              {t(header)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {users.map((listed) => (
          <UserLine key={listed.user.loginId} t={t} listed={listed} columns={columns} choice={choice} />
        ))}
      </tbody>
    </table>
  )
}

interface UserLineProps {
  readonly t: Text
  readonly listed: ListedUser
  readonly columns: readonly Column[]
  readonly choice: Choice | undefined
}

function UserLine({ t, listed, columns, choice }: UserLineProps) {
  const { loginId, name } = listed.user
  const blocked = choice?.blocked(listed) ?? null
  return (
    <tr data-testid={`row-${loginId}`}>
      {choice && (
        <td class="choice">
          <input
            type={choice.type}
            id={`user-${loginId}`}
            name={choice.type === 'radio' ? 'user' : `user-${loginId}`}
            value={loginId}
            checked={blocked === null && choice.chosen.includes(loginId)}
            disabled={blocked !== null}
            aria-label={t('users.choose-one', { name, loginId })}
            data-testid={`user-${loginId}`}
            data-token={choice.type === 'checkbox' ? listed.standing.tokenCode : undefined}
            {...choice.state}
          />
        </td>
      )}
      <td data-label={t('users.column-login-id')}>
        <code>{loginId}</code>
      </td>
      <th scope="row">
        <label for={choice ? `user-${loginId}` : undefined} lang="ja">
          {spoken(t, name)}
        </label>
        {blocked && <small>{t(blocked)}</small>}
      </th>
      {columns.map(({ header, cell }) => (
        <td key={header} data-label={t(header)}>
          {cell(listed)}
        </td>
      ))}
    </tr>
  )
}
