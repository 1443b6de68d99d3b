import type { Bank } from '../../../core/bank.ts'
import { companyRows, insertRows, type RowsOf, removeCompanyRows } from '../../../core/company-rows.ts'
import { bankFor } from '../../../core/live-bank.ts'
import { type Right, rightsOf, rowOfRights, type UserRights } from '../../../core/rights.ts'
import type { CompanyRow, Flag, UserKind } from '../../../core/rows.ts'
import { removeSnapshotsOf } from '../../../core/snapshots.ts'
import type { Tables } from '../../../core/store.ts'
import { hashPassword } from '../../../factors/password/passwords.ts'
import { drawPaper, type Paper } from './papers.ts'
import {
  addCompany,
  addCompanyOfTheBank,
  isOfTheBank,
  type NewUser,
  ownId,
  PRACTICE_ACCOUNTS,
  PRACTICE_USERS,
  stockOf,
} from './practice-data.ts'

/**
 * Companies besides the practice company, each for one test: with users, passwords, accounts and tokens that no other has. So a
 * hundred tests share a bank, and none sees another.
 */

export interface WantedUser {
  readonly kind: UserKind
  readonly name?: string | undefined
  readonly mayRequest?: boolean | undefined
  readonly mayApprove?: boolean | undefined
  /** Exactly these, in place of what the two above stand for. */
  readonly rights?: readonly Right[] | undefined
  /** Whether he has registered at the business portal. */
  readonly portal?: boolean | undefined
  /** By their numbers, which are those of the practice company; null: all, as default. */
  readonly accounts?: readonly string[] | null | undefined
  readonly limits?: UserRights['limits'] | undefined
  readonly smartphone?: boolean | undefined
}

export interface WantedCompany {
  readonly name?: string | undefined
  /** One master among them, or nobody: he comes by ログインID取得. A number: so many as the practice company has them. Default: all of those. */
  readonly users?: number | readonly WantedUser[] | undefined
  /** How many tokens of its own it has. Default: {@link TOKENS}. */
  readonly serials?: number | undefined
}

export interface MadeUser extends NewUser {
  /** Told once, kept nowhere. */
  readonly password: string
  readonly confirmation: string
}

export interface MadeCompany {
  readonly company: CompanyRow
  readonly users: readonly MadeUser[]
  readonly serials: readonly string[]
  /** Of one without users. */
  readonly paper: Paper | null
}

export const TOKENS = { usual: 10, most: 100 } as const

export async function makeCompany(bank: Bank, wanted: WantedCompany): Promise<MadeCompany> {
  const drafts = draftsOf(wanted.users)
  // Outside of the transaction: computing hashes takes a while.
  const drawn = await Promise.all(drafts.map(() => drawPasswords(bank)))
  return bank.store.transaction(async (tables) => {
    const id = await draw(bank, (word) => tables.companies.get(word))
    const name = wanted.name ?? `テスト商事 ${id.toUpperCase()}`
    const company = { id, name, createdAt: bank.now() }
    const users: MadeUser[] = []
    for (const [i, draft] of drafts.entries()) {
      const loginId = await draw(
        bank,
        async (word) => (await tables.users.get(word)) ?? users.find((one) => one.loginId === word),
      )
      const passwords = drawn[i]
      const one = typeof wanted.users === 'object' ? wanted.users[i] : undefined
      const rights = one ? rightsGiven(id, draft, one) : {}
      if (passwords) users.push({ ...draft, ...rights, ...passwords, loginId, email: `${loginId}@${id}.example` })
    }
    const rows = users.map(({ password: _, confirmation: __, ...user }) => user)
    const paper = rows.length === 0 ? await drawPaper(bank, tables) : null
    await addCompany(tables, company, rows, bank.now(), paper)
    if (Array.isArray(wanted.users)) {
      for (const [i, { portal }] of (wanted.users as readonly WantedUser[]).entries()) {
        const loginId = users[i]?.loginId
        if (portal === false && loginId) await tables.portals.insert({ loginId, registeredAt: null, profile: null })
      }
    }
    const serials = await drawSerials(bank, tables, wanted.serials ?? TOKENS.usual)
    await tables.devices.insertAll(stockOf(serials, id))
    const content = JSON.stringify(await companyRows(tables, id))
    await tables.companyOrigins.insert({ companyId: id, content })
    return { company, users, serials, paper }
  })
}

export type DeletionRefusal = 'company-unknown' | 'company-of-the-bank'

/** With everything of it; nothing stays. Those that came with the bank cannot go. */
export function deleteCompany(bank: Bank, id: string): Promise<DeletionRefusal | null> {
  return bank.store.transaction((tables) => removeCompany(tables, id))
}

async function removeCompany(tables: Tables, id: string): Promise<DeletionRefusal | null> {
  if (isOfTheBank(id)) return 'company-of-the-bank'
  if (!(await removeCompanyRows(tables, id))) return 'company-unknown'
  await tables.companyOrigins.remove(id)
  await removeSnapshotsOf(tables, id)
  return null
}

