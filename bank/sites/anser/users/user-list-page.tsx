/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { FieldProblem, fieldState, ProblemSummary, type Problems } from '../../../web/fields.tsx'
import { FormToken, Layout } from '../../../web/layout.tsx'
import type { View } from '../../../web/view.ts'
import { type Column, SortForm, SortingFields, UserTable } from './user-table.tsx'
import type { ListedUser, Sorting } from './users.ts'

/** BRSK005 利用者一覧. */

interface UserListPageProps {
  readonly view: View
  readonly problems: Problems
  readonly users: readonly ListedUser[]
  readonly sorting: Sorting
  readonly chosen: string
  /** How many a company may have besides the master. */
  readonly most: number
  readonly isFull: boolean
}

export function UserListPage({ view, problems, users, sorting, chosen, most, isFull }: UserListPageProps) {
  const { t } = view
  const columns: readonly Column[] = [
    { header: 'users.column-kind', cell: ({ user }) => t(`kind.${user.kind}`) },
    {
      header: 'users.column-service',
      cell: ({ user, service }) => (
        <span class={`state service-${service}`} data-testid={`service-${user.loginId}`}>
          {t(`service-state.${service}`)}
        </span>
      ),
    },
  ]
  return (
    <Layout
      sheets={['listing.css', 'users.css']}
      view={view}
      screen={{ title: 'users.list-title', id: 'BRSK005' }}
      mistakes={problems.length > 0}
    >
      <ProblemSummary t={t} problems={problems} />
      <section class="card" aria-labelledby="new-heading">
        <h2 id="new-heading">{t('users.register')}</h2>
        <p>{t(isFull ? 'users.full' : 'users.register-text', { most })}</p>
        {!isFull && (
          <a class="button main" href="/users/new" data-testid="register-user">
            {t('users.register')}
          </a>
        )}
      </section>
      <section class="card" aria-labelledby="list-heading">
        <h2 id="list-heading">{t('users.list')}</h2>
        <p>{t('users.list-lead')}</p>
        <SortForm t={t} action="/users/list" sorting={sorting} />
        <form method="post" action="/users/list" novalidate>
          <FormToken view={view} />
          <SortingFields sorting={sorting} />
          <FieldProblem t={t} problems={problems} field="user" />
          <div id="user">
            <UserTable
              t={t}
              users={users}
              columns={columns}
              choice={{
                type: 'radio',
                chosen: [chosen],
                blocked: () => null,
                state: fieldState(problems, 'user', false),
              }}
            />
          </div>
          <div class="actions">
            <button class="button main" type="submit" name="work" value="change" data-testid="change-user">
              {t('users.change')}
            </button>
            <button class="button" type="submit" name="work" value="delete" data-testid="delete-user">
              {t('users.delete')}
            </button>
            <button class="button" type="submit" name="work" value="password" data-testid="initialise-password">
              {t('users.password')}
            </button>
            <button class="button" type="submit" name="work" value="stop" data-testid="stop-user">
              {t('users.stop')}
            </button>
            <a class="button" href="/users">
              {t('users.to-menu')}
            </a>
          </div>
        </form>
      </section>
    </Layout>
  )
}
