/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import { DataTable } from '../../../model/web/parts.tsx'
import type { UserGiven } from '../customer/given.ts'
import { certificateName } from '../model/forms.ts'
import { PRACTICE_CUSTOMERS, type PracticeCustomer } from '../practice/customers.ts'
import type { View } from './kinds.ts'

/** Whom one can be here, with what he types: as they were at the beginning. */

interface FrameProps {
  readonly view: View
  readonly lead: 'practice.admin-lead' | 'practice.user-lead'
  readonly children?: Child
}

function Frame({ view: { t }, lead, children }: FrameProps) {
  return (
    <section class="card practice">
      <h2>{t('practice.heading')}</h2>
      <p>{t(lead)}</p>
      {children}
      <p class="note">{t('practice.changed')}</p>
    </section>
  )
}

interface ChooseProps {
  readonly view: View
  readonly href: string
  readonly name: string
}

function Choose({ view: { t }, href, name }: ChooseProps) {
  return (
    <a
      class="button small"
      href={href}
      aria-label={t('practice.choose-named', { name })}
      data-testid={`choose-${name.replace(' ', '-')}`}
    >
      {t('practice.choose')}
    </a>
  )
}

const purposeOf = ({ state }: PracticeCustomer) => (state === 'new' || state === 'released' ? 'open' : 'login')

export function PracticeContracts({ view }: { readonly view: View }) {
  const { t } = view
  const heads = (['contract', 'application', 'codes', 'what', 'choose'] as const).map((head) => t(`practice.${head}`))
  const rows = PRACTICE_CUSTOMERS.map((customer) => {
    const { number, name, application, admin } = customer.given
    const href = `/SIM-K02?purpose=${purposeOf(customer)}&number=${number}`
    return {
      name: number,
      cells: [
        <>
          <span lang="ja">{name}</span>
          <br />
          <code>{number}</code>
        </>,
        <code key="application">{application}</code>,
        admin?.code ? (
          <code key="codes">
            {admin.code} / {admin.confirm}
          </code>
        ) : (
          ''
        ),
        t(`practice.${customer.state}`),
        <Choose key="choose" view={view} href={href} name={number} />,
      ],
    }
  })
  return (
    <Frame view={view} lead="practice.admin-lead">
      <DataTable caption={t('practice.heading')} heads={heads} rows={rows} none="" />
    </Frame>
  )
}

type UserDoor = 'SIM-K20' | 'SIM-K27' | 'SIM-K32'

function stateOf({ state }: PracticeCustomer, { opened, stopped, accident }: UserGiven) {
  if (stopped) return 'practice.user-held'
  if (state === 'admin-stopped' || state === 'all-stopped' || state === 'released') return 'practice.user-closed'
  if (accident) return 'practice.user-accident'
  return opened ? 'practice.user-open' : 'practice.user-first'
}

/** @param page that it fills in */
export function PracticeUsers({ view, page = 'SIM-K20' }: { readonly view: View; readonly page?: UserDoor }) {
  const { t } = view
  const heads = (['user', 'user-codes', 'serial', 'what', 'choose'] as const).map((head) => t(`practice.${head}`))
  const rows = PRACTICE_CUSTOMERS.flatMap((customer) =>
    customer.given.users.map((user) => {
      const { number, name } = customer.given
      return {
        name: `${number}-${user.id}`,
        cells: [
          <>
            <code>{user.id}</code> <span lang="ja">{user.kanji}</span>
            <br />
            <span lang="ja">{name}</span> <code>{number}</code>
          </>,
          <code key="codes">
            {user.code} / {user.confirm}
          </code>,
          user.serial ? <code key="serial">{user.serial}</code> : '',
          t(stateOf(customer, user)),
          <Choose
            key="choose"
            view={view}
            href={`/${page}?${page === 'SIM-K32' ? `certificate=${encodeURIComponent(certificateName(number, user.id))}` : `number=${number}&user=${user.id}`}`}
            name={`${number} ${user.id}`}
          />,
        ],
      }
    }),
  )
  return (
    <Frame view={view} lead="practice.user-lead">
      <DataTable caption={t('practice.heading')} heads={heads} rows={rows} none="" />
    </Frame>
  )
}
