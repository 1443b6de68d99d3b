import type { Bank } from '../../core/bank.ts'
import { noteHistory } from '../../core/history.ts'
import type { Problem, ProblemCode } from '../../core/problems.ts'
import type { UserRow } from '../../core/rows.ts'
import { confirmationName, type Hold, holdOf, settleTry } from './attempts.ts'
import { fitsPassword } from './passwords.ts'

/**
 * A password typed again by somebody who is logged in: 確認パスワード for what matters, ログインパスワード to change it.
 * Each is counted, paused and disabled by itself.
 */

/** The field that every page names the confirmation password by. */
export const CONFIRMATION = 'confirmation'

interface Secret {
  readonly name: (loginId: string) => string
  readonly hash: (user: UserRow) => string
  /** In the history. */
  readonly action: string
  readonly wrong: ProblemCode
  readonly held: Readonly<Record<Hold, ProblemCode>>
}

const CONFIRMATION_PASSWORD: Secret = {
  name: confirmationName,
  hash: (user) => user.confirmationHash,
  action: 'confirmation',
  wrong: 'confirmation-wrong',
  held: { paused: 'confirmation-paused', disabled: 'confirmation-disabled' },
}

const LOGIN_PASSWORD: Secret = {
  name: (loginId) => loginId,
  hash: (user) => user.passwordHash,
  action: 'login',
  wrong: 'current-password-wrong',
  held: { paused: 'login-paused', disabled: 'login-disabled' },
}

/** Outside of any transaction: computing a hash takes a while. @returns what is wrong, or null */
export async function checkConfirmation(
  bank: Bank,
  user: UserRow,
  password: string,
): Promise<Problem<typeof CONFIRMATION> | null> {
  if (password === '') return { field: CONFIRMATION, code: 'confirmation-missing' }
  const code = await check(bank, user, password, CONFIRMATION_PASSWORD)
  return code && { field: CONFIRMATION, code }
}

/** As {@link checkConfirmation}, for the login password. */
export function checkLoginPassword(bank: Bank, user: UserRow, password: string): Promise<ProblemCode | null> {
  return check(bank, user, password, LOGIN_PASSWORD)
}

async function check(bank: Bank, user: UserRow, password: string, secret: Secret): Promise<ProblemCode | null> {
  const name = secret.name(user.loginId)
  const before = await bank.store.transaction((tables) => holdOf(bank, tables, name))
  if (before) return secret.held[before]
  const compared = secret.hash(user)
  const fits = await fitsPassword(password, compared || null)
  return bank.store.transaction(async (tables) => {
    const current = await tables.users.get(user.loginId)
    // What was changed meanwhile is not his password any more.
    const isRight = fits && current !== undefined && secret.hash(current) === compared
    const hold = await settleTry(bank, tables, name, isRight)
    if (hold) return secret.held[hold]
    if (isRight) return null
    await noteHistory(bank, tables, user, { category: 'login', action: secret.action, result: 'failed' })
    const now = await holdOf(bank, tables, name)
    if (now) await noteHistory(bank, tables, user, { category: 'login', action: `${secret.action}-${now}` })
    return secret.wrong
  })
}
