import { AsyncLocalStorage } from 'node:async_hooks'
import type { Acting, Bank } from './bank.ts'
import { clockTime, type Owner, readAllSettings, readSettings, type Settings } from './settings.ts'
import type { Tables } from './store.ts'

/**
 * Clock and rules are settings, of the bank or of one company. They are read once for every request, in whatever process, and go with
 * the request through all that is done for it: each acts by those of the company that it is about, whoever else is answered meanwhile.
 */
const acting = new AsyncLocalStorage<Acting>()

/** Does something by this clock and these rules: mostly those of {@link bankFor}. */
export const actingFor = <Result>({ now, rules }: Acting, work: () => Result): Result =>
  acting.run({ now, rules }, work)

/** A bank that acts by what {@link actingFor} says. @param base its clock and rules where nothing was set */
export function liveBank({ store, random, ...base }: Bank): Bank {
  const current = () => acting.getStore() ?? base
  return {
    ...{ store, random, base },
    now: () => current().now(),
    get rules() {
      return current().rules
    },
  }
}

/** The bank as it is for a company: by its own settings, by the bank's where it has none, and with null by the bank's. */
export async function bankFor<Some extends Bank>(bank: Some, tables: Tables, owner: Owner): Promise<Some> {
  return withSettings(bank, await readSettings(tables, baseOf(bank).rules, owner))
}

/** The same for any number of companies. */
export async function banksFor<Some extends Bank>(bank: Some, tables: Tables): Promise<(owner: Owner) => Some> {
  const settings = await readAllSettings(tables, baseOf(bank).rules)
  return (owner) => withSettings(bank, settings(owner))
}

const baseOf = (bank: Bank): Acting => bank.base ?? bank

function withSettings<Some extends Bank>(bank: Some, settings: Settings): Some {
  const base = baseOf(bank)
  return { ...bank, base, rules: settings.rules, now: () => clockTime(settings, base.now()) }
}
