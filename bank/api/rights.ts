import { z } from '@hono/zod-openapi'
import { HIGHEST_DAY_LIMITS } from '../core/company-profiles.ts'
import { DAY_LIMITED, type DayLimited, LIMITED, type Limited } from '../core/limited.ts'
import { RIGHTS, type UserRights } from '../core/rights.ts'
import type { Tables } from '../core/store.ts'

/** What users may do, as the API says it: accounts by their numbers, what is not set left out. */

const yen = (most: number) => z.int().min(1).max(most).optional()

const limits = z
  .strictObject(
    Object.fromEntries(LIMITED.map((name) => [name, yen(HIGHEST_DAY_LIMITS[name])])) as Record<
      Limited,
      ReturnType<typeof yen>
    >,
  )
  .openapi('UserLimits', { description: '利用者一回当たり限度額, in yen; what is not named is not set' })

export const dayLimits = z
  .strictObject(
    Object.fromEntries(DAY_LIMITED.map((name) => [name, yen(HIGHEST_DAY_LIMITS[name])])) as Record<
      DayLimited,
      ReturnType<typeof yen>
    >,
  )
  .openapi('DayLimits', { description: '企業一日当たり限度額, in yen; what is not named is not set' })

/** What was said of a body. */
export function said<Name extends string>(
  limits: Readonly<Partial<Record<Name, number | undefined>>>,
): Readonly<Partial<Record<Name, number>>> {
  const named = Object.entries(limits).filter(([, limit]) => limit !== undefined)
  return Object.fromEntries(named) as Partial<Record<Name, number>>
}

/** サービス利用権限, 利用可能口座, 限度額 and スマートフォン. */
export const rightFields = {
  rights: z.array(z.enum(RIGHTS)).max(RIGHTS.length),
  accounts: z.array(z.string().max(20)).max(100).nullable(),
  limits,
  smartphone: z.boolean(),
} as const

export interface RightsView {
  rights: UserRights['rights'][number][]
  accounts: string[] | null
  limits: UserRights['limits']
  smartphone: boolean
}

export async function rightsView(tables: Tables, given: UserRights): Promise<RightsView> {
  const { rights, accounts, smartphone } = given
  const rows = accounts && (await tables.accounts.getAll(accounts))
  const numbers = rows && rows.map(({ number }) => number).sort()
  return { rights: [...rights], accounts: numbers, limits: given.limits, smartphone }
}

/** The ids of a company's accounts by their numbers; null: it lacks one of them. */
export async function accountIds(
  tables: Tables,
  companyId: string,
  numbers: readonly string[],
): Promise<readonly string[] | null> {
  const accounts = await tables.accounts.find({ companyId })
  const ids = numbers.map((number) => accounts.find((account) => account.number === number)?.id)
  return ids.every((id) => id !== undefined) ? [...new Set(ids)] : null
}
