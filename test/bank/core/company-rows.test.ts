import { expect, test } from 'vitest'
import type { Bank } from '../../../bank/core/bank.ts'
import {
  allRows,
  companyRows,
  insertRows,
  paperName,
  type Row,
  type RowsOf,
  removeCompanyRows,
} from '../../../bank/core/company-rows.ts'
import { SCHEMA } from '../../../bank/core/schema.ts'
import { restoreSnapshot, takeSnapshot } from '../../../bank/core/snapshots.ts'
import type { Tables } from '../../../bank/core/store.ts'
import { anser } from '../../../bank/sites/anser/anser.ts'
import { resetBank } from '../../../bank/sites/anser/help-desk/reset.ts'
import { deleteCompany, resetCompany } from '../../../bank/sites/anser/practice/companies.ts'
import { DEFAULT_RULES } from '../../../bank/sites/anser/rules.ts'
import { deleteUser } from '../../../bank/sites/anser/users/user-removal.ts'
import type { TableSchema } from '../../../store/index.ts'
import { countedBytes } from '../browser.ts'
import { openEmptyStore } from '../test-store.ts'

/**
 * Driven by the description of the bank's tables: one that is new is filled here by its columns, and has to go with its company, to come
 * back with it, and to stay when another goes. One whose rows have neither `companyId` nor `loginId` has to be named.
 */

/** What a bank keeps as a whole, or of whole companies; what the banks of bank/model keep. */
const OF_NO_COMPANY = [
  ...['companyOrigins', 'snapshots', 'snapshotParts', 'certificateAuthorities'],
  ...['modelValues', 'modelVisits', 'modelMails', 'modelNotes'],
]
const NAMES = (Object.keys(SCHEMA) as (keyof Tables)[]).filter((name) => !OF_NO_COMPANY.includes(name))
const schemaOf = (name: keyof Tables): TableSchema => SCHEMA[name]

/** Rows of a table, every column filled. @param given what their columns say, where they are told by other columns than these two */
function filled(name: keyof Tables, companyId: string, loginIds: readonly string[], given?: readonly Row[]): Row[] {
  const { key, columns } = schemaOf(name)
  const [first] = loginIds
  const owners: readonly Row[] =
    'companyId' in columns
      ? [{ companyId, ...('loginId' in columns && first !== undefined && { loginId: first }) }]
      : loginIds.map((loginId) => ({ loginId }))
  if (!given && !('companyId' in columns || 'loginId' in columns)) throw new TypeError(`whose are the rows of ${name}?`)
  return (given ?? owners).map((row, i) => ({
    ...Object.fromEntries(
      Object.entries(columns).map(([column, { kind }]) => [column, kind === 'integer' ? 7 : `${companyId} ${column}`]),
    ),
    [key]: `${companyId} ${i}`,
    ...('companyId' in columns && owners[0]),
    ...row,
  }))
}

/** Of a company with a user, with one who was deleted, and with a token that this one had registered. */
function rowsOf(id: string): RowsOf {
  const [present, gone, tokenCode, serial] = [`${id}present`, `${id}gone`, `${id}code`, `${id}serial`]
  const paper = { branch: id, accountType: 'ordinary', accountNumber: '1' } as const
  const tries = [present, `${present}/confirmation`, gone, `${gone}/confirmation`, paperName(paper)]
  const given: { readonly [Name in keyof Tables]?: readonly Row[] } = {
    companies: [{ id }],
    users: [{ loginId: present, rights: null }],
    papers: [{ ...paper }],
    devices: [{ serial }],
    registrations: [{ loginId: gone, tokenCode }],
    tokens: [{ tokenCode, serial }],
    history: [{}, { action: 'user-deletion', detail: JSON.stringify({ loginId: gone }) }],
    loginAttempts: tries.map((loginId) => ({ loginId })),
    marks: [{ loginId: present }, { loginId: null, serial }],
    settings: ['rules', 'clock'].map((part) => ({ name: `${id}/${part}`, value: '{"offset":0}' })),
  }
  return Object.fromEntries(NAMES.map((name) => [name, filled(name, id, [present, gone], given[name])]))
}

/** Every table that is there, its rows in the order of their keys. */
function inOrder(rows: RowsOf): RowsOf {
  const tables = Object.entries(rows) as [keyof Tables, readonly Row[]][]
  return Object.fromEntries(
    tables.map(([name, all]) => {
      const { key } = schemaOf(name)
      return [name, [...all].sort((one, other) => (String(one[key]) < String(other[key]) ? -1 : 1))]
    }),
  )
}

