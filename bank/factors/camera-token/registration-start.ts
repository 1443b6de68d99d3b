import type { Bank } from '../../core/bank.ts'
import { needsTokenAtAll } from '../../core/roles.ts'
import type { TokenRow, UserRow } from '../../core/rows.ts'
import type { Tables } from '../../core/store.ts'

/** Where the registration of a user begins: BLGI021 when the company has a token that he may share, else BLGI022. */
export type RegistrationStart =
  | { readonly at: 'choice'; readonly tokens: readonly TokenRow[] }
  | { readonly at: 'new-token' }
  /** He has a token, or needs none. */
  | { readonly at: 'nowhere' }
  /** His token was revoked a short while ago. */
  | { readonly at: 'later'; readonly from: number }

export async function registrationStart(bank: Bank, tables: Tables, user: UserRow): Promise<RegistrationStart> {
  if (user.registrationState === 'in-service' || !needsTokenAtAll(bank, user)) return { at: 'nowhere' }
  const from = user.revokedAt === null ? 0 : user.revokedAt + bank.rules.revocationWait
  if (bank.now() < from) return { at: 'later', from }
  const tokens = await registeredTokens(tables, user.companyId)
  return tokens.length > 0 ? { at: 'choice', tokens } : { at: 'new-token' }
}

/** 既に利用開始登録済みのトークン: those that somebody of the company signs with, in the order of their codes. One that is 停止中 proves nothing. */
async function registeredTokens(tables: Tables, companyId: string): Promise<readonly TokenRow[]> {
  const users = await tables.users.find({ companyId, registrationState: 'in-service' })
  const codes = new Set(users.flatMap(({ tokenCode }) => tokenCode ?? []))
  const tokens: TokenRow[] = []
  for (const code of [...codes].sort()) {
    const token = await tables.tokens.get(code)
    const device = token && (await tables.devices.get(token.serial))
    if (token?.stoppedAt === null && device?.cancelledAt === null) tokens.push(token)
  }
  return tokens
}
