import { z } from 'zod'
import type { Bank } from '../../../core/bank.ts'
import { type CompanyProfile, HIGHEST_DAY_LIMITS } from '../../../core/company-profiles.ts'
import { groupThousands } from '../../../core/digits.ts'
import { LIMITED, type Limited } from '../../../core/limited.ts'
import type { Checked, Problem } from '../../../core/problems.ts'
import type { Right, UserRights } from '../../../core/rights.ts'
import type { AccountRow } from '../../../core/rows.ts'
import { SERVICES } from '../../../core/services.ts'
import { highestUserLimit } from '../../../orders/limits.ts'
import { plainAmount } from '../payments/amount.ts'

/** BRSK008 and BRSK011: 利用可能口座 and 利用者一回当たり限度額. */

export const ACCOUNT_COLUMNS = ['branch', 'type', 'number'] as const
export type AccountColumn = (typeof ACCOUNT_COLUMNS)[number]

/** As typed. */
export interface TypedAccounts {
  /** Ids of the accounts that are ticked. */
  readonly accounts: readonly string[]
  /** 全て is ticked. */
  readonly isAll: boolean
  readonly limits: Readonly<Partial<Record<Limited, string>>>
  readonly sort: AccountColumn
  readonly descending: boolean
}

export const accountBox = (id: string) => `account-${id}`
export const limitField = (limited: Limited) => `limit-${limited}` as const

const sorting = z.object({ sort: z.enum(ACCOUNT_COLUMNS).catch('branch'), order: z.string().catch('') })

export function accountsTyped(
  form: Readonly<Record<string, string>>,
  accounts: readonly AccountRow[],
  rights: readonly Right[],
): TypedAccounts {
  const { sort, order } = sorting.parse(form)
  return {
    accounts: accounts.flatMap(({ id }) => (form[accountBox(id)] === 'yes' ? id : [])),
    isAll: form['all-accounts'] === 'yes',
    limits: Object.fromEntries(limitedFor(rights).map((name) => [name, (form[limitField(name)] ?? '').slice(0, 40)])),
    sort,
    descending: order === 'down',
  }
}

/** What was given to a user, as the page shows it. */
export function accountsGiven({ accounts, limits }: UserRights, all: readonly AccountRow[]): TypedAccounts {
  const typed = LIMITED.map((name) => [name, limits[name] === undefined ? '' : groupThousands(limits[name])])
  return {
    accounts: accounts ?? all.map(({ id }) => id),
    isAll: accounts === null,
    limits: Object.fromEntries(typed),
    sort: 'branch',
    descending: false,
  }
}

/** Whoever has one of them has a limit of his own: who approves, and who pays without anybody's approval. */
const LIMITS_OF: Readonly<Record<Limited, readonly Right[]>> = {
  transfer: ['approve-transfer', 'transfer-registered', 'transfer-listed', 'transfer-typed'],
  bulk: ['approve-bulk'],
  salary: ['approve-salary'],
  bonus: ['approve-salary'],
  debit: ['approve-collection'],
  collection: ['approve-collection'],
  'regional-collection': ['approve-collection'],
  'resident-tax': ['approve-resident-tax'],
  'pay-easy': ['pay-easy'],
}

/** For what a user with these rights has limits. */
export const limitedFor = (rights: readonly Right[]): readonly Limited[] =>
  LIMITED.filter((limited) => LIMITS_OF[limited].some((right) => rights.includes(right)))

/** How high a user's limit may be, in yen: by the service, and no higher than the company's of a day. */
export function mostFor(bank: Pick<Bank, 'rules'>, { dayLimits }: CompanyProfile, limited: Limited): number {
  return Math.min(highestUserLimit(bank, limited), dayLimits[limited] ?? HIGHEST_DAY_LIMITS[limited])
}

export function checkAccounts(
  bank: Pick<Bank, 'rules'>,
  typed: TypedAccounts,
  all: readonly AccountRow[],
  profile: CompanyProfile,
): Checked<Pick<UserRights, 'accounts' | 'limits'>> {
  const limits: Partial<Record<Limited, number>> = {}
  const problems: Problem[] = [...accountProblems(bank, typed, all)]
  for (const limited of LIMITED) {
    const amount = plainAmount(typed.limits[limited] ?? '')
    if (amount === '') continue
    const most = mostFor(bank, profile, limited)
    const isRight = /^\d+$/.test(amount) && Number(amount) >= 1 && Number(amount) <= most
    if (isRight) limits[limited] = Number(amount)
    else problems.push({ field: limitField(limited), code: 'user-limit', values: { most: groupThousands(most) } })
  }
  if (problems.length > 0) return { ok: false, problems }
  const isEvery = typed.isAll || typed.accounts.length === all.length
  return { ok: true, value: { accounts: isEvery ? null : typed.accounts, limits } }
}

function accountProblems(
  { rules }: Pick<Bank, 'rules'>,
  { accounts, isAll }: TypedAccounts,
  all: readonly AccountRow[],
): readonly Problem[] {
  const most = SERVICES[rules.service].accounts
  const count = isAll ? all.length : accounts.length
  if (all.length > 0 && count === 0) return [{ field: 'all-accounts', code: 'accounts-missing' }]
  if (isAll && accounts.length > 0 && accounts.length < all.length) {
    return [{ field: 'all-accounts', code: 'accounts-unclear' }]
  }
  return count > most ? [{ field: 'all-accounts', code: 'accounts-most', values: { most } }] : []
}

const TYPE_ORDER = ['ordinary', 'current', 'savings']

export function sortAccounts<Account extends AccountRow>(
  accounts: readonly Account[],
  { sort, descending }: TypedAccounts,
) {
  const compare = {
    branch: (a: AccountRow, b: AccountRow) => a.branch.localeCompare(b.branch, 'ja'),
    type: (a: AccountRow, b: AccountRow) => TYPE_ORDER.indexOf(a.type) - TYPE_ORDER.indexOf(b.type),
    number: () => 0,
  }[sort]
  const sorted = accounts.toSorted((a, b) => compare(a, b) || (a.number < b.number ? -1 : 1))
  return descending ? sorted.reverse() : sorted
}
