/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { NotedAccount } from './accounts.ts'

/** 口座メモ beside an account: words of the company's own, as it wrote them. */
export function AccountMemo({ account: { id, memo } }: { readonly account: NotedAccount }) {
  if (memo === '') return null
  return (
    <small class="account-memo" lang="ja" data-testid={`memo-${id}`}>
      {memo}
    </small>
  )
}
