/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Bank } from '../../../core/bank.ts'
import type { UserRow } from '../../../core/rows.ts'
import { printedStanding } from '../../../factors/camera-token/token-code.ts'
import { ConfirmationField } from '../../../orders/authentication-page.tsx'
import { FieldProblem, fieldState, ProblemSummary, type Problems } from '../../../web/fields.tsx'
import { FormToken, Layout, type Screen, Steps } from '../../../web/layout.tsx'
import type { Text, TextKey } from '../../../web/text.ts'
import type { View } from '../../../web/view.ts'
import { type Column, SortForm, SortingFields, UserTable } from '../users/user-table.tsx'
import type { ListedUser, Sorting } from '../users/users.ts'

/** The lists of BRSK029 停止解除, BRSK031 失効 and BRSK037 初期化: choose, confirmation password, one button. */

export interface TokenWork {
  readonly path: string
  readonly screen: Screen
  readonly steps: readonly TextKey[]
  readonly leads: readonly TextKey[]
  /** Said where the rules never let a revoked token be registered again. */
  readonly forEver?: TextKey
  readonly note: TextKey
  readonly submit: TextKey
  readonly choice: 'radio' | 'checkbox'
  readonly columns: (t: Text, bank: Pick<Bank, 'rules'>) => readonly Column[]
  /** @param own the token code of whoever chooses */
  readonly blocked: (listed: ListedUser, own: string | null) => TextKey | null
}

interface TokenListPageProps {
  readonly view: View
  readonly bank: Pick<Bank, 'rules'>
  readonly work: TokenWork
  readonly operator: UserRow
  readonly problems: Problems
  readonly users: readonly ListedUser[]
  readonly sorting: Sorting
  readonly chosen: readonly string[]
}

export function TokenListPage(props: TokenListPageProps) {
  const { view, bank, work, operator, problems, users, sorting, chosen } = props
  const { t } = view
  const own = users.find(({ user }) => user.loginId === operator.loginId)?.standing.tokenCode ?? null
  return (
    <Layout sheets={['listing.css']} view={view} screen={work.screen} mistakes={problems.length > 0}>
      <Steps view={view} names={work.steps} current={1} />
      {work.choice === 'checkbox' && <script src="/static/choose-sharers.js" defer />}
      <ProblemSummary t={t} problems={problems} />
      {work.leads.map((lead) => (
        <p key={lead}>{t(lead)}</p>
      ))}
      {work.forEver && !bank.rules.reusesRevoked && (
        <p class="banner warning" data-testid="for-ever">
          {t(work.forEver)}
        </p>
      )}
      <section class="card" aria-labelledby="list-heading">
        <h2 id="list-heading">{t('users.list')}</h2>
        <SortForm t={t} action={work.path} sorting={sorting} />
        <form method="post" action={work.path} novalidate>
          <FormToken view={view} />
          <SortingFields sorting={sorting} />
          <FieldProblem t={t} problems={problems} field="user" />
          <div id="user">
            <UserTable
              t={t}
              users={users}
              columns={work.columns(t, bank)}
              choice={{
                type: work.choice,
                chosen,
                blocked: (listed) => work.blocked(listed, own),
                state: fieldState(problems, 'user', false),
              }}
            />
          </div>
          <p class="note">{t(work.note)}</p>
          <h3>{t('confirmation.heading')}</h3>
          <ConfirmationField view={view} problems={problems} />
          <div class="actions">
            <button class="button main" type="submit" data-testid="submit">
              {t(work.submit)}
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

export interface TokenResult {
  readonly screen: Screen
  readonly steps: readonly TextKey[]
  readonly lead: TextKey
  readonly heading: TextKey
  readonly after?: TextKey
}

interface TokenResultPageProps {
  readonly view: View
  readonly result: TokenResult
  readonly users: readonly ListedUser[]
  readonly columns: readonly Column[]
}

export function TokenResultPage({ view, result, users, columns }: TokenResultPageProps) {
  const { t } = view
  return (
    <Layout sheets={['listing.css']} view={view} screen={result.screen}>
      <Steps view={view} names={result.steps} current={result.steps.length} />
      <section class="card" aria-labelledby="result-heading">
        <h2 class="success" id="result-heading" data-testid="done">
          {t(result.lead)}
        </h2>
        <h3>{t(result.heading)}</h3>
        <UserTable t={t} users={users} columns={columns} />
        {result.after && <p>{t(result.after)}</p>}
        <div class="actions">
          <a class="button main" href="/users">
            {t('users.to-menu')}
          </a>
          <a class="button" href="/" data-testid="to-top">
            {t('page.to-top')}
          </a>
        </div>
      </section>
    </Layout>
  )
}

export function kindColumn(t: Text): Column {
  return { header: 'users.column-kind', cell: ({ user }) => t(`kind.${user.kind}`) }
}

export function tokenCodeColumn(bank: Pick<Bank, 'rules'>): Column {
  return {
    header: 'standing.token-code',
    cell: ({ user, standing }) => (
      <code data-testid={`code-${user.loginId}`}>{printedStanding(bank.rules, standing) ?? '-'}</code>
    ),
  }
}

/** トランザクション認証登録状態. */
export function registrationColumn(t: Text): Column {
  return {
    header: 'standing.registration',
    cell: ({ user, standing: { registration } }) => (
      <span class={`state ${registration}`} data-testid={`registration-${user.loginId}`}>
        {t(`registration-state.${registration}`)}
      </span>
    ),
  }
}

/** トランザクション認証利用状態. */
export function useColumn(t: Text): Column {
  return {
    header: 'standing.use',
    cell: ({ user, standing: { use } }) => (
      <span class={`state ${use}`} data-testid={`use-${user.loginId}`}>
        {t(`use-state.${use}`)}
      </span>
    ),
  }
}
