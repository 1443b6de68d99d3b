import type { Bank } from '../../../core/bank.ts'
import type { UserRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'
import { type Standing, withStandings } from '../../../factors/camera-token/standing.ts'
import { confirmationName, type Hold, holdOf } from '../../../factors/password/attempts.ts'

/** The users of a company, as the lists of 利用者管理 show them. */

/** サービス状態: whether and how a user can log in. */
export type ServiceState =
  | 'usable'
  | 'provisional-password'
  | `password-${Hold}`
  | `confirmation-${Exclude<Hold, 'stopped'>}`

export interface ListedUser {
  readonly user: UserRow
  readonly standing: Standing
  readonly service: ServiceState
  /** How many users sign with the same token, he himself counted; 0 without a token. */
  readonly sharers: number
}

export const USER_COLUMNS = ['login-id', 'name', 'kind'] as const
export type UserColumn = (typeof USER_COLUMNS)[number]

export interface Sorting {
  readonly by: UserColumn
  readonly descending: boolean
}

export async function listUsers(bank: Bank, companyId: string, sorting?: Sorting): Promise<readonly ListedUser[]> {
  return bank.store.transaction(async (tables) => {
    const standings = await withStandings(bank, tables, await tables.users.find({ companyId }))
    const listed: ListedUser[] = []
    for (const { user, standing } of standings) {
      const { token } = standing
      const sharers = token ? standings.filter(({ kept }) => kept.tokenCode === token.tokenCode).length : 0
      listed.push({ user, standing, service: await serviceStateOf(bank, tables, user), sharers })
    }
    return sortUsers(listed, sorting ?? { by: 'login-id', descending: false })
  })
}

/** What keeps the user from logging in counts first. */
export async function serviceStateOf(bank: Bank, tables: Tables, user: UserRow): Promise<ServiceState> {
  const login = await holdOf(bank, tables, user.loginId)
  if (login) return `password-${login}`
  const confirmation = await holdOf(bank, tables, confirmationName(user.loginId))
  if (confirmation) return confirmation === 'paused' ? 'confirmation-paused' : 'confirmation-disabled'
  return user.mustChangePassword ? 'provisional-password' : 'usable'
}

const KIND_ORDER = ['master', 'manager', 'general']

function sortUsers(users: readonly ListedUser[], { by, descending }: Sorting): readonly ListedUser[] {
  const byLoginId = (a: ListedUser, b: ListedUser) => (a.user.loginId < b.user.loginId ? -1 : 1)
  const compare = {
    'login-id': byLoginId,
    name: (a: ListedUser, b: ListedUser) => a.user.name.localeCompare(b.user.name, 'ja') || byLoginId(a, b),
    kind: (a: ListedUser, b: ListedUser) =>
      KIND_ORDER.indexOf(a.user.kind) - KIND_ORDER.indexOf(b.user.kind) || byLoginId(a, b),
  }[by]
  const sorted = users.toSorted(compare)
  return descending ? sorted.reverse() : sorted
}

/** A user of this company; undefined for another's too. */
export async function userOf(tables: Tables, companyId: string, loginId: string): Promise<UserRow | undefined> {
  const user = await tables.users.get(loginId)
  return user?.companyId === companyId ? user : undefined
}
