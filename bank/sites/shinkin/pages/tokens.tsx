/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { DataTable, Facts, RadioInput } from '../../../model/web/parts.tsx'
import { FORMS } from '../model/contract.ts'
import { holderFor, tokenHeldBy } from '../model/world.ts'
import type { Drawing, View } from './kinds.ts'
import { AdminMenu } from './menus.tsx'
import { nameOf } from './user-table.tsx'
import { chosenUserOf, contractOf, serialOf } from './who.ts'

/** ワンタイムパスワード: which tokens the users of a contract have. Of seed 002, ⑩ to ⑫. */

/** ⑪. */
export const K11: Drawing = {
  title: 'k11.title',
  fields: {
    form: {
      ...{ kind: 'radio', label: 'k11.form', group: 'k11.group' },
      options: ({ t }) => FORMS.map((form) => ({ value: form, label: t(`k11.${form}`) })),
      initial: (moment) => contractOf(moment).form,
    },
  },
  buttons: ['next'],
  body: (view) => (
    <>
      <PresentForm view={view} />
      <p class="banner warning">{view.t('k11.cancels')}</p>
    </>
  ),
  after: (view) => <AdminMenu view={view} />,
}

function PresentForm({ view: { t, moment } }: { readonly view: View }) {
  return <Facts facts={[{ name: 'form', label: t('k11.now'), value: t(`k11.${contractOf(moment).form}`) }]} />
}

/** ⑫-1, ⑫-2. No word of completion: the new serial stands in the table, and that is all. */
export const K12: Drawing = {
  title: 'k12.title',
  lead: (moment) => (contractOf(moment).form === 'each' ? 'k12.lead-each' : 'k12.lead-one'),
  fields: {
    user: { kind: 'in-body', label: 'user.field', isAsked: (moment) => contractOf(moment).form === 'each' },
    serial: { kind: 'text', label: 'k12.serial', hint: 'k12.serial-hint', width: 'middle' },
    otp: { kind: 'code', label: 'k12.otp', hint: 'k12.otp-hint' },
    confirm: { kind: 'secret', label: 'confirm.label', hint: 'confirm.hint' },
  },
  buttons: ['ok'],
  body: (view) => (
    <>
      <PresentForm view={view} />
      {contractOf(view.moment).form === 'each' ? <TokensOfUsers view={view} /> : <TokenOfAll view={view} />}
    </>
  ),
  after: (view) => (
    <>
      <section class="card" aria-labelledby="silent-heading">
        <h2 id="silent-heading">{view.t('k12.silent')}</h2>
        <p>{view.t('k12.silent-see')}</p>
        {contractOf(view.moment).form === 'each' && <p>{view.t('k12.others')}</p>}
      </section>
      <AdminMenu view={view} />
    </>
  ),
}

function TokensOfUsers({ view }: { readonly view: View }) {
  const { t, moment } = view
  const chosen = chosenUserOf(moment)?.id
  const rows = contractOf(moment).users.map((user, i) => ({
    name: user.id,
    cells: [
      <RadioInput
        key="user"
        view={view}
        name="user"
        value={user.id}
        label={user.id}
        isChosen={user.id === chosen}
        isFirst={i === 0}
      />,
      <span key="name" lang="ja">
        {nameOf(user)}
      </span>,
      <span key="serial" data-testid={`serial-${user.id}`}>
        {serialOf(moment, user.id) ?? t('k12.none')}
      </span>,
    ],
  }))
  const heads = [t('user.id'), t('user.name'), t('k12.present')]
  return <DataTable caption={t('k12.present')} heads={heads} rows={rows} none={t('k07.nobody')} />
}

function TokenOfAll({ view: { t, moment } }: { readonly view: View }) {
  const token = tokenHeldBy(moment.world, holderFor(contractOf(moment), ''))
  return <Facts facts={[{ name: 'serial', label: t('k12.present'), value: token?.serial ?? t('k12.none') }]} />
}
