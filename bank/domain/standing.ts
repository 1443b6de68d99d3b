import type { RegistrationState, UserRow } from '../store/rows.ts'
import type { Tables } from '../store/store.ts'

/** How a user stands with transaction authentication. */
export interface Standing {
  readonly registration: RegistrationState
  readonly tokenCode: string | null
  /** 利用状態: 利用可能, 停止中, or `-`. */
  readonly use: 'usable' | 'stopped' | 'none'
}

export async function standingOf(tables: Tables, user: UserRow): Promise<Standing> {
  const token = user.tokenCode === null ? undefined : await tables.tokens.get(user.tokenCode)
  const use = token?.stoppedAt ? 'stopped' : user.registrationState === 'in-service' ? 'usable' : 'none'
  return { registration: user.registrationState, tokenCode: user.tokenCode, use }
}

export type Refusal = 'not-registered' | 'provisional' | 'stopped'

/** Why an operation that needs transaction authentication is refused, or null. */
export function refusalOf(standing: Standing): Refusal | null {
  if (standing.registration === 'none') return 'not-registered'
  if (standing.registration === 'provisional') return 'provisional'
  return standing.use === 'stopped' ? 'stopped' : null
}
