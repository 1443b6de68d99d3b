import type { UserRow } from '../store/rows.ts'
import type { Tables } from '../store/store.ts'
import type { Bank } from './bank.ts'
import { fitsPassword } from './passwords.ts'
import type { Checked } from './problems.ts'

/**
 * Checks login ID and password. Wrong several times in a row: the login ID is paused, and so is one that nobody has.
 * The try is counted before the password is checked, so that many tries at once are not more than the limit.
 */
export async function logIn(bank: Bank, loginId: string, password: string): Promise<Checked<UserRow, 'login-id'>> {
  const { user, paused } = await bank.store.transaction(async (tables) => ({
    paused: await countTry(bank, tables, loginId),
    user: await tables.users.get(loginId),
  }))
  if (paused) return { ok: false, problems: [{ field: 'login-id', code: 'login-paused' }] }
  const fits = await fitsPassword(password, user?.passwordHash ?? null)
  if (!user || !fits) return { ok: false, problems: [{ field: 'login-id', code: 'login-refused' }] }
  await bank.store.transaction((tables) => tables.loginAttempts.update(loginId, { failures: 0, pausedUntil: null }))
  return { ok: true, value: user }
}

/** Counts one more try. @returns whether the login ID is paused, so that the try is not to be looked at */
async function countTry(bank: Bank, tables: Tables, loginId: string): Promise<boolean> {
  const now = bank.now()
  const row = await tables.loginAttempts.get(loginId)
  if (row?.pausedUntil && now < row.pausedUntil) return true
  const before = row?.pausedUntil ? 0 : (row?.failures ?? 0)
  const failures = before + 1
  const pausedUntil = failures >= bank.rules.wrongPasswordLimit ? now + bank.rules.passwordPause : null
  if (row) await tables.loginAttempts.update(loginId, { failures, pausedUntil })
  else await tables.loginAttempts.insert({ loginId, failures, pausedUntil, disabledAt: null })
  return false
}
