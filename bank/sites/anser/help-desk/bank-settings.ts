import type { Bank, Rules } from '../../../core/bank.ts'
import { noteHistory } from '../../../core/history.ts'
import { CLOCK_OFFSETS, changeRules, type RulesChange, readSettings, setClock } from '../../../core/settings.ts'
import { THE_BANK } from './staff.ts'

/** Changes of the settings with their rows in the bank's own history. They hold from the next request on, in all processes. */

export async function saveRules(bank: Bank, change: RulesChange): Promise<Rules> {
  return bank.store.transaction(async (tables) => {
    const rules = await changeRules(tables, change, bank.rules)
    await noteHistory(bank, tables, THE_BANK, {
      category: 'settings',
      action: 'rules-changed',
      detail: { ruleSet: rules.ruleSet, wrongCodeLimit: rules.wrongCodeLimit, revocationWait: rules.revocationWait },
    })
    return rules
  })
}

export interface ClockChange {
  /** The whole offset, or how much further. */
  readonly to?: number | undefined
  readonly by?: number | undefined
}

/** Moves the bank's clock. @returns the offset from the real one in ms, or null when it would be out of bounds */
export async function moveClock(bank: Bank, change: ClockChange): Promise<number | null> {
  return bank.store.transaction(async (tables) => {
    const before = (await readSettings(tables)).clockOffset
    const offset = (change.to ?? before) + (change.by ?? 0)
    if (offset < CLOCK_OFFSETS.min || offset > CLOCK_OFFSETS.max) return null
    await setClock(tables, offset)
    await noteHistory(bank, tables, THE_BANK, { category: 'settings', action: 'clock-moved', detail: { offset } })
    return offset
  })
}
