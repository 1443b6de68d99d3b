import type { Bank } from '../../../core/bank.ts'
import { noteHistory } from '../../../core/history.ts'
import { bankFor } from '../../../core/live-bank.ts'
import type { Checked } from '../../../core/problems.ts'
import { rightsOf } from '../../../core/rights.ts'
import type { UserRow } from '../../../core/rows.ts'
import { loginMethodProblem } from '../../../factors/certificate/standing.ts'
import type { Asker } from '../../../factors/factor.ts'
import { loginPassword } from '../../../factors/password/login-password.ts'
import { fitsPassword } from '../../../factors/password/passwords.ts'

/** What a login ID looks like. Whatever else is typed belongs to nobody. */
const LOGIN_ID = /^[A-Za-z0-9]{1,64}$/

/** Checks login ID and password, by the rules of that factor. @param onPhone as for a user who may use a smartphone only */
export async function logIn(bank: Bank, loginId: string, password: string, onPhone = false): Promise<Checked<UserRow>> {
  if (!LOGIN_ID.test(loginId)) {
    await fitsPassword(password, null)
    return { ok: false, problems: [{ field: 'login-id', code: 'login-refused' }] }
  }
  const own = await bank.store.transaction(async (tables) =>
    bankFor(bank, tables, (await tables.users.get(loginId))?.companyId ?? null),
  )
  let user: UserRow | undefined
  const asker: Asker = {
    about: 'login',
    message: async () => null,
    state: async () => 'open',
    async accept(tables) {
      user = await tables.users.get(loginId)
      const problem = user ? await loginMethodProblem(own, tables, user, 'password') : null
      if (problem) return problem
      if (user && onPhone && !rightsOf(user).smartphone) return 'smartphone-refused'
      if (user) await noteHistory(own, tables, user, { category: 'login', action: 'login' })
      return null
    },
  }
  const answer = await loginPassword.check(own, loginId, asker, { answer: password })
  if (answer.kind === 'refused') return { ok: false, problems: [answer.problem] }
  if (!user) throw new TypeError('a login was accepted for nobody')
  return { ok: true, value: user }
}

export async function logOut(bank: Bank, user: UserRow): Promise<void> {
  await bank.store.transaction((tables) => noteHistory(bank, tables, user, { category: 'login', action: 'logout' }))
}
