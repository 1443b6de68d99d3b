/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Text } from '../../../web/text.ts'
import { AccountMemo } from '../payments/account-memo.tsx'
import type { NotedAccount } from '../payments/accounts.ts'
import { spoken } from '../practice/names.ts'

/** An account as lists name it: `本店営業部 普通 2046817`, and its 口座メモ. */
export function AccountName({ t, account }: { readonly t: Text; readonly account: NotedAccount }) {
  return (
    <>
      <span lang="ja">{spoken(t, account.branch)}</span> {t(`account-type.${account.type}`)} {account.number}{' '}
      <AccountMemo account={account} />
    </>
  )
}