/** All that were made; those that came with the bank stay. */
export async function removeCompanies(tables: Tables): Promise<void> {
  for (const { id } of await tables.companies.find({})) await removeCompany(tables, id)
}

/**
 * Puts a company back to how it was made: users, passwords, accounts, tokens. Its customers log in anew, and the bank's clock is its own
 * again. @param keepRules its rules stay @returns whether there is such a company
 */
export function resetCompany(bank: Bank, id: string, keepRules: boolean): Promise<boolean> {
  return bank.store.transaction(async (tables) => {
    if (!(await tables.companies.get(id))) return false
    await emptyCompany(tables, id, keepRules)
    if (isOfTheBank(id)) {
      await addCompanyOfTheBank(tables, id, (await bankFor(bank, tables, null)).now())
      return true
    }
    const origin = await tables.companyOrigins.get(id)
    if (!origin) throw new TypeError(`nobody knows how the company ${id} was made`)
    await insertRows(tables, JSON.parse(origin.content) as RowsOf)
    return true
  })
}

/** Takes all rows of a company away, but its rules where they are to be kept. */
export async function emptyCompany(tables: Tables, id: string, keepRules: boolean): Promise<void> {
  const rules = keepRules ? await tables.settings.get(`${id}/rules`) : undefined
  await removeCompanyRows(tables, id)
  if (rules) await tables.settings.insert(rules)
}

/** A new user without what only he has. */
type Draft = Pick<NewUser, 'name' | 'kind' | 'mayRequest' | 'mayApprove'>

function draftsOf(wanted: WantedCompany['users'] = PRACTICE_USERS.length): readonly Draft[] {
  if (typeof wanted === 'number') return Array.from({ length: wanted }, (_, i) => modelOf(i))
  const flag = (yes: boolean | undefined, usual: Flag): Flag => (yes === undefined ? usual : yes ? 1 : 0)
  return wanted.map(({ kind, name, mayRequest, mayApprove }, i) => ({
    kind,
    name: name ?? modelOf(i).name,
    mayRequest: flag(mayRequest, 1),
    mayApprove: flag(mayApprove, 1),
  }))
}

/** What is said of a user besides the short forms; nothing, where nothing is said. */
function rightsGiven(companyId: string, draft: Draft, wanted: WantedUser): Partial<ReturnType<typeof rowOfRights>> {
  const { rights, accounts, limits, smartphone } = wanted
  if ([rights, accounts, limits, smartphone].every((said) => said === undefined)) return {}
  const usual = rightsOf({ ...draft, rights: null })
  return rowOfRights({
    rights: rights ?? usual.rights,
    accounts: accounts?.map((number) => accountIdIn(companyId, number)) ?? null,
    limits: limits ?? usual.limits,
    smartphone: smartphone ?? usual.smartphone,
  })
}

function accountIdIn(companyId: string, number: string): string {
  const model = PRACTICE_ACCOUNTS.find((account) => account.number === number)
  if (!model) throw new RangeError(`the practice company has no account ${number}`)
  return ownId(model.id, companyId)
}

/** As the practice company's; the general users once more where it has no more. */
function modelOf(i: number): Draft {
  const generals = PRACTICE_USERS.filter(({ kind }) => kind === 'general')
  const model = PRACTICE_USERS[i] ?? generals[(i - PRACTICE_USERS.length) % generals.length]
  if (!model) throw new TypeError('the practice company has no general users')
  const { name, kind, mayRequest, mayApprove } = model
  return { name, kind, mayRequest, mayApprove }
}

async function drawPasswords(bank: Bank) {
  const [password, confirmation] = [drawWord(bank), drawWord(bank)]
  const [passwordHash, confirmationHash] = await Promise.all([
    hashPassword(password, bank.random(16)),
    hashPassword(confirmation, bank.random(16)),
  ])
  return { password, confirmation, passwordHash, confirmationHash }
}

/** A word that is not taken. */
async function draw(bank: Bank, taken: (word: string) => Promise<unknown>): Promise<string> {
  for (;;) {
    const word = drawWord(bank)
    if (!(await taken(word))) return word
  }
}

/** 半角英数字混在: five letters, five digits; none that looks like another. */
function drawWord({ random }: Pick<Bank, 'random'>): string {
  const [letters, digits] = ['abcdefghkmnpqrstuvwxyz', '23456789']
  return [...random(10)]
    .map((byte, i) => (i < 5 ? letters[byte % letters.length] : digits[byte % digits.length]))
    .join('')
}

/** Serials that stand one after the other, and that nobody has. */
async function drawSerials(bank: Bank, tables: Tables, count: number): Promise<readonly string[]> {
  for (;;) {
    const [a = 0, b = 0, c = 0, d = 0] = bank.random(4)
    // Not 12, as the practice tokens have.
    const [maker, block] = [20 + (a % 80), String((b * 65_536 + c * 256 + d) % 100_000).padStart(5, '0')]
    const serials = Array.from({ length: count }, (_, i) => `${maker}-${block}${String(i).padStart(2, '0')}-0`)
    if ((await tables.devices.getAll(serials)).length === 0) return serials
  }
}
