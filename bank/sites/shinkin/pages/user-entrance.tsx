/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Drawing } from './kinds.ts'
import { ownCodeFields } from './own-code.ts'
import { Equal, PresentEmail } from './own-data.tsx'
import { PracticeUsers } from './practice-table.tsx'
import { ownUser } from './who.ts'

/** The user's login and 開通確認. */

/** 利用者7-1, 7-3, 8-1, 8-2. */
export const K20: Drawing = {
  title: 'k20.title',
  figure: '利用者7-1・7-3・8-1・8-2',
  lead: 'k20.lead',
  fields: {
    number: { kind: 'digits', label: 'k02.number', hint: 'k20.number-hint', initial: ({ fields }) => fields.number },
    user: {
      ...{ kind: 'text', label: 'k20.user', hint: 'k20.user-hint', autocomplete: 'username', width: 'middle' },
      initial: ({ fields }) => fields.user,
    },
    code: {
      kind: 'secret',
      label: 'k20.code',
      hint: 'k20.code-hint',
      autocomplete: 'current-password',
      softwareKeyboard: true,
    },
  },
  buttons: ['log-in', 'log-in-by-certificate', 'obtain-certificate'],
  after: (view) => <PracticeUsers view={view} />,
}

/** 利用者7-4. */
export const K21: Drawing = {
  title: 'k21.title',
  figure: '利用者7-4',
  lead: 'k21.lead',
  fields: {
    oldCode: {
      kind: 'secret',
      label: 'k21.old-code',
      hint: 'k21.old-code-hint',
      group: 'k21.code-group',
      groupHint: 'k21.new-code-about',
    },
    ...ownCodeFields('newCode', { label: 'k21.new-code', again: 'k21.new-code-again' }),
    oldConfirm: {
      kind: 'secret',
      label: 'k21.old-confirm',
      hint: 'k21.old-confirm-hint',
      group: 'k21.confirm-group',
      groupHint: 'k21.new-confirm-about',
    },
    ...ownCodeFields('newConfirm', { label: 'k21.new-confirm', again: 'k21.new-confirm-again' }),
    email: {
      kind: 'text',
      label: 'k21.email',
      hint: (moment) => (ownUser(moment).email === null ? 'k21.email-needed' : 'k21.email-kept'),
      group: 'k21.email-group',
      autocomplete: 'email',
      optional: true,
    },
  },
  buttons: ['ok'],
  body: (view) => (
    <>
      <p class="banner warning">{view.t('k03.interruption')}</p>
      <PresentEmail view={view} label="k21.present-email" email={ownUser(view.moment).email} />
    </>
  ),
  after: (view) => (
    <>
      <p class="note">{view.t('k21.secret')}</p>
      <p class="note">{view.t('k21.not-same')}</p>
      <Equal view={view} forbidden="problem.same-codes" />
    </>
  ),
}
