import { PRACTICE_SERIALS } from '../../../../token-core/codes.ts'
import type { Bank } from '../../../core/bank.ts'
import { noteHistory } from '../../../core/history.ts'
import { readSettings, setClock } from '../../../core/settings.ts'
import type { Tables } from '../../../core/store.ts'
import { fillWithPracticeData } from '../practice/practice-data.ts'
import { THE_BANK } from './staff.ts'

/** What of the bank a reset may leave as it is. */
export interface Kept {
  /** Rule set, limits and which operations need the token. The clock is set right in any case. */
  readonly rules: boolean
  /** Imported tokens. They can be registered again, cancelled ones too. */
  readonly stock: boolean
}

/**
 * Puts the bank back to its practice data, in one transaction. Who is logged in at the help desk stays so; customers log in anew.
 * Tokens out there keep their activations: to the bank they are strangers until they are registered again.
 */
export async function resetBank(bank: Bank, kept: Kept): Promise<void> {
  await bank.store.transaction(async (tables) => {
    // The clock as it will be: sessions that seem to come from the future would never end.
    const now = bank.now() - (await readSettings(tables)).clockOffset
    const stock = kept.stock ? await tables.devices.find({}) : []
    const staff = await tables.sessions.find({ isHelpDesk: 1 })
    const names = (Object.keys(tables) as (keyof Tables)[]).filter((name) => name !== 'settings')
    for (const name of names) await tables[name].removeAll({})
    if (!kept.rules) await tables.settings.removeAll({})
    await setClock(tables, 0)
    await fillWithPracticeData(tables, now)
    for (const session of staff) await tables.sessions.insert({ ...session, lastSeen: now })
    for (const device of stock) {
      if (!PRACTICE_SERIALS.includes(device.serial)) await tables.devices.insert({ ...device, cancelledAt: null })
    }
    await noteHistory(bank, tables, THE_BANK, {
      category: 'help-desk',
      action: 'reset',
      detail: { rules: kept.rules ? 1 : 0, stock: kept.stock ? 1 : 0 },
    })
  })
}
