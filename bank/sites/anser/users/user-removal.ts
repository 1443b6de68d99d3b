import type { Bank } from '../../../core/bank.ts'
import { noteHistory } from '../../../core/history.ts'
import { mayDelete } from '../../../core/roles.ts'
import type { UserRow } from '../../../core/rows.ts'
import { forgetStanding } from '../../../factors/camera-token/token-management.ts'
import { forgetCertificates } from '../../../factors/certificate/user-certificates.ts'
import { confirmationName, forgetTries, stopUse } from '../../../factors/password/attempts.ts'
import { userOf } from './users.ts'

/** 利用者削除, パスワード初期化 and 利用停止: with the confirmation password, without the token. */

export type RemovalOutcome =
  | { readonly ok: true; readonly historyId: string }
  | { readonly ok: false; readonly reason: 'user-unknown' | 'forbidden' }

/** The user is gone, what he did stays in the history. Others who share his token keep it. */
export async function deleteUser(bank: Bank, operator: UserRow, loginId: string): Promise<RemovalOutcome> {
  return bank.store.transaction(async (tables) => {
    const acting = await userOf(tables, operator.companyId, operator.loginId)
    const target = await userOf(tables, operator.companyId, loginId)
    if (!target) return { ok: false, reason: 'user-unknown' }
    if (!acting || !mayDelete(acting, target)) return { ok: false, reason: 'forbidden' }
    await forgetStanding(tables, loginId)
    await forgetCertificates(bank, tables, loginId)
    for (const tries of [loginId, confirmationName(loginId)]) await forgetTries(tables, tries)
    await tables.users.remove(loginId)
    // Who gets his login ID later begins anew.
    await tables.portals.remove(loginId)
    await tables.passwordAges.remove(loginId)
    await tables.sessions.removeAll({ loginId })
    await tables.readAnnouncements.remove(loginId)
    const { name, kind, email } = target
    const detail = { loginId, name, kind, email }
    const note = { category: 'users', action: 'user-deletion', detail } as const
    return { ok: true, historyId: await noteHistory(bank, tables, acting, note) }
  })
}

/**
 * A provisional login password; the user logs in with it and sets both of his passwords anew. Whatever paused or disabled
 * them is over, and he is logged out everywhere.
 */
export async function initialisePassword(
  bank: Bank,
  operator: UserRow,
  loginId: string,
  passwordHash: string,
): Promise<RemovalOutcome> {
  return bank.store.transaction(async (tables) => {
    const acting = await userOf(tables, operator.companyId, operator.loginId)
    const target = await userOf(tables, operator.companyId, loginId)
    if (!target) return { ok: false, reason: 'user-unknown' }
    if (!acting || !mayDelete(acting, target)) return { ok: false, reason: 'forbidden' }
    await tables.users.update(loginId, { passwordHash, confirmationHash: '', mustChangePassword: 1 })
    for (const tries of [loginId, confirmationName(loginId)]) await forgetTries(tables, tries)
    await tables.sessions.removeAll({ loginId })
    const detail = { loginId, name: target.name }
    const note = { category: 'users', action: 'password-initialisation', detail } as const
    return { ok: true, historyId: await noteHistory(bank, tables, acting, note) }
  })
}

/** 利用停止: what a manager does first when a token or a password may be in other hands. パスワード初期化 ends it. */
export async function stopUser(bank: Bank, operator: UserRow, loginId: string): Promise<RemovalOutcome> {
  return bank.store.transaction(async (tables) => {
    const acting = await userOf(tables, operator.companyId, operator.loginId)
    const target = await userOf(tables, operator.companyId, loginId)
    if (!target) return { ok: false, reason: 'user-unknown' }
    if (!acting || !mayDelete(acting, target)) return { ok: false, reason: 'forbidden' }
    await stopUse(bank, tables, loginId)
    const note = { category: 'users', action: 'use-stop', detail: { loginId, name: target.name } } as const
    return { ok: true, historyId: await noteHistory(bank, tables, acting, note) }
  })
}
