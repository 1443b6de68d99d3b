/** The practice banks that may stand beside a host, by name; the first is the one that camera tokens are for. */
export const BANK_NAMES = ['anser', 'shinkin', 'seiwa'] as const
export type BankName = (typeof BANK_NAMES)[number]

/** Something of each bank that a host knows. */
export type OfBanks<Value> = { readonly [Name in BankName]?: Value | undefined }

/** What there is, in the order of the names. */
export const eachBank = <Value>(all: OfBanks<Value>): readonly (readonly [BankName, Value])[] =>
  BANK_NAMES.flatMap((name) => {
    const value = all[name]
    return value === undefined ? [] : [[name, value] as const]
  })

/** Something else of each. */
export const ofBanks = <Value, Made>(all: OfBanks<Value>, make: (value: Value) => Made): OfBanks<Made> =>
  Object.fromEntries(eachBank(all).map(([name, value]) => [name, make(value)]))

/** The same of each, asked for at the same time. */
export async function askBanks<Value, Made>(
  all: OfBanks<Value>,
  ask: (value: Value) => Promise<Made>,
): Promise<OfBanks<Made>> {
  return Object.fromEntries(await Promise.all(eachBank(all).map(async ([name, value]) => [name, await ask(value)])))
}
