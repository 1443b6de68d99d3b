import type { Bank } from '../../core/bank.ts'
import { needsTokenAtAll } from '../../core/roles.ts'
import type { TokenRow, UserRow } from '../../core/rows.ts'
import type { Tables } from '../../core/store.ts'
import { deadSerials } from './revoked.ts'
import { readStanding, withKept } from './standing.ts'

/** Where the registration of a user begins: BLGI021 when the company has a token that he may share, else BLGI022. */
export type RegistrationStart =
  | { readonly at: 'choice'; readonly tokens: readonly TokenRow[] }
  | { readonly at: 'new-token' }
  /** He has a token, or needs none. */
  | { readonly at: 'nowhere' }
  /** His token was revoked a short while ago, or the contract is not switched yet. */
  | { readonly at: 'later'; readonly because: 'revoked' | 'contract' }

export async function registrationStart(bank: Bank, tables: Tables, user: UserRow): Promise<RegistrationStart> {
  const { registrationState, revokedAt } = await readStanding(tables, user.loginId)
  if (registrationState === 'in-service' || !needsTokenAtAll(bank, user)) return { at: 'nowhere' }
  if (!isSwitched(bank)) return { at: 'later', because: 'contract' }
  if (revokedAt !== null && bank.now() < revokedAt + bank.rules.revocationWait)
    return { at: 'later', because: 'revoked' }
  const tokens = await registeredTokens(bank, tables, user.companyId)
  return tokens.length > 0 ? { at: 'choice', tokens } : { at: 'new-token' }
}

/** Whether the contract is switched to transaction authentication. */
export const isSwitched = ({ rules, now }: Bank): boolean =>
  rules.contractSwitches === null || now() >= rules.contractSwitches

/** 既に利用開始登録済みのトークン: those that somebody of the company signs with, in the order of their codes. One that is 停止中 proves nothing. */
async function registeredTokens(bank: Bank, tables: Tables, companyId: string): Promise<readonly TokenRow[]> {
  const users = await withKept(tables, await tables.users.find({ companyId }))
  const registered = users.filter(({ kept }) => kept.registrationState === 'in-service')
  const codes = new Set(registered.flatMap(({ kept }) => kept.tokenCode ?? []))
  const tokens = (await tables.tokens.getAll([...codes])).filter(({ stoppedAt }) => stoppedAt === null)
  const devices = await tables.devices.getAll([...new Set(tokens.map(({ serial }) => serial))])
  const usable = new Set(devices.flatMap(({ serial, cancelledAt }) => (cancelledAt === null ? serial : [])))
  for (const serial of await deadSerials(bank, tables, [...usable])) usable.delete(serial)
  return tokens.filter(({ serial }) => usable.has(serial)).toSorted((a, b) => (a.tokenCode < b.tokenCode ? -1 : 1))
}
