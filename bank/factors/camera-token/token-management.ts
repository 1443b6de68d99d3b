import type { Bank } from '../../core/bank.ts'
import { type Actor, noteHistory } from '../../core/history.ts'
import type { TokenRow, UserRow } from '../../core/rows.ts'
import type { Tables } from '../../core/store.ts'
import { type KeptStanding, readStanding, setStanding } from './standing.ts'

/**
 * 停止解除, 失効 and 初期化: what they do, whoever does them. Who of a company's users may is in roles.ts;
 * the bank's own staff may always. All of them run inside a transaction of their caller.
 */

export type TokenRefusal =
  /** No such user in this company. */
  | 'user-unknown'
  /** The user has no token. */
  | 'no-token'
  /** 停止解除: the token works. */
  | 'not-stopped'
  /** 初期化: the token has signed something since it was registered. */
  | 'token-signed'

export type TokenOutcome =
  | {
      readonly ok: true
      /** Whom it concerned, in the order of their login IDs. */
      readonly users: readonly UserRow[]
      readonly tokenCode: string
      /** The row of the history that tells of it. */
      readonly historyId: string
    }
  | { readonly ok: false; readonly reason: TokenRefusal }

/** 停止解除: the token of this user works again, for all who share it. */
export async function releaseToken(bank: Bank, tables: Tables, actor: Actor, loginId: string): Promise<TokenOutcome> {
  const found = await holderOf(tables, actor, loginId)
  if ('reason' in found) return { ok: false, reason: found.reason }
  const { token } = found
  if (token.stoppedAt === null) return { ok: false, reason: 'not-stopped' }
  await tables.tokens.update(token.tokenCode, { wrongCodes: 0, stoppedAt: null })
  return finish(bank, tables, actor, 'token-release', token, await sharersOf(tables, token.tokenCode))
}

/** 失効: this user has no token any more. Others who share it go on. He registers again at his next login. Its row in the history is that of the order. */
export async function cutOff(bank: Bank, tables: Tables, actor: Actor, loginId: string): Promise<Holder> {
  const found = await holderOf(tables, actor, loginId)
  if ('reason' in found) return found
  const { tokenCode } = found.token
  const revokedAt = bank.now()
  await takeTokenAway(tables, loginId, { revokedAt, revokedTokenCode: tokenCode })
  await tables.tokens.update(tokenCode, { revokedAt })
  return found
}

/** 初期化: for a registration that failed. All who share the token are 未登録 again. Refused once it has signed. */
export async function initialiseToken(
  bank: Bank,
  tables: Tables,
  actor: Actor,
  loginId: string,
): Promise<TokenOutcome> {
  const found = await holderOf(tables, actor, loginId)
  if ('reason' in found) return { ok: false, reason: found.reason }
  const { token } = found
  if (token.signedAt !== null) return { ok: false, reason: 'token-signed' }
  const users = await sharersOf(tables, token.tokenCode)
  for (const user of users) await takeTokenAway(tables, user.loginId)
  return finish(bank, tables, actor, 'token-initialisation', token, users)
}

/** All who sign with a token, in the order of their login IDs. */
export async function sharersOf(tables: Tables, tokenCode: string): Promise<readonly UserRow[]> {
  return holdersOf(tables, [tokenCode])
}

/** The same of several tokens: one token's users after the other's. */
export async function holdersOf(tables: Tables, tokenCodes: readonly string[]): Promise<readonly UserRow[]> {
  const loginIds: string[] = []
  for (const tokenCode of tokenCodes) loginIds.push(...(await sharingLoginIds(tables, tokenCode)))
  const users = new Map((await tables.users.getAll(loginIds)).map((user) => [user.loginId, user]))
  return loginIds.flatMap((loginId) => users.get(loginId) ?? [])
}

/** Their login IDs alone. */
export async function sharingLoginIds(tables: Tables, tokenCode: string): Promise<readonly string[]> {
  const standings = await tables.cameraTokenStandings.find({ tokenCode }, { orderBy: 'loginId' })
  return standings.map(({ loginId }) => loginId)
}

/** Makes a user 未登録, and his second images worth nothing: else the 8 digits of one still open would give the token back. */
export async function takeTokenAway(
  tables: Tables,
  loginId: string,
  change: Partial<Pick<KeptStanding, 'revokedAt' | 'revokedTokenCode'>> | null = null,
): Promise<void> {
  await setStanding(tables, loginId, { registrationState: 'none', tokenCode: null, revokedTokenCode: null, ...change })
  for (const { id, iv } of await tables.registrations.find({ loginId })) {
    if (iv !== null) await tables.registrations.update(id, { iv: null })
  }
}

/** For a user who is going: nobody who gets his login ID after him stands as he stood. */
export async function forgetStanding(tables: Tables, loginId: string): Promise<void> {
  await takeTokenAway(tables, loginId)
  await tables.cameraTokenStandings.remove(loginId)
}

type Holder = { readonly user: UserRow; readonly token: TokenRow } | { readonly reason: TokenRefusal }

async function holderOf(tables: Tables, actor: Pick<Actor, 'companyId'>, loginId: string): Promise<Holder> {
  const user = await tables.users.get(loginId)
  if (user?.companyId !== actor.companyId) return { reason: 'user-unknown' }
  const { tokenCode } = await readStanding(tables, loginId)
  const token = tokenCode === null ? undefined : await tables.tokens.get(tokenCode)
  return token ? { user, token } : { reason: 'no-token' }
}

async function finish(
  bank: Bank,
  tables: Tables,
  actor: Actor,
  action: string,
  token: TokenRow,
  users: readonly UserRow[],
): Promise<TokenOutcome> {
  const historyId = await noteHistory(bank, tables, actor, {
    category: 'tokens',
    action,
    detail: { tokenCode: token.tokenCode, loginIds: users.map(({ loginId }) => loginId).join(' ') },
  })
  return { ok: true, users, tokenCode: token.tokenCode, historyId }
}
