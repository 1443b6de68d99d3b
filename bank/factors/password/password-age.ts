import type { Bank } from '../../core/bank.ts'
import { DAY } from '../../core/banking-days.ts'
import type { UserRow } from '../../core/rows.ts'
import type { Tables } from '../../core/store.ts'

/** 有効期限: how long passwords are good, by the bank's rules and on its clock. */

export const PASSWORDS = ['login', 'confirmation'] as const
export type PasswordName = (typeof PASSWORDS)[number]

/** From how long before its end a password is warned of at login, in ms. */
export const WARNED_BEFORE = 14 * DAY

/** When each password runs out, ms since 1970; null: never, or there is none yet. */
export type PasswordEnds = Readonly<Record<PasswordName, number | null>>

export async function passwordEnds({ rules }: Bank, tables: Tables, user: UserRow): Promise<PasswordEnds> {
  if (rules.passwordLife === 0) return { login: null, confirmation: null }
  const row = await tables.passwordAges.get(user.loginId)
  const life = rules.passwordLife * DAY
  return {
    login: (row?.loginSince ?? user.createdAt) + life,
    confirmation: user.confirmationHash === '' ? null : (row?.confirmationSince ?? user.createdAt) + life,
  }
}

/** Passwords of a user are new. In the transaction that writes them. */
export async function renewAges(bank: Bank, tables: Tables, user: UserRow, names: readonly PasswordName[]) {
  const { loginId, createdAt } = user
  const before = (await tables.passwordAges.get(loginId)) ?? { loginSince: createdAt, confirmationSince: createdAt }
  const since = (name: PasswordName, old: number) => (names.includes(name) ? bank.now() : old)
  const ages = {
    loginSince: since('login', before.loginSince),
    confirmationSince: since('confirmation', before.confirmationSince),
  }
  const isKept = await tables.passwordAges.update(loginId, ages)
  if (!isKept) await tables.passwordAges.insert({ loginId, ...ages })
}

/** Why a password must be changed before anything else: it is provisional, was never set, or has run out. */
export type Due = 'provisional' | 'unset' | 'expired'
export type DuePasswords = Readonly<Record<PasswordName, Due | null>>

export async function duePasswords(bank: Bank, tables: Tables, user: UserRow): Promise<DuePasswords> {
  const ends = await passwordEnds(bank, tables, user)
  const expired = (end: number | null) => (end !== null && bank.now() >= end ? 'expired' : null)
  return {
    login: user.mustChangePassword === 1 ? 'provisional' : expired(ends.login),
    confirmation: user.confirmationHash === '' ? 'unset' : expired(ends.confirmation),
  }
}

export const isAnyDue = ({ login, confirmation }: DuePasswords): boolean => login !== null || confirmation !== null

/** Whether a password of a user runs out soon. */
export async function endsSoon(bank: Bank, tables: Tables, user: UserRow): Promise<boolean> {
  const ends = await passwordEnds(bank, tables, user)
  return PASSWORDS.some((name) => {
    const end = ends[name]
    return end !== null && bank.now() < end && bank.now() >= end - WARNED_BEFORE
  })
}
