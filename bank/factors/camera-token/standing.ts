import type { Bank } from '../../core/bank.ts'
import { needsTokenAtAll } from '../../core/roles.ts'
import type { RegistrationState, TokenRow, UserRow } from '../../core/rows.ts'
import type { Tables } from '../../core/store.ts'

/** How a user stands with transaction authentication. */
export interface Standing {
  /** `not-needed` is `-`: but while a token is not yet revoked, the real state is shown. */
  readonly registration: RegistrationState | 'not-needed'
  readonly tokenCode: string | null
  /** 利用状態: 利用可能, 停止中, or `-`. */
  readonly use: 'usable' | 'stopped' | 'none'
}

export async function standingOf(bank: Pick<Bank, 'rules'>, tables: Tables, user: UserRow): Promise<Standing> {
  const token = user.tokenCode === null ? undefined : await tables.tokens.get(user.tokenCode)
  const use = token?.stoppedAt ? 'stopped' : user.registrationState === 'in-service' ? 'usable' : 'none'
  const isNeeded = user.registrationState !== 'none' || needsTokenAtAll(bank, user)
  return { registration: isNeeded ? user.registrationState : 'not-needed', tokenCode: user.tokenCode, use }
}

/** The token of a user whose registration is complete, or null: also one that is 停止中. */
export async function registeredToken(tables: Tables, user: UserRow): Promise<TokenRow | null> {
  const { registrationState, tokenCode } = user
  if (registrationState !== 'in-service' || tokenCode === null) return null
  return (await tables.tokens.get(tokenCode)) ?? null
}

export type Refusal = 'not-registered' | 'provisional' | 'stopped'

/** Why an operation that needs transaction authentication is refused, or null. */
export function refusalOf(standing: Standing): Refusal | null {
  if (standing.registration === 'none' || standing.registration === 'not-needed') return 'not-registered'
  if (standing.registration === 'provisional') return 'provisional'
  return standing.use === 'stopped' ? 'stopped' : null
}
