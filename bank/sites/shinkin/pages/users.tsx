/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Option } from '../../../model/web/page-drawing.ts'
import { Facts, PressButton } from '../../../model/web/parts.tsx'
import { RIGHTS } from '../model/contract.ts'
import { NO_RIGHT } from '../model/forms.ts'
import { confirmField } from './confirm-field.ts'
import type { Drawing, View } from './kinds.ts'
import { AdminMenu } from './menus.tsx'
import { UserTable } from './user-table.tsx'
import { contractOf } from './who.ts'

/** ご契約先管理情報変更: the admin looks at users and registers them. */

/** 管理者3-4. */
export const K06: Drawing = {
  title: 'k06.title',
  figure: '管理者3-4',
  fields: {},
  buttons: [],
  body(view) {
    const { t, moment } = view
    const { name, number, admin, users, form } = contractOf(moment)
    const facts = [
      ...(name === '' ? [] : [{ name: 'company', label: t('k06.company'), value: t('greeting', { name }) }]),
      { name: 'number', label: t('k06.number'), value: number },
      { name: 'email', label: t('k06.email'), value: admin.email ?? '' },
      { name: 'users', label: t('k06.user-count'), value: t('k06.user-number', { number: users.length }) },
      { name: 'form', label: t('k06.form'), value: t(`k11.${form}`) },
    ]
    return (
      <>
        <Facts facts={facts} />
        <div class="doorways">
          <section aria-labelledby="contract-heading">
            <h2 id="contract-heading">{t('menu.contract')}</h2>
            <p>{t('k06.users-text')}</p>
            <PressButton view={view} button="users" isMain />
          </section>
          <section aria-labelledby="codes-heading">
            <h2 id="codes-heading">{t('menu.codes')}</h2>
            <p>{t('k06.codes-text')}</p>
            <PressButton view={view} button="codes" />
          </section>
        </div>
      </>
    )
  },
}

/** 管理者4-1, 4-3. */
export const K07: Drawing = {
  title: 'k07.title',
  figure: '管理者4-1・4-3',
  fields: { user: { kind: 'in-body', label: 'user.field' } },
  buttons: [],
  body: (view) => (
    <>
      <section class="part" aria-labelledby="new-heading">
        <h2 id="new-heading">{view.t('k07.new')}</h2>
        <PressButton view={view} button="new-user" />
      </section>
      <section class="part" aria-labelledby="edit-heading">
        <h2 id="edit-heading">{view.t('k07.edit')}</h2>
        <p>{view.t('k07.choose')}</p>
        <UserTable view={view} />
        <PressButton view={view} button="edit-user" isMain />
      </section>
      <section class="part" aria-labelledby="otp-heading">
        <h2 id="otp-heading">{view.t('k07.otp')}</h2>
        <p>{view.t('k07.otp-text')}</p>
        <PressButton view={view} button="form" />
      </section>
    </>
  ),
  after: (view) => (
    <>
      <section class="card" aria-labelledby="tell-heading">
        <h2 id="tell-heading">{view.t('k07.told')}</h2>
        <p>{view.t('k07.tell')}</p>
        <ul class="plain">
          {(['number', 'id', 'code', 'confirm'] as const).map((what) => (
            <li key={what}>{view.t(`k07.tell-${what}`)}</li>
          ))}
        </ul>
      </section>
      <AdminMenu view={view} />
    </>
  ),
}

/** Beside the boxes of rights. */
export const NoRight = () => <input type="hidden" name="rights" value={NO_RIGHT} />

export const rightOptions = ({ t }: View): readonly Option[] =>
  RIGHTS.map((right) => ({ value: right, label: t(`right.${right}`) }))

/** 管理者4-2. */
export const K08: Drawing = {
  title: 'k08.title',
  figure: '管理者4-2',
  lead: 'k08.lead',
  body: NoRight,
  fields: {
    id: { kind: 'text', label: 'k08.id', hint: 'k08.id-hint' },
    kana: { kind: 'text', label: 'k08.kana', hint: 'k08.kana-hint' },
    kanji: { kind: 'text', label: 'k08.kanji', hint: 'k08.kanji-hint', optional: true },
    userCode: {
      kind: 'secret',
      label: 'k08.user-code',
      hint: 'k08.user-code-hint',
      autocomplete: 'new-password',
    },
    userConfirm: {
      kind: 'secret',
      label: 'k08.user-confirm',
      hint: 'k08.user-confirm-hint',
      autocomplete: 'new-password',
    },
    email: { kind: 'text', label: 'k08.email', hint: 'k03.email-hint', autocomplete: 'email', optional: true },
    rights: {
      kind: 'checkboxes',
      label: 'k08.rights',
      hint: 'k08.rights-hint',
      group: 'k08.rights-group',
      options: rightOptions,
      initial: () => RIGHTS.join(' '),
      optional: true,
    },
    limit: { kind: 'yen', label: 'k08.limit', hint: 'k08.limit-hint', group: 'k08.limit-group' },
    confirm: confirmField,
  },
  buttons: ['ok'],
  after: (view) => (
    <>
      <p class="note">{view.t('k08.provisional')}</p>
      <AdminMenu view={view} />
    </>
  ),
}
