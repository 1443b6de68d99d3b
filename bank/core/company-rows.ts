import type { PaperRow } from './rows.ts'
import type { Tables } from './store.ts'

/** All rows of one company, taken out of the bank's tables and put back: for deleting it, and for bringing back how it stood. */

export type RowsOf = { readonly [Name in keyof Tables]?: readonly Row[] }
export type Row = Readonly<Record<string, string | number | null>>
/** A table, by any of its columns. */
interface AnyTable {
  find(match: Row): Promise<readonly Row[]>
  insertAll(rows: readonly Row[]): Promise<void>
  removeAll(match: Row): Promise<number>
}
const tableOf = (tables: Tables, name: keyof Tables) => tables[name] as unknown as AnyTable

/** What a company owns, by the column that says so. What is kept of whole companies themselves is not among it. */
const BY_COMPANY = [
  ...(['users', 'accounts', 'payees', 'orders', 'batches', 'history', 'moments', 'devices'] as const),
  ...(['accountTerms', 'movements', 'reservations', 'knownPayees', 'companyFees', 'memos'] as const),
  ...(['papers', 'firstLogins', 'mails'] as const),
  ...(['companyProfiles', 'spendings'] as const),
]
const BY_LOGIN_ID = [
  ...(['sessions', 'licences', 'registrations', 'cameraTokenStandings', 'requests', 'marks'] as const),
  ...(['portals', 'passwordAges', 'certificates', 'certificateStandings', 'readAnnouncements'] as const),
]

/** Whose rows, and where they stand: `[table, columns that find them]`. */
type Place = readonly [keyof Tables, Row]

async function placesOf(tables: Tables, companyId: string): Promise<readonly Place[]> {
  const serials = (await tables.devices.find({ companyId })).map(({ serial }) => serial)
  const papers = await tables.papers.find({ companyId })
  return [
    ['companies', { id: companyId }],
    ...BY_COMPANY.map((name): Place => [name, { companyId }]),
    ...(await placesOfUsers(tables, await loginIdsOf(tables, companyId))),
    ...papers.map((paper): Place => ['loginAttempts', { loginId: paperName(paper) }]),
    // Of tokens that nobody was lent with.
    ...serials.map((serial): Place => ['marks', { serial, loginId: null }]),
    ...['rules', 'clock'].map((part): Place => ['settings', { name: `${companyId}/${part}` }]),
  ]
}

/** Under which tries with the paper of a company are counted; no login ID has a slash. */
export const paperName = ({
  branch,
  accountType,
  accountNumber,
}: Pick<PaperRow, 'branch' | 'accountType' | 'accountNumber'>) => `paper/${branch}-${accountType}-${accountNumber}`

async function placesOfUsers(tables: Tables, loginIds: readonly string[]): Promise<readonly Place[]> {
  const codes = new Set<string>()
  for (const loginId of loginIds) {
    for (const { tokenCode } of await tables.registrations.find({ loginId })) if (tokenCode) codes.add(tokenCode)
  }
  return [
    ...loginIds.flatMap((loginId): readonly Place[] => [
      ...BY_LOGIN_ID.map((name): Place => [name, { loginId }]),
      ...triesOf(loginId).map((name): Place => ['loginAttempts', { loginId: name }]),
    ]),
    ...[...codes].map((tokenCode): Place => ['tokens', { tokenCode }]),
  ]
}

/** Under which tries with the passwords of a user are counted. */
const triesOf = (loginId: string): readonly string[] => [loginId, `${loginId}/confirmation`]

/** What a company's tries are counted under: the login IDs of its users, also of those who are gone, and its paper. */
export async function namesOf(tables: Tables, companyId: string): Promise<readonly string[]> {
  const papers = await tables.papers.find({ companyId })
  return [...(await loginIdsOf(tables, companyId)).flatMap(triesOf), ...papers.map(paperName)]
}

/** Its users, and those who were its users: their registrations are still there. */
async function loginIdsOf(tables: Tables, companyId: string): Promise<readonly string[]> {
  const users = await tables.users.find({ companyId })
  const deletions = await tables.history.find({ companyId, action: 'user-deletion' })
  const gone = deletions.flatMap(({ detail }) => String((JSON.parse(detail) as Row).loginId ?? []))
  const others: string[] = []
  // Another company may have given his login ID to a user of its own.
  for (const loginId of gone) if (!(await tables.users.get(loginId))) others.push(loginId)
  return [...new Set([...users.map(({ loginId }) => loginId), ...others])]
}

/** Every row of a company, in the order in which it came. */
export async function companyRows(tables: Tables, companyId: string): Promise<RowsOf> {
  const rows: Partial<Record<keyof Tables, Row[]>> = {}
  for (const [name, match] of await placesOf(tables, companyId)) {
    const found = await tableOf(tables, name).find(match)
    rows[name] = [...(rows[name] ?? []), ...found]
  }
  return rows
}

/** Every row of the bank, but those of its snapshots, and the root of its certificates: browsers trust that one. */
export async function allRows(tables: Tables): Promise<RowsOf> {
  const rows: Partial<Record<keyof Tables, readonly Row[]>> = {}
  for (const name of tableNames(tables)) rows[name] = await tableOf(tables, name).find({})
  return rows
}

/** @returns whether there was such a company */
export async function removeCompanyRows(tables: Tables, companyId: string): Promise<boolean> {
  const places = await placesOf(tables, companyId)
  let removed = 0
  for (const [name, match] of places) {
    const count = await tableOf(tables, name).removeAll(match)
    if (name === 'companies') removed = count
  }
  return removed > 0
}

/** What is kept under a login ID: tokens, registrations, sessions. */
export async function removeUsersRows(tables: Tables, loginId: string): Promise<void> {
  for (const [name, match] of await placesOfUsers(tables, [loginId])) await tableOf(tables, name).removeAll(match)
}

export async function removeAllRows(tables: Tables): Promise<void> {
  for (const name of tableNames(tables)) await tableOf(tables, name).removeAll({})
}

/** Rows that one statement is about: SQLite takes 32,766 values. */
const AT_ONCE = 500

export async function insertRows(tables: Tables, rows: RowsOf): Promise<void> {
  for (const [name, all] of Object.entries(rows)) {
    for (let i = 0; i < all.length; i += AT_ONCE) {
      await tableOf(tables, name as keyof Tables).insertAll(all.slice(i, i + AT_ONCE))
    }
  }
}

const STAYS: readonly (keyof Tables)[] = ['snapshots', 'snapshotParts', 'certificateAuthorities']

const tableNames = (tables: Tables) => (Object.keys(tables) as (keyof Tables)[]).filter((name) => !STAYS.includes(name))
