import { PRACTICE_SERIALS } from '../../../../token-core/codes.ts'
import type { Bank } from '../../../core/bank.ts'
import { namesOf, removeUsersRows } from '../../../core/company-rows.ts'
import { noteHistory } from '../../../core/history.ts'
import { setClock, unset } from '../../../core/settings.ts'
import type { Tables } from '../../../core/store.ts'
import { emptyCompany, removeCompanies } from '../practice/companies.ts'
import { COMPANIES_OF_THE_BANK, fillWithPracticeData } from '../practice/practice-data.ts'
import { THE_BANK } from './staff.ts'

/** What of the bank a reset may leave as it is. */
export interface Kept {
  /** Rule set, limits and which operations need the token. The clock is set right in any case. */
  readonly rules: boolean
  /** Imported tokens. They can be registered again, cancelled ones too. */
  readonly stock: boolean
  /** Companies that were made by the API, as they are. */
  readonly companies: boolean
}

/**
 * Puts the bank back to its practice data, in one transaction. Who is logged in at the help desk stays so; customers of the practice
 * company log in anew. Tokens out there keep their activations: to the bank they are strangers until they are registered again.
 */
export async function resetBank(bank: Bank, kept: Kept): Promise<void> {
  // The clock as it will be: sessions that seem to come from the future would never end.
  const { now } = bank.base ?? bank
  const right = { ...bank, now }
  await bank.store.transaction(async (tables) => {
    if (!kept.companies) await removeCompanies(tables)
    for (const id of COMPANIES_OF_THE_BANK) await emptyCompany(tables, id, kept.rules)
    await removeNobodys(tables)
    await renewSessions(tables, now())
    const imported = (await tables.devices.find({ companyId: null })).filter(
      ({ serial }) => kept.stock && !PRACTICE_SERIALS.includes(serial),
    )
    await tables.devices.removeAll({ companyId: null })
    if (!kept.rules) await unset(tables, 'rules', null)
    await setClock(tables, 0)
    await fillWithPracticeData(tables, now())
    for (const device of imported) await tables.devices.insert({ ...device, cancelledAt: null })
    await noteHistory(right, tables, THE_BANK, {
      category: 'help-desk',
      action: 'reset',
      detail: { rules: kept.rules ? 1 : 0, stock: kept.stock ? 1 : 0 },
    })
  })
}

/** What is no company's: the bank's own history, tries of login IDs that nobody has, what users left who are nobody's any more. */
async function removeNobodys(tables: Tables): Promise<void> {
  await tables.history.removeAll({ companyId: THE_BANK.companyId })
  const kept = new Set<string>()
  for (const { id } of await tables.companies.find({})) for (const name of await namesOf(tables, id)) kept.add(name)
  for (const { loginId } of await tables.loginAttempts.find({})) {
    if (!kept.has(loginId)) await tables.loginAttempts.remove(loginId)
  }
  for (const { loginId } of await tables.licences.find({})) {
    if (!kept.has(loginId)) await removeUsersRows(tables, loginId)
  }
  for (const { id, serial, loginId } of await tables.marks.find({})) {
    const device = await tables.devices.get(serial)
    if (loginId === null ? !device?.companyId : !kept.has(loginId)) await tables.marks.remove(id)
  }
}

async function renewSessions(tables: Tables, now: number): Promise<void> {
  const staff = await tables.sessions.find({ companyId: null, isHelpDesk: 1 })
  await tables.sessions.removeAll({ companyId: null })
  for (const session of staff) await tables.sessions.insert({ ...session, lastSeen: now })
}
