import type { Bank, Rules } from '../../core/bank.ts'
import type { Tables } from '../../core/store.ts'
import { isStopped } from '../../core/use-stop.ts'

/** Wrong passwords in a row: several pause what they were typed for, more disable it until somebody initialises it. */

/** `stopped`: not by wrong ones, but by somebody who may, because a token or a password may be in other hands. */
export type Hold = 'paused' | 'disabled' | 'stopped'

/** A bank by its clock, and how many tries it grants. */
export interface TryingBank extends Pick<Bank, 'now'> {
  readonly rules: Pick<Rules, 'wrongPasswordLimit' | 'disablingLimit' | 'passwordPause'>
}

/**
 * Decides on a try whose password was compared. Comparing takes a while and is done outside of transactions; here the tries stand in
 * a row, in all processes. So of many at once no more are answered than the limit allows, and right ones cost nothing: once a
 * wrong one has paused the name, the others behind it are not told whether they were right.
 * @param name a login ID, or {@link confirmationName} of one
 * @returns why nothing is said about the try, or null
 */
export async function settleTry(bank: TryingBank, tables: Tables, name: string, fits: boolean): Promise<Hold | null> {
  const hold = await holdOf(bank, tables, name)
  if (hold) return hold
  if (fits) {
    await forgetTries(tables, name)
    return null
  }
  const { wrongPasswordLimit, disablingLimit, passwordPause } = bank.rules
  const row = await tables.loginAttempts.get(name)
  const failures = (row?.failures ?? 0) + 1
  const change = {
    failures,
    pausedUntil: failures % wrongPasswordLimit === 0 ? bank.now() + passwordPause : null,
    disabledAt: failures >= disablingLimit ? bank.now() : null,
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
export async function holdOf(bank: Pick<Bank, 'now'>, tables: Tables, name: string): Promise<Hold | null> {
  const row = await tables.loginAttempts.get(name)
  if (row && row.disabledAt !== null) return isStopped(row) ? 'stopped' : 'disabled'
  return row?.pausedUntil && bank.now() < row.pausedUntil ? 'paused' : null
}

/** As so many wrong passwords in a row would, or for `stopped` as somebody who may does. */
export async function putHold(bank: TryingBank, tables: Tables, name: string, hold: Hold): Promise<void> {
  const { wrongPasswordLimit, disablingLimit, passwordPause } = bank.rules
  const row = {
    paused: { failures: wrongPasswordLimit, pausedUntil: bank.now() + passwordPause, disabledAt: null },
    disabled: { failures: disablingLimit, pausedUntil: null, disabledAt: bank.now() },
    stopped: { failures: 0, pausedUntil: null, disabledAt: bank.now() },
  }[hold]
  if (!(await tables.loginAttempts.update(name, row))) await tables.loginAttempts.insert({ loginId: name, ...row })
}

/** 利用停止: nobody logs in with this login ID until its password is initialised, and whoever is logged in with it is out at once. */
export async function stopUse(bank: TryingBank, tables: Tables, loginId: string): Promise<void> {
  await putHold(bank, tables, loginId, 'stopped')
  await tables.sessions.removeAll({ loginId })
}
