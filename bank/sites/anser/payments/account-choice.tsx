/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { groupThousands } from '../../../core/digits.ts'
import { FieldProblem, fieldState, type Problems, Required } from '../../../web/fields.tsx'
import type { Text } from '../../../web/text.ts'
import { spoken } from '../practice/names.ts'
import { AccountMemo } from './account-memo.tsx'
import type { NotedAccount } from './accounts.ts'

interface AccountChoiceProps {
  readonly t: Text
  readonly problems: Problems
  readonly accounts: readonly NotedAccount[]
  /** The id of an account, or nothing. */
  readonly chosen: string
}

/** 支払口座: one of the company's, with its balance. */
export function AccountChoice({ t, problems, accounts, chosen }: AccountChoiceProps) {
  return (
    <fieldset class="field">
      <legend>
        {t('transfer.account')} <Required t={t} />
      </legend>
      <FieldProblem t={t} problems={problems} field="account" />
      <div class="ticks">
        {accounts.map((account) => (
          <label key={account.id} class="tick">
            <input
              type="radio"
              id={account === accounts[0] ? 'account' : undefined}
              name="account"
              value={account.id}
              checked={account.id === chosen}
              data-testid={`account-${account.id}`}
              {...fieldState(problems, 'account', false)}
            />
            <span>
              <span lang="ja">{spoken(t, account.branch)}</span> {t(`account-type.${account.type}`)} {account.number}
              <AccountMemo account={account} />
              <small>{t('transfer.balance', { amount: groupThousands(account.balance) })}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
