import type { Bank } from '../../../core/bank.ts'
import { type Actor, helpDeskFor, noteHistory } from '../../../core/history.ts'
import type { Checked } from '../../../core/problems.ts'
import { holdOf, settleTry } from '../../../factors/password/attempts.ts'
import { fitsPassword } from '../../../factors/password/passwords.ts'

/** The bank's own staff: one practice account. Its password stands on the help desk's login page. */
export const STAFF = { loginId: 'helpdesk', password: 'helpdesk2026' } as const

/** The hash of the password above. */
const PASSWORD_HASH =
  'scrypt$16384$8$1$5f0c8a9be1d24776a3359d1ec0b84f62$4c82c7f403947cc0d88c2f9825093b71226590106eb776d3d2eb031ec689d447'

/** What the staff does for no company: login, settings, stock, reset. */
export const THE_BANK: Actor = helpDeskFor('bank')

/** Under which tries are counted; no login ID has a slash. */
const ATTEMPTS = 'help-desk/staff'

/** Checks the login of the help desk. Wrong several times: paused. Never disabled, for nobody could initialise it. */
export async function logInStaff(bank: Bank, loginId: string, password: string): Promise<Checked<null, 'login-id'>> {
  const paused = { ok: false, problems: [{ field: 'login-id', code: 'login-paused' }] } as const
  if (await bank.store.transaction((tables) => holdOf(bank, tables, ATTEMPTS))) return paused
  const fits = await fitsPassword(password, loginId === STAFF.loginId ? PASSWORD_HASH : null)
  return bank.store.transaction(async (tables) => {
    if (await settleTry(bank, tables, ATTEMPTS, fits)) return paused
    if (!fits) {
      await tables.loginAttempts.update(ATTEMPTS, { disabledAt: null })
      return { ok: false, problems: [{ field: 'login-id', code: 'login-refused' }] }
    }
    await noteHistory(bank, tables, THE_BANK, { category: 'help-desk', action: 'login' })
    return { ok: true, value: null }
  })
}
