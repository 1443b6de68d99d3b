import type { Bank, Rules } from '../../../core/bank.ts'
import { noteHistory } from '../../../core/history.ts'
import { bankFor } from '../../../core/live-bank.ts'
import {
  type ClockChange,
  changeRules,
  moveClockFrom,
  type Owner,
  type RulesChange,
  readSettings,
  unset,
} from '../../../core/settings.ts'
import type { Tables } from '../../../core/store.ts'
import { THE_BANK } from './staff.ts'

/**
 * Changes of the settings, of the bank or of one company, with their rows in the bank's own history. They hold from the next request
 * on, in all processes.
 */

export async function saveRules(bank: Bank, change: RulesChange, owner: Owner = null): Promise<Rules> {
  return bank.store.transaction(async (tables) => {
    const rules = await changeRules(tables, change, (bank.base ?? bank).rules, owner)
    await noteHistory(await bankFor(bank, tables, null), tables, THE_BANK, {
      category: 'settings',
      action: 'rules-changed',
      detail: {
        ruleSet: rules.ruleSet,
        wrongCodeLimit: rules.wrongCodeLimit,
        revocationWait: rules.revocationWait,
        ...named(owner),
      },
    })
    return rules
  })
}

/** Moves the clock. @returns the offset from the real one in ms, or null when it would be out of bounds */
export async function moveClock(bank: Bank, change: ClockChange, owner: Owner = null): Promise<number | null> {
  return bank.store.transaction(async (tables) => {
    const before = await readSettings(tables, bank.rules, owner)
    const offset = await moveClockFrom(tables, before, change, (bank.base ?? bank).now(), owner)
    if (offset === null) return null
    await noteClock(bank, tables, offset, owner)
    return offset
  })
}

/** From now on the bank's clock is the company's. */
export async function followBankClock(bank: Bank, companyId: string): Promise<void> {
  await bank.store.transaction(async (tables) => {
    await unset(tables, 'clock', companyId)
    const { clockOffset } = await readSettings(tables, bank.rules, companyId)
    await noteClock(bank, tables, clockOffset, companyId)
  })
}

async function noteClock(bank: Bank, tables: Tables, offset: number, owner: Owner): Promise<void> {
  const detail = { offset, ...named(owner) }
  const own = await bankFor(bank, tables, null)
  await noteHistory(own, tables, THE_BANK, { category: 'settings', action: 'clock-moved', detail })
}

const named = (owner: Owner) => (owner === null ? {} : { companyId: owner })
