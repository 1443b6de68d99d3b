/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Facts } from '../../../model/web/parts.tsx'
import type { ShinkinKey } from '../texts.ts'
import type { Drawing, Field, View } from './kinds.ts'
import { AdminMenu, UserMenu } from './menus.tsx'
import { ownCodeFields } from './own-code.ts'
import { contractOf, ownUser } from './who.ts'

/** ご契約先認証情報変更 and 利用者情報変更: a person changes his own codes and address. */

const newEmail = (label: ShinkinKey, group: ShinkinKey): Field => ({
  ...{ kind: 'text', label, group, hint: 'k03.email-hint', autocomplete: 'email', optional: true },
})

export const K13: Drawing = {
  title: 'k13.title',
  lead: 'k13.lead',
  fields: {
    ...ownCodeFields('newCode', {
      label: 'k13.new-code',
      again: 'k13.new-code-again',
      group: 'k13.code-group',
      optional: true,
    }),
    ...ownCodeFields('newConfirm', {
      label: 'k13.new-confirm',
      again: 'k13.new-confirm-again',
      group: 'k13.confirm-group',
      optional: true,
    }),
    email: newEmail('k13.email', 'k13.email-group'),
    confirm: {
      kind: 'secret',
      label: 'k13.confirm',
      group: 'confirm.group',
      groupHint: 'confirm.lead',
    },
  },
  buttons: ['ok'],
  body: (view) => <PresentEmail view={view} label="k13.present-email" email={contractOf(view.moment).admin.email} />,
  after: (view) => (
    <>
      <Equal view={view} forbidden="problem.same-codes.admin" />
      <AdminMenu view={view} />
    </>
  ),
}

export const K26: Drawing = {
  title: 'k26.title',
  lead: 'k26.lead',
  fields: {
    ...ownCodeFields('newCode', {
      label: 'k21.new-code',
      again: 'k21.new-code-again',
      group: 'k26.code-group',
      optional: true,
    }),
    ...ownCodeFields('newConfirm', {
      label: 'k21.new-confirm',
      again: 'k21.new-confirm-again',
      group: 'k26.confirm-group',
      optional: true,
    }),
    email: newEmail('k21.email', 'k26.email-group'),
    oldConfirm: { kind: 'secret', label: 'k26.old-confirm', group: 'k26.last-group' },
  },
  buttons: ['ok'],
  body: (view) => <PresentEmail view={view} label="k21.present-email" email={ownUser(view.moment).email} />,
  after: (view) => (
    <>
      <Equal view={view} forbidden="problem.same-codes" />
      <UserMenu view={view} />
    </>
  ),
}

interface EmailProps {
  readonly view: View
  readonly label: ShinkinKey
  readonly email: string | null
}

export function PresentEmail({ view: { t }, label, email }: EmailProps) {
  return <Facts facts={[{ name: 'email', label: t(label), value: email ?? t('k21.no-email') }]} />
}

/** Whether login code and confirmation code may be the same. */
export function Equal({ view: { t, moment }, forbidden }: { readonly view: View; readonly forbidden: ShinkinKey }) {
  return <p class="note">{t(moment.around.rules.sameCodes ? 'code.different-advised' : forbidden)}</p>
}