async function makeBank(...companies: readonly string[]) {
  const store = await openEmptyStore()
  const bank: Bank = { store, now: () => 1_800_000_000_000, random: countedBytes(), rules: DEFAULT_RULES }
  await anser.addPracticeData(store, bank.now())
  const all = async () => inOrder(await store.transaction(allRows))
  const before = await all()
  for (const id of companies) await store.transaction((tables) => insertRows(tables, rowsOf(id)))
  const of = async (id: string) => inOrder(await store.transaction((tables) => companyRows(tables, id)))
  return { bank, store, before, all, of }
}

test('a company has rows in every table but those of no company, and those rows are all that there is of it', async () => {
  const { of } = await makeBank('aoba', 'sakura')
  expect(await of('aoba')).toEqual(inOrder(rowsOf('aoba')))
  expect(await of('sakura')).toEqual(inOrder(rowsOf('sakura')))
})

test('deleted it leaves nothing, and takes nothing of another with it', async () => {
  const { bank, before, all, of } = await makeBank('aoba', 'sakura')
  expect(await deleteCompany(bank, 'aoba')).toBeNull()
  expect(await of('sakura')).toEqual(inOrder(rowsOf('sakura')))
  expect(await deleteCompany(bank, 'sakura')).toBeNull()
  expect(await all()).toEqual(before)
})

test('a snapshot of it, and one of the bank, bring all of it back', async () => {
  const { bank, store, all } = await makeBank('aoba')
  const full = await all()
  for (const owner of ['aoba', null]) {
    const taken = await takeSnapshot(bank, owner, '')
    if (!taken.ok) throw new Error(taken.reason)
    await store.transaction((tables) => removeCompanyRows(tables, 'aoba'))
    expect(await all()).not.toEqual(full)
    expect(await restoreSnapshot(bank, taken.snapshot.id, false)).toBeNull()
    expect(await all(), `of ${owner}`).toEqual(full)
  }
})

test('a reset leaves of it what it was made with', async () => {
  const { bank, store, of } = await makeBank('aoba')
  const { companies = [], users = [] } = rowsOf('aoba')
  await store.transaction(({ companyOrigins }) =>
    companyOrigins.insert({ companyId: 'aoba', content: JSON.stringify({ companies, users }) }),
  )
  expect(await resetCompany(bank, 'aoba', false)).toBe(true)
  const left = Object.entries(await of('aoba')).filter(([, rows]) => rows.length > 0)
  expect(Object.fromEntries(left)).toEqual({ companies, users })
})

test('a reset of the bank takes all from its own companies, and leaves another as it is', async () => {
  const { bank, store, before, all, of } = await makeBank('aoba')
  const { companies: _, ...ofKitano } = rowsOf('kitano')
  await store.transaction((tables) => insertRows(tables, ofKitano))
  const kept = { rules: false, stock: false }
  await resetBank(bank, { ...kept, companies: true })
  expect(await of('aoba')).toEqual(inOrder(rowsOf('aoba')))
  await resetBank(bank, { ...kept, companies: false })
  const settings = [{ name: 'clock', value: expect.stringContaining('"offset":0') }]
  expect({ ...(await all()), history: [] }).toEqual({ ...before, history: [], settings })
})

/** What a deleted user did, certificates that nobody logs in with, tries that count no more; a mark is of its token, too. */
const STAYS_OF_USERS = [
  ...['certificates', 'history', 'licences', 'loginAttempts', 'mails', 'marks', 'orders', 'registrations', 'requests'],
  'reservations',
]

test('whoever gets the login ID of a deleted user begins anew', async () => {
  const { bank, store, all } = await makeBank()
  const loginId = 'ichiro01'
  const master = await store.transaction(({ users }) => users.get('hanako01'))
  if (!master) throw new Error('there is no master')
  const ofUser = NAMES.filter((name) => name !== 'users' && 'loginId' in schemaOf(name).columns)
  const rows = ofUser.map((name) => [
    name,
    filled(name, 'kitano', [loginId]).map((row) =>
      name === 'certificates' ? { ...row, revokedAt: null, supersededAt: null } : row,
    ),
  ])
  await store.transaction((tables) => insertRows(tables, Object.fromEntries(rows)))
  expect(await deleteUser(bank, master, loginId)).toMatchObject({ ok: true })
  const after = await all()
  const left = NAMES.filter((name) => after[name]?.some((row) => row.loginId === loginId))
  expect(left.sort()).toEqual(STAYS_OF_USERS)
  expect(after.loginAttempts).toEqual([{ loginId, failures: 0, pausedUntil: null, disabledAt: null }])
  expect(after.certificates).toMatchObject([{ loginId, revokedAt: bank.now() }])
})
