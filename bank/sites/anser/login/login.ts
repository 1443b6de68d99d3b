import type { Bank } from '../../../core/bank.ts'
import { noteHistory } from '../../../core/history.ts'
import type { Checked, ProblemCode } from '../../../core/problems.ts'
import type { UserRow } from '../../../core/rows.ts'
import { type Hold, holdOf, settleTry } from '../../../factors/password/attempts.ts'
import { fitsPassword } from '../../../factors/password/passwords.ts'

/** What a login ID looks like. Whatever else is typed belongs to nobody. */
const LOGIN_ID = /^[A-Za-z0-9]{1,64}$/

const CODES: Readonly<Record<Hold, ProblemCode>> = { paused: 'login-paused', disabled: 'login-disabled' }

/**
 * Checks login ID and password. Wrong several times in a row: the login ID is paused, then disabled, and so is one that
 * nobody has: the answers do not tell which login IDs there are.
 */
export async function logIn(bank: Bank, loginId: string, password: string): Promise<Checked<UserRow, 'login-id'>> {
  if (!LOGIN_ID.test(loginId)) {
    await fitsPassword(password, null)
    return refused('login-refused')
  }
  const before = await bank.store.transaction(async (tables) => ({
    hold: await holdOf(bank, tables, loginId),
    hash: (await tables.users.get(loginId))?.passwordHash ?? null,
  }))
  if (before.hold) return refused(CODES[before.hold])
  const fits = await fitsPassword(password, before.hash)
  return bank.store.transaction(async (tables) => {
    const user = await tables.users.get(loginId)
    // What was changed meanwhile is not his password any more.
    const isRight = fits && user?.passwordHash === before.hash
    const hold = await settleTry(bank, tables, loginId, isRight)
    if (hold) return refused(CODES[hold])
    if (!user) return refused('login-refused')
    if (isRight) {
      await noteHistory(bank, tables, user, { category: 'login', action: 'login' })
      return { ok: true, value: user }
    }
    await noteHistory(bank, tables, user, { category: 'login', action: 'login', result: 'failed' })
    const now = await holdOf(bank, tables, loginId)
    if (now) await noteHistory(bank, tables, user, { category: 'login', action: `login-${now}` })
    return refused('login-refused')
  })
}

export async function logOut(bank: Bank, user: UserRow): Promise<void> {
  await bank.store.transaction((tables) => noteHistory(bank, tables, user, { category: 'login', action: 'logout' }))
}

function refused(code: ProblemCode): Checked<never, 'login-id'> {
  return { ok: false, problems: [{ field: 'login-id', code }] }
}
