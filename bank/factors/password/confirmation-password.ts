import type { Factor } from '../factor.ts'
import { confirmationName, forgetTries, holdOf } from './attempts.ts'
import { CONFIRMATION, checkConfirmation } from './confirmation.ts'

/** 確認パスワード, typed again for what matters. Wrong ones in a row pause it, more disable it; the login password is another matter. */
export const confirmationPassword: Factor<never> = {
  name: 'password',
  lockOf: (bank, tables, { loginId }) => holdOf(bank, tables, confirmationName(loginId)),
  ask: async () => null,
  async check(bank, loginId, asker, { answer }) {
    const user = await bank.store.transaction((tables) => tables.users.get(loginId))
    if (!user) throw new RangeError('nobody has this login ID')
    const problem = await checkConfirmation(bank, user, answer)
    if (problem) return { kind: 'refused', problem }
    return bank.store.transaction(async (tables) => {
      const state = await asker.state(tables)
      if (state === 'accepted') return { kind: 'accepted-before' }
      if (state === 'none') throw new RangeError('there is nothing to confirm')
      const code = await asker.accept(tables)
      return code ? { kind: 'refused', problem: { field: CONFIRMATION, code } } : { kind: 'accepted' }
    })
  },
  async release(bank, tables, _actor, loginId) {
    const name = confirmationName(loginId)
    const isHeld = (await holdOf(bank, tables, name)) !== null
    await forgetTries(tables, name)
    return isHeld
  },
}
