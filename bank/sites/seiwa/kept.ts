import { type ModelKey, type ModelValue, modelKey, type Part } from '../../model/model-site.ts'
import { type Account, idOf, parseAccount } from './model/account.ts'
import { LINK_ROWS } from './model/links.ts'
import { partFor } from './model/part.ts'
import { loginId } from './model/schemas.ts'
import type { StaffAction } from './model/staff.ts'
import type { Request } from './model/submit.ts'
import type { Visit } from './model/visit.ts'
import { EMPTY, parseLastUser, type World } from './model/world.ts'

/**
 * The bank's value as rows: one for each account, found by its login ID, one for the number of the last token, and those of API連携, of which what
 * was issued for a consent is found by that.
 */

const ACCOUNT = 'account'
const LAST_USER = { kind: 'last-user', id: 'last' }

export const accountKey = (id: string): ModelKey => modelKey({ kind: ACCOUNT, id })
/** All rows of customers. */
export const ACCOUNTS: readonly string[] = [ACCOUNT]

/** Issues alone count tokens. */
export function partOf(visit: Visit, request: Request): Part {
  const part = partFor(visit, request)
  return {
    keys: [
      ...part.accounts.map(accountKey),
      ...part.requests.map((id) => linkKey('requests', id)),
      ...(request.page === 'SIM-S21' ? [modelKey(LAST_USER)] : []),
    ],
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

type LinkRows = keyof typeof LINK_ROWS

export const linkKey = (rows: LinkRows, id: string): ModelKey => modelKey({ kind: LINK_ROWS[rows].kind, id })
/** All rows of services. */
export const CLIENTS: readonly string[] = [LINK_ROWS.clients.kind]
/** So many rows of each kind are kept. */
export const LINK_LIMITS: Readonly<Record<string, number>> = {
  [LINK_ROWS.requests.kind]: 500,
  [LINK_ROWS.codes.kind]: 500,
  [LINK_ROWS.tokens.kind]: 5_000,
}

const linkValues = (world: World): readonly ModelValue[] =>
  (['clients', 'requests', 'codes', 'tokens'] as const).flatMap((rows) =>
    Object.values(world[rows]).map((value) => ({
      ...{ kind: LINK_ROWS[rows].kind, id: value.id, owner: 'link' in value ? value.link : null, value },
    })),
  )

function linksOf<Rows extends LinkRows>(rows: Rows, values: readonly ModelValue[]) {
  const { kind, parse } = LINK_ROWS[rows]
  return Object.fromEntries(
    values.flatMap((one) => (one.kind === kind ? [[one.id, parse(one.value)]] : [])),
  ) as World[Rows]
}

const rowOf = (account: Account): ModelValue => ({
  ...{ kind: ACCOUNT, id: account.id, owner: account.loginId, value: account },
})

export const valuesOf = (world: World): readonly ModelValue[] => [
  ...Object.values(world.accounts).map(rowOf),
  ...(world.lastUser === 0 ? [] : [{ ...LAST_USER, owner: null, value: world.lastUser }]),
  ...linkValues(world),
]

export function worldOf(values: readonly ModelValue[]): World {
  const accounts = values.flatMap(({ kind, value }) => (kind === ACCOUNT ? [parseAccount(value)] : []))
  const last = values.find(({ kind }) => kind === LAST_USER.kind)
  return {
    ...EMPTY,
    accounts: Object.fromEntries(accounts.map((account) => [account.id, account])),
    clients: linksOf('clients', values),
    requests: linksOf('requests', values),
    codes: linksOf('codes', values),
    tokens: linksOf('tokens', values),
    ...(last && { lastUser: parseLastUser(last.value) }),
  }
}
