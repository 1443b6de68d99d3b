import type { Bank } from './bank.ts'
import { readSettings } from './settings.ts'

export interface LiveBank {
  readonly bank: Bank
  /** Reads the settings anew: once for every request. */
  refresh(): Promise<void>
}

/**
 * A bank whose rules and clock are those of its settings, as last read.
 * Every process reads them for every request, so that all act by the same ones.
 * @param fixed the bank without settings: its own clock, and the rules where nothing was set
 */
export function liveBank(fixed: Bank): LiveBank {
  let { rules } = fixed
  let clockOffset = 0
  const bank: Bank = {
    store: fixed.store,
    random: fixed.random,
    now: () => fixed.now() + clockOffset,
    get rules() {
      return rules
    },
  }
  return {
    bank,
    async refresh() {
      const read = await fixed.store.transaction((tables) => readSettings(tables, fixed.rules))
      rules = read.rules
      clockOffset = read.clockOffset
    },
  }
}
