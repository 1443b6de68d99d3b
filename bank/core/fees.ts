import { z } from 'zod'
import type { CompanyFeesRow } from './rows.ts'
import type { Tables } from './store.ts'

/** 手数料情報: what transfers cost, by the ranges of three forms that a company may set, and what follows for one payment. Amounts are yen. */

export const FEE_FORMS = [
  'payee-transfer',
  'payee-bulk',
  'payer-bulk',
] as const satisfies readonly CompanyFeesRow['form'][]
/** 先方負担手数料【振込振替】, 先方負担手数料【総合振込】, 振込手数料【総合振込】. */
export type FeeForm = CompanyFeesRow['form']

/** 据置型, 以上手数料加算型, 未満手数料加算型. */
export const FEE_METHODS = ['fixed', 'from', 'below'] as const
/** So many ranges has the guide's form. */
export const MOST_RANGES = 7
export const LARGEST_FEE = 99_999

/** 同一支店, 自店 (another branch of this bank), 他行. */
export const DISTANCES = ['sameBranch', 'ownBank', 'otherBank'] as const
export type Distance = (typeof DISTANCES)[number]

const fee = z.int().min(0).max(LARGEST_FEE)
const yen = z.int().min(0)

const rangeSchema = z.object({
  from: yen,
  /** The last amount of it; null: without end. */
  to: yen.nullable(),
  sameBranch: fee,
  ownBank: fee,
  otherBank: fee,
})
export type FeeRange = z.output<typeof rangeSchema>

export const feesSchema = z.object({
  /** 手数料計算方法; of 先方負担【総合振込】 only, the other forms have `fixed`. */
  method: z.enum(FEE_METHODS),
  /** 適用最低支払金額: from this amount on the payee bears the fee. */
  least: yen,
  /** 基準手数料を使用する: the ranges are the bank's, also when it changes them. */
  standard: z.boolean(),
  ranges: z.array(rangeSchema).min(1).max(MOST_RANGES),
})
export type Fees = z.output<typeof feesSchema>

/** 基準手数料 (FB), as the guide prints them. */
export const STANDARD_RANGES: readonly FeeRange[] = [
  { from: 1, to: null, sameBranch: 330, ownBank: 330, otherBank: 550 },
]

export const STANDARD_FEES: Fees = { method: 'fixed', least: 3_000, standard: true, ranges: [...STANDARD_RANGES] }

const idOf = (companyId: string, form: FeeForm) => `${companyId}/${form}`

/** What holds for a company: its own, or the bank's standard. */
export async function feesOf(tables: Tables, companyId: string, form: FeeForm): Promise<Fees> {
  const row = await tables.companyFees.get(idOf(companyId, form))
  if (!row) return STANDARD_FEES
  const fees = feesSchema.parse(JSON.parse(row.content))
  return fees.standard ? { ...fees, ranges: [...STANDARD_RANGES] } : fees
}

export async function setFees(tables: Tables, companyId: string, form: FeeForm, fees: Fees): Promise<void> {
  const row = { id: idOf(companyId, form), companyId, form, content: JSON.stringify(fees) }
  if (!(await tables.companyFees.update(row.id, row))) await tables.companyFees.insert(row)
}

/** What the payer pays for a payment of this amount (当方負担). */
export function payerFee({ ranges }: Pick<Fees, 'ranges'>, amount: number, distance: Distance): number {
  return ranges.find(({ from, to }) => amount >= from && (to === null || amount <= to))?.[distance] ?? 0
}

/**
 * What is taken off a payment that the payee bears the fee of (先方負担); 0 below 適用最低支払金額, or where nothing would be left.
 * 据置型 finds the range by the amount as it is; the others add the fee to the beginning of each range: that of the range itself
 * (以上手数料加算型), or that of the range below (未満手数料加算型).
 */
export function payeeFee({ method, least, ranges }: Fees, amount: number, distance: Distance): number {
  if (amount < least) return 0
  const taken = method === 'fixed' ? payerFee({ ranges }, amount, distance) : addedFee(method, ranges, amount, distance)
  return taken < amount ? taken : 0
}

function addedFee(method: 'from' | 'below', ranges: Fees['ranges'], amount: number, distance: Distance): number {
  const sorted = [...ranges].sort((a, b) => a.from - b.from)
  const begins = (i: number) =>
    (sorted[i]?.from ?? 0) + (i === 0 ? 0 : (sorted[method === 'from' ? i : i - 1]?.[distance] ?? 0))
  return sorted.findLast((_, i) => amount >= begins(i))?.[distance] ?? 0
}
