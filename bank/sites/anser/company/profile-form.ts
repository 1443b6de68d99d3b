import { type CompanyProfile, type DayLimits, HIGHEST_DAY_LIMITS } from '../../../core/company-profiles.ts'
import { groupThousands } from '../../../core/digits.ts'
import { DAY_LIMITED, type DayLimited } from '../../../core/limited.ts'
import type { Checked, Problem } from '../../../core/problems.ts'
import { plainAmount } from '../payments/amount.ts'
import { payeeKana } from '../payments/payee.ts'

/** The form of 企業情報変更: 特別徴収義務者の所在地, 口座確認機能, 企業一日当たり限度額. */

const LONGEST_ADDRESS = 50

export type ProfileField = 'tax-address' | 'checks-accounts' | `limit-${DayLimited}`
export type TypedProfile = Readonly<Record<ProfileField, string>>

export const limitField = (name: DayLimited): ProfileField => `limit-${name}`
export const PROFILE_FIELDS: readonly ProfileField[] = [
  'tax-address',
  'checks-accounts',
  ...DAY_LIMITED.map(limitField),
]

/** As it stands in the form. */
export function typedProfile({ taxAddress, checksAccounts, dayLimits }: CompanyProfile): TypedProfile {
  const limits = DAY_LIMITED.map((name) => [limitField(name), shownLimit(dayLimits[name])] as const)
  const typed = { 'tax-address': taxAddress, 'checks-accounts': checksAccounts ? 'yes' : 'no' }
  return { ...typed, ...Object.fromEntries(limits) } as TypedProfile
}

const shownLimit = (limit: number | undefined) => (limit === undefined ? '' : groupThousands(limit))

export function checkProfile(typed: TypedProfile): Checked<CompanyProfile, ProfileField> {
  const problems: Problem<ProfileField>[] = []
  const taxAddress = payeeKana(typed['tax-address'])
  if (!/^[\x20-\x7e\uff61-\uff9f]*$/.test(taxAddress)) {
    problems.push({ field: 'tax-address', code: 'tax-address-characters' })
  } else if (taxAddress.length > LONGEST_ADDRESS) problems.push({ field: 'tax-address', code: 'tax-address-length' })
  const dayLimits: Partial<Record<DayLimited, number>> = {}
  for (const name of DAY_LIMITED) {
    const text = plainAmount(typed[limitField(name)])
    if (text === '') continue
    const most = HIGHEST_DAY_LIMITS[name]
    if (!/^\d+$/.test(text)) problems.push({ field: limitField(name), code: 'day-limit-not-digits' })
    else if (Number(text) > most) {
      problems.push({ field: limitField(name), code: 'day-limit-range', values: { most: groupThousands(most) } })
    } else dayLimits[name] = Number(text)
  }
  problems.push(...aboveTotal(dayLimits))
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, value: { taxAddress, checksAccounts: typed['checks-accounts'] === 'yes', dayLimits } }
}

/** What is allowed at some hours is part of the day's total. */
function aboveTotal({ transfer: total, ...parts }: DayLimits): readonly Problem<ProfileField>[] {
  if (total === undefined) return []
  return (['transfer-15', 'transfer-18', 'transfer-closed'] as const).flatMap((name): Problem<ProfileField>[] =>
    (parts[name] ?? 0) > total
      ? [{ field: limitField(name), code: 'day-limit-above-total', values: { total: groupThousands(total) } }]
      : [],
  )
}

/** In the form stands, hidden, what its fields were when it was drawn. */
export const beforeField = (field: ProfileField) => `before-${field}` as const

/**
 * What a colleague has changed since the form was drawn.
 * @param before as the form was drawn @param typed as it was sent @param now as it is kept
 * @returns what he changed, beside the fields, and the form with it: his where nothing else was typed, else what was typed
 */
export function changedMeanwhile(before: TypedProfile, typed: TypedProfile, now: TypedProfile) {
  const changed = PROFILE_FIELDS.filter((field) => before[field] !== now[field])
  const merged = changed.filter((field) => typed[field] === before[field]).map((field) => [field, now[field]] as const)
  const problems = changed.map((field): Problem<ProfileField> => {
    const isKept = typed[field] === before[field] || typed[field] === now[field]
    if (isKept) return { field, code: 'company-changed' }
    return { field, code: 'company-changed-to', values: { value: now[field] === '' ? '-' : now[field] } }
  })
  return { problems, typed: { ...typed, ...Object.fromEntries(merged) } as TypedProfile }
}

/** The fields that are not as they were. */
export function changesIn(before: CompanyProfile, after: CompanyProfile): readonly ProfileField[] {
  const [one, other] = [typedProfile(before), typedProfile(after)]
  return PROFILE_FIELDS.filter((field) => one[field] !== other[field])
}
