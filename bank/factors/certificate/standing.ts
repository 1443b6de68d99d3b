import type { Bank } from '../../core/bank.ts'
import type { ProblemCode } from '../../core/problems.ts'
import type { CertificateStandingRow, LoginMethod, UserRow } from '../../core/rows.ts'
import type { Tables } from '../../core/store.ts'

/** How users log in, and whether the help desk lets one have another certificate. Who has no row goes by the rules. */

export type CertificateStanding = Omit<CertificateStandingRow, 'loginId'>

const USUAL: CertificateStanding = { loginMethod: null, reissueAllowedAt: null }

export async function readCertificateStanding(tables: Tables, loginId: string): Promise<CertificateStanding> {
  return (await tables.certificateStandings.get(loginId)) ?? USUAL
}

/** What is not named stays. */
export async function setCertificateStanding(
  tables: Tables,
  loginId: string,
  change: Partial<CertificateStanding>,
): Promise<void> {
  if (await tables.certificateStandings.update(loginId, change)) return
  await tables.certificateStandings.insert({ loginId, ...USUAL, ...change })
}

/** His own, else as his company's rules say. */
export async function loginMethodOf(
  { rules }: Pick<Bank, 'rules'>,
  tables: Tables,
  { loginId }: Pick<UserRow, 'loginId'>,
): Promise<LoginMethod> {
  return (await readCertificateStanding(tables, loginId)).loginMethod ?? rules.loginMethod
}

const REFUSED: Readonly<Record<Exclude<LoginMethod, 'both'>, ProblemCode>> = {
  password: 'login-certificate-only',
  certificate: 'login-password-only',
}

/** @returns why he may not log in so, or null */
export async function loginMethodProblem(
  bank: Pick<Bank, 'rules'>,
  tables: Tables,
  user: Pick<UserRow, 'loginId'>,
  by: Exclude<LoginMethod, 'both'>,
): Promise<ProblemCode | null> {
  const method = await loginMethodOf(bank, tables, user)
  return method === 'both' || method === by ? null : REFUSED[by]
}
