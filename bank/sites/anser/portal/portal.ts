import type { Bank } from '../../../core/bank.ts'
import { noteHistory } from '../../../core/history.ts'
import type { PortalRow, UserRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'
import type { Profile } from './profile.ts'

/** ポータル初回利用登録: who comes anew registers at the business portal before he banks. Who has no row need not. */

/** Whether a user has yet to register. */
export async function mustRegister({ rules }: Bank, tables: Tables, { loginId }: UserRow): Promise<boolean> {
  return rules.portal && (await tables.portals.get(loginId))?.registeredAt === null
}

/** Whether a user has registered, and so can go back there. */
export async function hasPortal({ rules }: Bank, tables: Tables, { loginId }: UserRow): Promise<boolean> {
  return rules.portal && ((await tables.portals.get(loginId))?.registeredAt ?? null) !== null
}

/** He comes anew: at his first login he registers. */
export async function askToRegister(tables: Tables, loginId: string): Promise<void> {
  const asked: PortalRow = { loginId, registeredAt: null, profile: null }
  if (!(await tables.portals.update(loginId, asked))) await tables.portals.insert(asked)
}

export function portalOf(bank: Bank, { loginId }: UserRow): Promise<PortalRow | undefined> {
  return bank.store.transaction((tables) => tables.portals.get(loginId))
}

/** Keeps the profile; the first time he is registered by it. */
export function keepProfile(bank: Bank, user: UserRow, profile: Profile): Promise<void> {
  return bank.store.transaction(async (tables) => {
    const { loginId } = user
    const before = await tables.portals.get(loginId)
    const row = { registeredAt: before?.registeredAt ?? bank.now(), profile: JSON.stringify(profile) }
    if (!(await tables.portals.update(loginId, row))) await tables.portals.insert({ loginId, ...row })
    const action = before?.registeredAt === null ? 'portal-registered' : 'portal-profile-changed'
    await noteHistory(bank, tables, user, { category: 'login', action })
  })
}
