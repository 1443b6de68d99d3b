import { z } from 'zod'
import { type Distance, feesOf, payeeFee, payerFee, STANDARD_FEES } from '../../../core/fees.ts'
import type { Checked, Problem } from '../../../core/problems.ts'
import type { Tables } from '../../../core/store.ts'
import type { PaidFrom } from './accounts.ts'
import { OWN_CODE } from './institutions/practice-institutions.ts'
import { clientOf } from './own-bank.ts'
import { payeeKana, payeeProblem } from './payee.ts'
import { paymentDayFinding, plainDay } from './payment-day.ts'
import { checkForm, field } from './transfer-form.ts'
import { foreignCharacters } from './zengin-characters.ts'

/** What every 振込振替 has besides account, payee and amount: 振込指定日, 振込依頼人名 and 手数料負担. */

export const DETAIL_FIELDS = ['payment-date', 'client', 'fee-bearer'] as const
export type DetailField = (typeof DETAIL_FIELDS)[number]
/** As typed; what is empty is today, the company and the payer. */
export type TypedDetails = Readonly<Record<DetailField, string>>

export const FEE_BEARERS = ['payer', 'payee'] as const
export type FeeBearer = (typeof FEE_BEARERS)[number]

/** In an order's payload. An order that was made before there were details has none of its own. */
export const detailsSchema = z.object({
  /** 予約: `2026-11-24`, in Japan; null: 当日. */
  day: z.string().nullable(),
  /** Half-width kana. */
  client: z.string(),
  feeBearer: z.enum(FEE_BEARERS),
})
export type Details = z.output<typeof detailsSchema>

export const NO_DETAILS: Details = { day: null, client: '', feeBearer: 'payer' }

export function checkDetails(typed: TypedDetails, companyId: string, now: number): Checked<Details, DetailField> {
  const form = z.object({
    'payment-date': field(plainDay, (day) => (day === '' ? null : paymentDayFinding(day, now))),
    client: field(
      (text) => payeeKana(text) || clientOf(companyId).name,
      (kana) => {
        const problem = payeeProblem(kana)
        if (problem !== 'characters') return problem && `client-${problem}`
        return { code: 'client-characters', values: { characters: foreignCharacters(kana) } }
      },
    ),
    'fee-bearer': z.enum(FEE_BEARERS).catch('payer'),
  })
  const checked = checkForm<z.output<typeof form>, DetailField>(form, typed)
  if (!checked.ok) return checked
  const { 'payment-date': day, client, 'fee-bearer': feeBearer } = checked.value
  return { ok: true, value: { day: day === '' ? null : day, client, feeBearer } }
}

export const typedDetailsOf = ({ day, client, feeBearer }: Details): TypedDetails => ({
  'payment-date': day?.replaceAll('-', '/') ?? '',
  client,
  'fee-bearer': feeBearer,
})

/** Both parts of a form at once: all that is wrong with either. */
export function both<One, Other, Field extends string, OtherField extends string>(
  one: Checked<One, Field>,
  other: Checked<Other, OtherField>,
): Checked<readonly [One, Other], Field | OtherField> {
  if (one.ok && other.ok) return { ok: true, value: [one.value, other.value] }
  const problems: Problem<Field | OtherField>[] = []
  if (!one.ok) problems.push(...one.problems)
  if (!other.ok) problems.push(...other.problems)
  return { ok: false, problems }
}

interface Destination {
  /** Null: of a bank that the dictionary has not. */
  readonly bankCode: string | null
  readonly branch: string
  readonly amount: number
}

/** 振込手数料 of one payment, in yen, by the company's fees where the payee bears it. */
export async function feeOf(
  tables: Tables,
  companyId: string,
  from: PaidFrom,
  { bankCode, branch, amount }: Destination,
  feeBearer: FeeBearer,
): Promise<number> {
  const distance: Distance = bankCode !== OWN_CODE ? 'otherBank' : branch === from.branch ? 'sameBranch' : 'ownBank'
  if (feeBearer === 'payer') return payerFee(STANDARD_FEES, amount, distance)
  return payeeFee(await feesOf(tables, companyId, 'payee-transfer'), amount, distance)
}

/** Whether money moves on a later day. */
export const isLater = ({ day }: Pick<Details, 'day'>, today: string): boolean => day !== null && day > today
