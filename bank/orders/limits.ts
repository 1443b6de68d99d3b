import type { Bank } from '../core/bank.ts'
import { closedOn, dayInJapan, JAPAN } from '../core/banking-days.ts'
import { HIGHEST_DAY_LIMITS, profileOf } from '../core/company-profiles.ts'
import { groupThousands } from '../core/digits.ts'
import type { DayLimited, Limited } from '../core/limited.ts'
import type { Finding, ProblemCode } from '../core/problems.ts'
import { type RightHolder, rightsOf } from '../core/rights.ts'
import type { SpendingRow, UserRow } from '../core/rows.ts'
import { SERVICES } from '../core/services.ts'
import type { Tables } from '../core/store.ts'

/**
 * 限度額: what one user may move at a time, and what a company may on one day. Looked at when a form is sent, and again in the transaction
 * in which the order is accepted: of two that together are too much, one is refused.
 */

/** What an order moves. */
export interface Spending {
  readonly limited: Limited
  /** Yen. */
  readonly amount: number
  /** When the money moves: `2026-11-24`. Default: today, at once. */
  readonly day?: string
}

type ServiceBank = Pick<Bank, 'rules'>

/** As high as 利用者一回当たり限度額 can be set, in yen: by the company's service (core/services.ts). Taxes and bills are as the company's. */
export function highestUserLimit({ rules }: ServiceBank, limited: Limited): number {
  const { transferBelow, batchBelow } = SERVICES[rules.service]
  const below = limited === 'transfer' ? transferBelow : limited === 'pay-easy' ? null : batchBelow
  return below === null ? HIGHEST_DAY_LIMITS[limited] : below - 1
}

/** What a user may move at a time, in yen. */
export function userLimit(bank: ServiceBank, user: RightHolder, limited: Limited): number {
  const unset = limited === 'transfer' ? SERVICES[bank.rules.service].transferUnset : Number.POSITIVE_INFINITY
  return Math.min(rightsOf(user).limits[limited] ?? unset, highestUserLimit(bank, limited))
}

type Spender = RightHolder & Pick<UserRow, 'companyId'>

/** Why a user may not move so much, or null. */
export async function limitProblem(bank: Bank, tables: Tables, user: Spender, spending: Spending): Promise<Finding> {
  const { limited, amount } = spending
  const most = userLimit(bank, user, limited)
  if (amount > most) return { code: 'limit-user', values: { limit: groupThousands(most) } }
  const { dayLimits } = await profileOf(tables, user.companyId)
  const { day, hours } = whenOf(bank, spending)
  for (const name of hours === null ? [limited] : [limited, hours]) {
    const limit = dayLimits[name]
    if (limit === undefined) continue
    const spent = await spentOn(tables, user.companyId, day, name)
    if (spent + amount <= limit) continue
    const left = groupThousands(Math.max(limit - spent, 0))
    return { code: CODES[name] ?? 'limit-company', values: { limit: groupThousands(limit), left } }
  }
  return null
}

const CODES: Readonly<Partial<Record<DayLimited, ProblemCode>>> = {
  'transfer-15': 'limit-company-15',
  'transfer-18': 'limit-company-18',
  'transfer-closed': 'limit-company-closed',
}

/** What a company has moved on a day so far, in yen. */
export async function spentOn(tables: Tables, companyId: string, day: string, name: DayLimited): Promise<number> {
  const rows = await tables.spendings.find({ companyId, day })
  return rows
    .filter(({ limited, hours }) => limited === name || hours === name)
    .reduce((sum, { amount }) => sum + amount, 0)
}

/** Counts what an accepted order moves, in the transaction in which it becomes accepted. @param id of the order */
export async function noteSpending(
  bank: Bank,
  tables: Tables,
  id: string,
  companyId: string,
  spending: Spending,
): Promise<void> {
  const { limited, amount } = spending
  await tables.spendings.insert({ id, companyId, limited, amount, ...whenOf(bank, spending) })
}

/** An order that was accepted and then cancelled moves nothing. @param id of the order */
export async function forgetSpending(tables: Tables, id: string): Promise<void> {
  await tables.spendings.remove(id)
}

/** The day, and what limit of the hour a transfer of today comes under: 15:00 to 18:00, 18:00 to 24:00, or days when banks are closed. */
function whenOf(bank: Pick<Bank, 'now'>, spending: Spending): Pick<SpendingRow, 'day' | 'hours'> {
  const now = bank.now()
  const today = dayInJapan(now)
  const day = spending.day ?? today
  if (spending.limited !== 'transfer' || day !== today) return { day, hours: null }
  if (closedOn(today)) return { day, hours: 'transfer-closed' }
  const hour = new Date(now + JAPAN).getUTCHours()
  return { day, hours: hour >= 18 ? 'transfer-18' : hour >= 15 ? 'transfer-15' : null }
}
