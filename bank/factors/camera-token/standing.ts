import type { Bank } from '../../core/bank.ts'
import { needsTokenAtAll, type Role } from '../../core/roles.ts'
import type { CameraTokenStandingRow, RegistrationState, TokenRow, UserRow } from '../../core/rows.ts'
import type { Tables } from '../../core/store.ts'

/** How a user stands with transaction authentication. */
export interface Standing {
  /** `not-needed` is `-`: but while a token is not yet revoked, the real state is shown. */
  readonly registration: RegistrationState | 'not-needed'
  /** 利用状態: 利用可能, 停止中, or `-`. */
  readonly use: 'usable' | 'stopped' | 'none'
  readonly tokenCode: string | null
  /** The token of that code. */
  readonly token: TokenRow | null
  /** The code of a token that was revoked and that he cannot have again; null by rules that let him. */
  readonly revokedTokenCode: string | null
}

/** What the bank keeps of it. */
export type KeptStanding = Omit<CameraTokenStandingRow, 'loginId'>

/** Of who never had to do with a token. */
const NONE: KeptStanding = { registrationState: 'none', tokenCode: null, revokedAt: null, revokedTokenCode: null }

export async function readStanding(tables: Tables, loginId: string): Promise<KeptStanding> {
  return (await tables.cameraTokenStandings.get(loginId)) ?? NONE
}

/** Changes what is kept of a user who is there. */
export async function setStanding(tables: Tables, loginId: string, change: Partial<KeptStanding>): Promise<void> {
  const isKept = await tables.cameraTokenStandings.update(loginId, change)
  if (!isKept) await tables.cameraTokenStandings.insert({ loginId, ...NONE, ...change })
}

type User = Role & Pick<UserRow, 'loginId'>

export async function standingOf(bank: Pick<Bank, 'rules'>, tables: Tables, user: User): Promise<Standing> {
  const kept = await readStanding(tables, user.loginId)
  return describe(bank, user, kept, kept.tokenCode === null ? undefined : await tables.tokens.get(kept.tokenCode))
}

export interface KeptUser<Listed = UserRow> {
  readonly user: Listed
  readonly kept: KeptStanding
}

export interface StandingUser<Listed = UserRow> extends KeptUser<Listed> {
  readonly standing: Standing
}

type Ruled = Pick<Bank, 'rules'>

/** Users in their order, each with how he stands: as many queries for all as for one. @param bank of all, or of each user */
export async function withStandings<Listed extends User>(
  bank: Ruled | ((user: Listed) => Ruled),
  tables: Tables,
  users: readonly Listed[],
): Promise<readonly StandingUser<Listed>[]> {
  const found = await withKept(tables, users)
  const codes = new Set(found.flatMap(({ kept }) => kept.tokenCode ?? []))
  const tokens = new Map((await tables.tokens.getAll([...codes])).map((token) => [token.tokenCode, token]))
  return found.map(({ user, kept }) => ({
    user,
    kept,
    standing: describe(typeof bank === 'function' ? bank(user) : bank, user, kept, tokens.get(kept.tokenCode ?? '')),
  }))
}

/** The same with no more than what is kept. */
export async function withKept<Listed extends Pick<UserRow, 'loginId'>>(
  tables: Tables,
  users: readonly Listed[],
): Promise<readonly KeptUser<Listed>[]> {
  const rows = await tables.cameraTokenStandings.getAll(users.map(({ loginId }) => loginId))
  const keptOf = new Map(rows.map((row) => [row.loginId, row]))
  return users.map((user) => ({ user, kept: keptOf.get(user.loginId) ?? NONE }))
}

function describe(
  bank: Pick<Bank, 'rules'>,
  user: User,
  { registrationState, tokenCode, revokedTokenCode }: KeptStanding,
  token: TokenRow | undefined,
): Standing {
  const use = token?.stoppedAt ? 'stopped' : registrationState === 'in-service' ? 'usable' : 'none'
  const isNeeded = registrationState !== 'none' || needsTokenAtAll(bank, user)
  return {
    registration: isNeeded ? registrationState : 'not-needed',
    use,
    tokenCode,
    token: token ?? null,
    revokedTokenCode: bank.rules.reusesRevoked || tokenCode !== null ? null : revokedTokenCode,
  }
}

/** The token of a user whose registration is complete, or null: also one that is 停止中. */
export async function registeredToken(tables: Tables, loginId: string): Promise<TokenRow | null> {
  const { registrationState, tokenCode } = await readStanding(tables, loginId)
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
