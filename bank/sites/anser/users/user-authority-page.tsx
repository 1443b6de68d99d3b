/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import type { AccountRow } from '../../../core/rows.ts'
import { FormToken, Layout, Steps } from '../../../web/layout.tsx'
import type { TextKey } from '../../../web/text.ts'
import type { View } from '../../../web/view.ts'
import { groupThousands } from '../payments/accounts.ts'
import { LARGEST_AMOUNT } from '../payments/amount.ts'
import type { UserDraft } from './user-drafts.ts'
import type { UserSteps } from './user-steps.ts'

/** BRSK007/010 権限 and BRSK008/011 口座. */

interface DraftPageProps {
  readonly view: View
  readonly steps: UserSteps
  readonly id: string
  readonly draft: UserDraft
}

const AUTHORITIES: readonly (readonly [name: 'request' | 'approve', title: TextKey, text: TextKey])[] = [
  ['request', 'user.may-request', 'user.may-request-text'],
  ['approve', 'user.may-approve', 'user.may-approve-text'],
]

export function UserAuthorityPage({ view, steps, id, draft }: DraftPageProps) {
  const { t } = view
  const checked = { request: draft.mayRequest, approve: draft.mayApprove }
  return (
    <Layout view={view} screen={steps.authority}>
      <Steps view={view} names={steps.names} current={2} />
      <DraftedUser view={view} draft={draft} />
      <section class="card" aria-labelledby="authority-heading">
        <h2 id="authority-heading">{t('user.authority')}</h2>
        <p>{t('user.authority-lead')}</p>
        <form method="post" action={`/users/drafts/${id}/authority`} novalidate>
          <FormToken view={view} />
          <div class="ticks">
            {AUTHORITIES.map(([name, title, text]) => (
              <label key={name} class="tick">
                <input type="checkbox" name={name} value="yes" checked={checked[name]} data-testid={`may-${name}`} />
                <span>
                  <strong>{t(title)}</strong>
                  <small>{t(text)}</small>
                </span>
              </label>
            ))}
          </div>
          <p class="note">{t('user.authority-note')}</p>
          <div class="actions">
            <button class="button main" type="submit" data-testid="next">
              {t('user.next')}
            </button>
            <a class="button" href={basicsAddress(id, draft)} data-testid="back">
              {t('user.back')}
            </a>
          </div>
        </form>
      </section>
    </Layout>
  )
}

const LIMITS: readonly TextKey[] = ['history-category.transfer', 'history-category.bulk', 'history-category.pay-easy']

export function UserAccountsPage(props: DraftPageProps & { readonly accounts: readonly AccountRow[] }) {
  const { view, steps, id, draft, accounts } = props
  const { t } = view
  return (
    <Layout view={view} screen={steps.accounts}>
      <Steps view={view} names={steps.names} current={3} />
      <DraftedUser view={view} draft={draft} />
      <section class="card" aria-labelledby="accounts-heading">
        <h2 id="accounts-heading">{t('user.accounts')}</h2>
        <p>{t('user.accounts-lead')}</p>
        <ul>
          {accounts.map((account) => (
            <li key={account.id}>
              <span lang="ja">{account.branch}</span> {t(`account-type.${account.type}`)} {account.number}
            </li>
          ))}
        </ul>
      </section>
      <section class="card" aria-labelledby="limits-heading">
        <h2 id="limits-heading">{t('user.limits')}</h2>
        <p>{t('user.limits-lead')}</p>
        <dl class="facts">
          {LIMITS.map((operation) => (
            <>
              <dt>{t(operation)}</dt>
              <dd>{t('facts.yen', { amount: groupThousands(LARGEST_AMOUNT) })}</dd>
            </>
          ))}
        </dl>
        <form method="post" action={`/users/drafts/${id}/accounts`} novalidate>
          <FormToken view={view} />
          <div class="actions">
            <button class="button main" type="submit" data-testid="next">
              {t(steps.submit)}
            </button>
            <a class="button" href={`/users/drafts/${id}/authority`} data-testid="back">
              {t('user.back')}
            </a>
          </div>
        </form>
      </section>
    </Layout>
  )
}

/** Back to the first page, with what was typed there. */
function basicsAddress(id: string, draft: UserDraft): string {
  return draft.target === null ? `/users/new?draft=${id}` : `/users/of/${draft.target}/change?draft=${id}`
}

function DraftedUser({ view, draft }: { readonly view: View; readonly draft: UserDraft }) {
  const { t } = view
  return (
    <dl class="facts" data-testid="drafted-user">
      <dt>{t('users.column-login-id')}</dt>
      <dd>{draft.loginId}</dd>
      <dt>{t('users.column-name')}</dt>
      <dd lang="ja">{draft.name}</dd>
    </dl>
  )
}
