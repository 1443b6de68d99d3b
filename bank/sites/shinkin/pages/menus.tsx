/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { PageId } from '../model/page-ids.ts'
import type { ShinkinKey } from '../texts.ts'
import type { View } from './kinds.ts'

/** メインメニュー and サブメニュー: the ways that are always open to who is logged in. */

type Places = readonly (readonly [PageId, ShinkinKey])[]

const OF_ADMIN: Places = [
  ['SIM-K06', 'menu.status'],
  ['SIM-K07', 'menu.users'],
  ['SIM-K11', 'menu.tokens'],
  ['SIM-K13', 'menu.codes'],
]
const OF_USER: Places = [
  ['SIM-K22', 'menu.user-status'],
  ['SIM-K26', 'menu.own-data'],
]

function Menu({ view, places }: { readonly view: View; readonly places: Places }) {
  const { t, moment } = view
  return (
    <nav class="main-menu" aria-label={t('menu.name')}>
      <ul>
        {places.map(([page, label]) => (
          <li key={page}>
            <a href={`/${page}`} aria-current={page === moment.page ? 'page' : undefined} data-testid={`menu-${page}`}>
              {t(label)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export const AdminMenu = ({ view }: { readonly view: View }) => <Menu view={view} places={OF_ADMIN} />
export const UserMenu = ({ view }: { readonly view: View }) => <Menu view={view} places={OF_USER} />
