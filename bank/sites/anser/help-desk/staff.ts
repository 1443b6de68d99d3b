import type { Bank } from '../../../core/bank.ts'
import { type Actor, helpDeskFor, noteHistory } from '../../../core/history.ts'
import type { Checked } from '../../../core/problems.ts'
import { tryStaff } from '../../../factors/password/staff-login.ts'

/** What the staff does for no company: login, settings, stock, reset. */
export const THE_BANK: Actor = helpDeskFor('bank')

/** Checks the login of the help desk. */
export async function logInStaff(bank: Bank, loginId: string, password: string): Promise<Checked<null, 'login-id'>> {
  const tried = await tryStaff(bank, loginId, password)
  if (tried !== 'in') return { ok: false, problems: [{ field: 'login-id', code: `login-${tried}` }] }
  await bank.store.transaction((tables) =>
    noteHistory(bank, tables, THE_BANK, { category: 'help-desk', action: 'login' }),
  )
  return { ok: true, value: null }
}
