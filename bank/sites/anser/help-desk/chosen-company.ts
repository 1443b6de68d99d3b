import type { Bank } from '../../../core/bank.ts'
import type { CompanyRow } from '../../../core/rows.ts'

export interface ChosenCompany {
  readonly companies: readonly CompanyRow[]
  /** Its id; null: none was chosen, or one that is not there. */
  readonly company: string | null
}

/** All companies, and which of them somebody at the help desk has chosen. */
export async function chosenCompany(bank: Bank, chosen: string | undefined): Promise<ChosenCompany> {
  const companies = await bank.store.transaction((tables) => tables.companies.find({}))
  return { companies, company: companies.find(({ id }) => id === chosen)?.id ?? null }
}
