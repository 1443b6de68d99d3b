import type { UserRow } from '../store/rows.ts'
import { countTry, forgetTries, type Hold, holdOf } from './attempts.ts'
import type { Bank } from './bank.ts'
import { noteHistory } from './history.ts'
import { fitsPassword } from './passwords.ts'
import type { Checked, ProblemCode } from './problems.ts'

/** What a login ID looks like. Whatever else is typed belongs to nobody. */
const LOGIN_ID = /^[A-Za-z0-9]{1,64}$/

const CODES: Readonly<Record<Hold, ProblemCode>> = { paused: 'login-paused', disabled: 'login-disabled' }

/**
 * Checks login ID and password. Wrong several times in a row: the login ID is paused, then disabled, and so is one that
 * nobody has: the answers do not tell which login IDs there are.
 */
export async function logIn(bank: Bank, loginId: string, password: string): Promise<Checked<UserRow, 'login-id'>> {
  const isPlausible = LOGIN_ID.test(loginId)
  const { user, hold } = await bank.store.transaction(async (tables) => ({
    hold: isPlausible ? await countTry(bank, tables, loginId) : null,
    user: isPlausible ? await tables.users.get(loginId) : undefined,
  }))
  if (hold) return refused(CODES[hold])
  const fits = await fitsPassword(password, user?.passwordHash ?? null)
  if (!user || !fits) {
    if (user) await noteRefusal(bank, user)
    return refused('login-refused')
  }
  await bank.store.transaction(async (tables) => {
    await forgetTries(tables, loginId)
    await noteHistory(bank, tables, user, { category: 'login', action: 'login' })
  })
  return { ok: true, value: user }
}

async function noteRefusal(bank: Bank, user: UserRow): Promise<void> {
  await bank.store.transaction(async (tables) => {
    await noteHistory(bank, tables, user, { category: 'login', action: 'login', result: 'failed' })
    const hold = await holdOf(bank, tables, user.loginId)
    if (hold) await noteHistory(bank, tables, user, { category: 'login', action: `login-${hold}` })
  })
}

export async function logOut(bank: Bank, user: UserRow): Promise<void> {
  await bank.store.transaction((tables) => noteHistory(bank, tables, user, { category: 'login', action: 'logout' }))
}

function refused(code: ProblemCode): Checked<never, 'login-id'> {
  return { ok: false, problems: [{ field: 'login-id', code }] }
}
