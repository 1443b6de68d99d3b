import type { Tables } from '../store/store.ts'
import type { Bank } from './bank.ts'

/** Wrong passwords in a row: several pause what they were typed for, more disable it until somebody initialises it. */

export type Hold = 'paused' | 'disabled'

/**
 * Counts one more try. It is counted before the password is looked at, so that many tries at once are not more than the limit.
 * @param name a login ID, or {@link confirmationName} of one
 * @returns why the try is not to be looked at, or null
 */
export async function countTry(bank: Bank, tables: Tables, name: string): Promise<Hold | null> {
  const now = bank.now()
  const row = await tables.loginAttempts.get(name)
  if (row && row.disabledAt !== null) return 'disabled'
  if (row?.pausedUntil && now < row.pausedUntil) return 'paused'
  const { wrongPasswordLimit, disablingLimit, passwordPause } = bank.rules
  const failures = (row?.failures ?? 0) + 1
  const change = {
    failures,
    pausedUntil: failures % wrongPasswordLimit === 0 ? now + passwordPause : null,
    disabledAt: failures >= disablingLimit ? now : null,
  }
  if (row) await tables.loginAttempts.update(name, change)
  else await tables.loginAttempts.insert({ loginId: name, ...change })
  return null
}

/** The right password was typed, or somebody who may initialised it. */
export async function forgetTries(tables: Tables, name: string): Promise<void> {
  await tables.loginAttempts.update(name, { failures: 0, pausedUntil: null, disabledAt: null })
}

/** Under which the tries of a user's 確認パスワード are counted; no login ID has a slash. */
export function confirmationName(loginId: string): string {
  return `${loginId}/confirmation`
}

/** How the tries of a login ID or of its confirmation password stand. */
export async function holdOf(bank: Bank, tables: Tables, name: string): Promise<Hold | null> {
  const row = await tables.loginAttempts.get(name)
  if (row && row.disabledAt !== null) return 'disabled'
  return row?.pausedUntil && bank.now() < row.pausedUntil ? 'paused' : null
}
