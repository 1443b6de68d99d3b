import type { Bank } from '../../../core/bank.ts'
import { helpDeskFor, noteHistory } from '../../../core/history.ts'
import type { UserRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'
import { forgetTries, holdOf } from '../../../factors/password/attempts.ts'
import { confirmationPassword } from '../../../factors/password/confirmation-password.ts'
import { hashPassword } from '../../../factors/password/passwords.ts'

/**
 * The master's passwords: nobody in the company can release or initialise them. For all others a manager does it
 * (利用者管理), and the help desk says so.
 */

export type MasterRefusal = 'user-unknown' | 'not-master' | 'not-held'

/** Login and confirmation password are looked at again; they stay what they are. */
export async function unlockMaster(bank: Bank, loginId: string): Promise<MasterRefusal | null> {
  return bank.store.transaction(async (tables) => {
    const found = await masterOf(tables, loginId)
    if (typeof found === 'string') return found
    const held = (await holdOf(bank, tables, loginId)) ?? (await confirmationPassword.lockOf(bank, tables, found))
    if (!held) return 'not-held'
    await forgetTries(tables, loginId)
    await confirmationPassword.release(bank, tables, helpDeskFor(found.companyId), loginId)
    await note(bank, tables, found, 'master-unlock')
    return null
  })
}

export type NewPassword =
  | { readonly ok: true /** Told to the customer once, kept nowhere. */; readonly password: string }
  | { readonly ok: false; readonly reason: MasterRefusal }

/** Gives the master a provisional login password that he must change at his next login. */
export async function initialiseMasterPassword(bank: Bank, loginId: string): Promise<NewPassword> {
  const password = provisionalPassword(bank)
  // Outside of the transaction: computing a hash takes a while.
  const passwordHash = await hashPassword(password, bank.random(16))
  return bank.store.transaction(async (tables) => {
    const found = await masterOf(tables, loginId)
    if (typeof found === 'string') return { ok: false, reason: found }
    await tables.users.update(loginId, { passwordHash, mustChangePassword: 1 })
    await forgetTries(tables, loginId)
    await note(bank, tables, found, 'master-password-initialisation')
    return { ok: true, password }
  })
}

/** As the banks print them: a letter and seven digits. */
function provisionalPassword(bank: Pick<Bank, 'random'>): string {
  const bytes = bank.random(4)
  const number = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0) % 10_000_000
  return `a${String(number).padStart(7, '0')}`
}

async function masterOf(tables: Tables, loginId: string): Promise<UserRow | MasterRefusal> {
  const user = await tables.users.get(loginId)
  if (!user) return 'user-unknown'
  return user.kind === 'master' ? user : 'not-master'
}

async function note(bank: Bank, tables: Tables, user: UserRow, action: string) {
  await noteHistory(bank, tables, helpDeskFor(user.companyId), {
    category: 'users',
    action,
    detail: { loginId: user.loginId },
  })
}
