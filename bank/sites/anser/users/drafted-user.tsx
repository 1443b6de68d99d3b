/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import type { View } from '../../../web/view.ts'
import type { UserDraft } from './user-drafts.ts'

/** Whose rights a page is about. */
export function DraftedUser({ view, draft }: { readonly view: View; readonly draft: UserDraft }) {
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
