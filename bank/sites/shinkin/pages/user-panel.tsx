/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Facts, PressButton } from '../../../model/web/parts.tsx'
import type { Moment } from '../model/answer.ts'
import type { User } from '../model/contract.ts'
import { confirmField } from './confirm-field.ts'
import type { Drawing, Field, ShinkinKinds, View } from './kinds.ts'
import { AdminMenu } from './menus.tsx'
import { nameOf } from './user-table.tsx'
import { NoRight, rightOptions } from './users.tsx'
import { certificateState, chosenUserOf, contractOf, serialOf } from './who.ts'

/** 変更・登録抹消・各種設定 of one user. */

const stateFacts = ({ t }: View, { stopped, accident }: User) => [
  { name: 'accident', label: t('k10.accident'), value: t(accident === null ? 'k10.accident-no' : 'k10.accident-yes') },
  { name: 'stopped', label: t('k10.stopped'), value: t(stopped ? 'k10.stopped-yes' : 'k10.stopped-no') },
  { name: 'blocked', label: t('k10.blocked'), value: t('k10.blocked-no') },
]

/** Of seed 004's second figure. */
export const K09: Drawing = {
  title: 'k09.title',
  fields: {
    reason: {
      kind: 'text',
      label: 'k09.reason',
      hint: 'k09.reason-hint',
      group: 'k09.settings',
      groupHint: 'k09.settings-lead',
      optional: true,
    },
    confirm: { kind: 'secret', label: 'confirm.label', hint: 'confirm.hint' },
  },
  buttons: ['accident', 'accident-over', 'release', 'unblock', 'revoke-certificate'],
  body: (view) => (
    <>
      <ChosenUser view={view} />
      <Chosen view={view} />
      <section class="part" aria-labelledby="change-heading">
        <h2 id="change-heading">{view.t('k09.change-heading')}</h2>
        <p>{view.t('k09.change-lead')}</p>
        <p class="note">{view.t('k09.remove-note')}</p>
        <div class="actions">
          <PressButton view={view} button="change" isMain />
          <PressButton view={view} button="remove" />
        </div>
      </section>
    </>
  ),
  after: (view) => <AdminMenu view={view} />,
}

/** Another window may choose another user: a form is about the one whom it shows. */
function ChosenUser({ view: { moment } }: { readonly view: View }) {
  const user = chosenUserOf(moment)
  return user === undefined ? null : <input type="hidden" name="user" value={user.id} />
}

/** Whom it is about, with his token. */
function Chosen({ view }: { readonly view: View }) {
  const { t, moment } = view
  const user = chosenUserOf(moment)
  if (user === undefined) return null
  const serial = serialOf(moment, user.id) ?? t('k12.none')
  const isShared = contractOf(moment).form === 'one'
  const facts = [
    { name: 'user', label: t('user.id'), value: user.id },
    { name: 'name', label: t('user.name'), value: <span lang="ja">{nameOf(user)}</span> },
    ...stateFacts(view, user),
    ...(user.accident === null ? [] : [{ name: 'reason', label: t('k09.reason'), value: user.accident.reason }]),
    { name: 'certificate', label: t('certificate.state'), value: t(`certificate.${certificateState(user, moment)}`) },
    { name: 'serial', label: t('k12.present'), value: isShared ? t('k09.token-shared', { serial }) : serial },
  ]
  return <Facts facts={facts} />
}

const codeField = (label: ShinkinKinds['key'], again: boolean, softwareKeyboard: boolean): Field => ({
  ...{ kind: 'secret', label, autocomplete: 'new-password', softwareKeyboard, optional: true },
  hint: again
    ? 'code.again'
    : ({ around }: Moment) => (around.rules.symbols ? 'k10.user-code-hint-symbols' : 'k10.user-code-hint'),
})

/** Of seed 004's last figure: 利用者暗証番号 has a software keyboard there, 利用者確認暗証番号 has none. */
export const K10: Drawing = {
  title: 'k10.title',
  fields: {
    kana: {
      ...{ kind: 'text', label: 'k10.kana', hint: 'k08.kana-hint', group: 'k10.heading' },
      initial: (moment) => chosenUserOf(moment)?.kana,
    },
    kanji: {
      ...{ kind: 'text', label: 'k10.kanji', hint: 'k08.kanji-hint', optional: true },
      initial: (moment) => chosenUserOf(moment)?.kanji,
    },
    userCode: codeField('k10.user-code', false, true),
    userCodeAgain: codeField('k10.user-code-again', true, true),
    userConfirm: codeField('k10.user-confirm', false, false),
    userConfirmAgain: codeField('k10.user-confirm-again', true, false),
    rights: {
      ...{ kind: 'checkboxes', label: 'k08.rights', hint: 'k08.rights-hint', group: 'k08.rights-group' },
      options: rightOptions,
      initial: (moment) => chosenUserOf(moment)?.rights.join(' '),
      optional: true,
    },
    limit: {
      ...{ kind: 'yen', label: 'k08.limit', hint: 'k08.limit-hint', group: 'k08.limit-group' },
      initial: (moment) => chosenUserOf(moment)?.limit.toString(),
    },
    confirm: confirmField,
  },
  buttons: ['ok'],
  body(view) {
    const { t, moment } = view
    const user = chosenUserOf(moment)
    return (
      <>
        <ChosenUser view={view} />
        <NoRight />
        {user && <Facts facts={[{ name: 'user', label: t('user.id'), value: user.id }, ...stateFacts(view, user)]} />}
      </>
    )
  },
  after: (view) => (
    <>
      <p class="note">{view.t('k10.tell')}</p>
      <p class="note">{view.t('k10.at-once')}</p>
      {!view.moment.around.rules.sameCodes && <p class="note">{view.t('k10.different')}</p>}
      <AdminMenu view={view} />
    </>
  ),
}
