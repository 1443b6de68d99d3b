import type { UserRow } from '../store/rows.ts'
import { confirmationName, countTry, forgetTries, type Hold, holdOf } from './attempts.ts'
import type { Bank } from './bank.ts'
import { noteHistory } from './history.ts'
import { fitsPassword } from './passwords.ts'
import type { Problem, ProblemCode } from './problems.ts'

/** 確認パスワード: typed again for what matters. It is counted, paused and disabled by itself, apart from the login. */

const CODES: Readonly<Record<Hold, ProblemCode>> = { paused: 'confirmation-paused', disabled: 'confirmation-disabled' }

/** The field that every page names it by. */
export const CONFIRMATION = 'confirmation'

/** Outside of any transaction: computing a hash takes a while. @returns what is wrong, or null */
export async function checkConfirmation(
  bank: Bank,
  user: UserRow,
  password: string,
): Promise<Problem<typeof CONFIRMATION> | null> {
  if (password === '') return { field: CONFIRMATION, code: 'confirmation-missing' }
  const name = confirmationName(user.loginId)
  const hold = await bank.store.transaction((tables) => countTry(bank, tables, name))
  if (hold) return { field: CONFIRMATION, code: CODES[hold] }
  const fits = await fitsPassword(password, user.confirmationHash)
  return bank.store.transaction(async (tables) => {
    if (fits) {
      await forgetTries(tables, name)
      return null
    }
    await noteHistory(bank, tables, user, { category: 'login', action: 'confirmation', result: 'failed' })
    const now = await holdOf(bank, tables, name)
    if (now) await noteHistory(bank, tables, user, { category: 'login', action: `confirmation-${now}` })
    return { field: CONFIRMATION, code: 'confirmation-wrong' }
  })
}
