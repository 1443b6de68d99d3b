import { z } from 'zod'
import { DAY_LIMITED, type DayLimited } from './limited.ts'
import type { Tables } from './store.ts'

/** 企業情報: what a company has set for itself (H0000002), besides its name. A company that never did has no row. */

export interface CompanyProfile {
  /** 特別徴収義務者の所在地, half-width; '' for none. */
  readonly taxAddress: string
  /** 口座確認機能 利用する. */
  readonly checksAccounts: boolean
  /** 企業一日当たり限度額, in yen; what is not named is not set. */
  readonly dayLimits: DayLimits
}

const dayLimits = z.partialRecord(z.enum(DAY_LIMITED), z.int().min(0)).readonly()
export type DayLimits = z.output<typeof dayLimits>

/** 設定可能限度額: as high as a company's limits of a day can be set, in yen. */
export const HIGHEST_DAY_LIMITS = Object.fromEntries(
  DAY_LIMITED.map((name) => [name, name === 'resident-tax' ? 99_999_999_999 : 999_999_999_999]),
) as Readonly<Record<DayLimited, number>>

const NOTHING_SET: CompanyProfile = { taxAddress: '', checksAccounts: false, dayLimits: {} }

export async function profileOf(tables: Tables, companyId: string): Promise<CompanyProfile> {
  const row = await tables.companyProfiles.get(companyId)
  if (!row) return NOTHING_SET
  const { taxAddress, checksAccounts } = row
  return { taxAddress, checksAccounts: checksAccounts === 1, dayLimits: dayLimits.parse(JSON.parse(row.dayLimits)) }
}

/** Keeps a whole profile. */
export async function keepProfile(tables: Tables, companyId: string, profile: CompanyProfile): Promise<void> {
  const columns = columnsOf(profile)
  if (!(await tables.companyProfiles.update(companyId, columns))) {
    await tables.companyProfiles.insert({ companyId, ...columns })
  }
}

/** Keeps a profile in the place of the one that was read. @returns whether nobody was faster */
export async function replaceProfile(
  tables: Tables,
  companyId: string,
  before: CompanyProfile,
  profile: CompanyProfile,
): Promise<boolean> {
  const row = await tables.companyProfiles.get(companyId)
  if (row) return tables.companyProfiles.update(companyId, columnsOf(profile), columnsOf(before))
  await tables.companyProfiles.insert({ companyId, ...columnsOf(profile) })
  return true
}

const columnsOf = ({ taxAddress, checksAccounts, dayLimits }: CompanyProfile) =>
  ({ taxAddress, checksAccounts: checksAccounts ? 1 : 0, dayLimits: JSON.stringify(dayLimits) }) as const
