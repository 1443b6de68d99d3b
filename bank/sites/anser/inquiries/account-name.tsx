/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { AccountRow } from '../../../core/rows.ts'
import type { Text } from '../../../web/text.ts'
import { spoken } from '../practice/names.ts'

/** An account as lists name it: `本店営業部 普通 2046817`. */
export function AccountName({ t, account }: { readonly t: Text; readonly account: AccountRow }) {
  return (
    <>
      <span lang="ja">{spoken(t, account.branch)}</span> {t(`account-type.${account.type}`)} {account.number}
    </>
  )
}
