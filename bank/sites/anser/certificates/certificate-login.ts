import { stateOf } from '../../../certificates/states.ts'
import type { Bank } from '../../../core/bank.ts'
import { noteHistory } from '../../../core/history.ts'
import { bankFor } from '../../../core/live-bank.ts'
import type { Checked, ProblemCode } from '../../../core/problems.ts'
import type { CertificateRow, UserRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'
import { loginMethodProblem } from '../../../factors/certificate/standing.ts'
import type { Asker } from '../../../factors/factor.ts'
import { loginPassword } from '../../../factors/password/login-password.ts'

/** 電子証明書方式: the certificate says who it is, the login password that it is he. */

/** A certificate that somebody presents, with the bank as it is for the company of whose it is. */
interface Found {
  readonly bank: Bank
  readonly row: CertificateRow
  readonly user: UserRow
}

async function find(bank: Bank, tables: Tables, serial: string): Promise<Found | null> {
  const row = await tables.certificates.get(serial)
  const user = row && (await tables.users.get(row.loginId))
  return row && user ? { bank: await bankFor(bank, tables, user.companyId), row, user } : null
}

async function problemOf(tables: Tables, { bank, row, user }: Found): Promise<ProblemCode | null> {
  const state = stateOf(row, bank.now())
  if (state === 'revoked' || state === 'superseded' || state === 'expired') return `certificate-${state}`
  return loginMethodProblem(bank, tables, user, 'certificate')
}

/** Whether a certificate is good for a login; that it is not stands in the history. @returns why not, or null */
export function presentCertificate(bank: Bank, serial: string): Promise<ProblemCode | null> {
  return bank.store.transaction(async (tables) => {
    const found = await find(bank, tables, serial)
    if (!found) return 'certificate-unknown'
    const problem = await problemOf(tables, found)
    if (problem) {
      await noteHistory(found.bank, tables, found.user, {
        category: 'login',
        action: 'certificate-refused',
        result: 'failed',
        detail: { certificate: serial, reason: problem },
      })
    }
    return problem
  })
}

/** Checks the login password of whose certificate it is, by the rules of that factor; the certificate once more. */
export async function logInByCertificate(bank: Bank, serial: string, password: string): Promise<Checked<UserRow>> {
  const refuse = (code: ProblemCode): Checked<UserRow> => ({ ok: false, problems: [{ field: 'password', code }] })
  const presented = await bank.store.transaction((tables) => find(bank, tables, serial))
  if (!presented) return refuse('certificate-unknown')
  const { loginId } = presented.user
  const asker: Asker = {
    about: 'login',
    message: async () => null,
    state: async () => 'open',
    async accept(tables) {
      const found = await find(bank, tables, serial)
      if (!found) return 'certificate-unknown'
      const problem = await problemOf(tables, found)
      if (problem) return problem
      const note = { category: 'login', action: 'login', detail: { certificate: serial } } as const
      await noteHistory(found.bank, tables, found.user, note)
      return null
    },
  }
  const answer = await loginPassword.check(presented.bank, loginId, asker, { answer: password })
  if (answer.kind !== 'refused') return { ok: true, value: presented.user }
  const { code } = answer.problem
  // Whose it is stands fixed: only the password can be wrong.
  return refuse(code === 'login-refused' ? 'login-password-wrong' : code)
}
