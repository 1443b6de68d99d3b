import { type ModelKey, type ModelValue, modelKey, type Part } from '../../model/model-site.ts'
import { type Account, idOf, parseAccount } from './model/account.ts'
import { partFor } from './model/part.ts'
import { loginId } from './model/schemas.ts'
import type { StaffAction } from './model/staff.ts'
import type { Request } from './model/submit.ts'
import type { Visit } from './model/visit.ts'
import { EMPTY, parseLastUser, type World } from './model/world.ts'

/** The bank's value as rows: one for each account, found by its login ID, and one for the number of the last token. */

const ACCOUNT = 'account'
const LAST_USER = { kind: 'last-user', id: 'last' }

export const accountKey = (id: string): ModelKey => modelKey({ kind: ACCOUNT, id })
/** All rows of customers. */
export const ACCOUNTS: readonly string[] = [ACCOUNT]

/** Issues alone count tokens. */
export function partOf(visit: Visit, request: Request): Part {
  const part = partFor(visit, request)
  return {
    keys: [...part.accounts.map(accountKey), ...(request.page === 'SIM-S21' ? [modelKey(LAST_USER)] : [])],
    // What cannot be a login ID is nobody's.
    owner: loginId.safeParse(part.loginId).data ?? null,
  }
}

export const partOfAction = (action: StaffAction): Part => ({
  keys: [accountKey('id' in action ? action.id : idOf(action))],
  owner: null,
})

/** A customer, whoever has a login ID, and the count of tokens. */
export const partOfCustomer = (id: string, login: string | null = null): Part => ({
  keys: [accountKey(id), modelKey(LAST_USER)],
  owner: login,
})

const rowOf = (account: Account): ModelValue => ({
  ...{ kind: ACCOUNT, id: account.id, owner: account.loginId, value: account },
})

export const valuesOf = ({ accounts, lastUser }: World): readonly ModelValue[] => [
  ...Object.values(accounts).map(rowOf),
  ...(lastUser === 0 ? [] : [{ ...LAST_USER, owner: null, value: lastUser }]),
]

export function worldOf(values: readonly ModelValue[]): World {
  const accounts = values.flatMap(({ kind, value }) => (kind === ACCOUNT ? [parseAccount(value)] : []))
  const last = values.find(({ kind }) => kind === LAST_USER.kind)
  return {
    ...EMPTY,
    accounts: Object.fromEntries(accounts.map((account) => [account.id, account])),
    ...(last && { lastUser: parseLastUser(last.value) }),
  }
}
