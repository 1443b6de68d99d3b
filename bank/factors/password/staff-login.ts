import type { Bank } from '../../core/bank.ts'
import { holdOf, settleTry, type TryingBank } from './attempts.ts'
import { fitsPassword } from './passwords.ts'

/** A bank's own staff: one practice account. Its password stands on the staff's login page. */
export const STAFF = { loginId: 'helpdesk', password: 'helpdesk2026' } as const

/** The hash of the password above. */
const PASSWORD_HASH =
  'scrypt$16384$8$1$5f0c8a9be1d24776a3359d1ec0b84f62$4c82c7f403947cc0d88c2f9825093b71226590106eb776d3d2eb031ec689d447'

/** Under which tries are counted; no login ID has a slash. */
const ATTEMPTS = 'help-desk/staff'

/** Checks the login of the staff. Wrong several times: paused. Never disabled, for nobody could initialise it. */
export async function tryStaff(
  bank: TryingBank & Pick<Bank, 'store'>,
  loginId: string,
  password: string,
): Promise<'in' | 'paused' | 'refused'> {
  const { store } = bank
  if (await store.transaction((tables) => holdOf(bank, tables, ATTEMPTS))) return 'paused'
  const fits = await fitsPassword(password, loginId === STAFF.loginId ? PASSWORD_HASH : null)
  return store.transaction(async (tables) => {
    if (await settleTry(bank, tables, ATTEMPTS, fits)) return 'paused'
    if (fits) return 'in'
    await tables.loginAttempts.update(ATTEMPTS, { disabledAt: null })
    return 'refused'
  })
}
