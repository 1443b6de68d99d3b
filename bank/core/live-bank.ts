import { AsyncLocalStorage } from 'node:async_hooks'
import type { Acting, Bank } from './bank.ts'
import { clockTime, type Owner, readAllSettings, readSettings, type Settings } from './settings.ts'
import type { Store, Tables } from './store.ts'

/** What goes with a request through all that is done for it. */
interface Going extends Acting {
  readonly whole: Whole | null
}

/** A transaction that all of a request is part of. */
interface Whole {
  readonly store: Store
  readonly tables: Tables
  /** What went wrong in a part of it, even if who began that part took no notice. */
  failure: { readonly error: unknown } | null
}

/**
 * Clock and rules are settings, of the bank or of one company. They are read once for every request, in whatever process, and go with
 * the request through all that is done for it: each acts by those of the company that it is about, whoever else is answered meanwhile.
 */
const going = new AsyncLocalStorage<Going>()

/** Does something by this clock and these rules: mostly those of {@link bankFor}. */
export const actingFor = <Result>({ now, rules }: Acting, work: () => Result): Result =>
  going.run({ now, rules, whole: going.getStore()?.whole ?? null }, work)

/**
 * Does something by the clock and rules of a company, all of it in one transaction: those that are begun meanwhile are part of it. Where it meets
 * another it is done again from the start, so it changes nothing but rows; and it takes no longer than its statements.
 */
export function actingInOne<Result>(
  bank: Bank,
  ownerIn: (tables: Tables) => Promise<Owner>,
  work: () => Promise<Result>,
): Promise<Result> {
  const { store } = bank
  return store.transaction(async (tables) => {
    const { now, rules } = await bankFor(bank, tables, await ownerIn(tables))
    const whole: Whole = { store, tables, failure: null }
    const result = await going.run({ now, rules, whole }, work)
    if (whole.failure) throw whole.failure.error
    return result
  })
}

/** A store whose transactions are part of that which {@link actingInOne} has begun. */
function joining(store: Store): Store {
  const joined: Store = {
    ...store,
    transaction(work) {
      const whole = going.getStore()?.whole
      return whole?.store === joined ? partOf(whole, work) : store.transaction(work)
    },
  }
  return joined
}

async function partOf<Value>(whole: Whole, work: (tables: Tables) => Promise<Value>): Promise<Value> {
  try {
    return await work(whole.tables)
  } catch (error) {
    whole.failure ??= { error }
    throw error
  }
}

/** A bank that acts by what {@link actingFor} says. @param base its clock and rules where nothing was set */
export function liveBank({ store, random, ...base }: Bank): Bank {
  const current = () => going.getStore() ?? base
  return {
    ...{ store: joining(store), random, base },
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
