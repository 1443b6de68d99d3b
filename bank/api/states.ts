import type { Bank } from '../core/bank.ts'
import { helpDeskFor, noteHistory } from '../core/history.ts'
import type { Limited } from '../core/limited.ts'
import { type Right, rightsFor, rightsOf, rowOfRights, type UserRights } from '../core/rights.ts'
import type { RegistrationState, TokenRow, UserRow } from '../core/rows.ts'
import type { Tables } from '../core/store.ts'
import { findToken } from '../factors/camera-token/free-requests.ts'
import { readStanding, setStanding } from '../factors/camera-token/standing.ts'
import { sharersOf, takeTokenAway } from '../factors/camera-token/token-management.ts'
import { forgetTries, type Hold, holdOf, putHold, stopUse } from '../factors/password/attempts.ts'
import { THE_BANK } from '../sites/anser/help-desk/staff.ts'
import { askToRegister } from '../sites/anser/portal/portal.ts'
import { accountIds, said } from './rights.ts'

/** States set straight away, for tests that begin in the middle of a story. What cannot be true together is refused. */

export interface UserStates {
  readonly registrationState?: RegistrationState | undefined
  /** Padded or not. */
  readonly tokenCode?: string | null | undefined
  readonly mustChangePassword?: boolean | undefined
  /** Whether he has registered at the business portal. */
  readonly portal?: boolean | undefined
  /** How wrong login passwords stand, or that his use is stopped. */
  readonly login?: Hold | 'usable' | undefined
  /** The short forms of `rights`, which count where those are not said. */
  readonly mayRequest?: boolean | undefined
  readonly mayApprove?: boolean | undefined
  readonly rights?: readonly Right[] | undefined
  /** By their numbers; null: all. */
  readonly accounts?: readonly string[] | null | undefined
  readonly limits?: Readonly<Partial<Record<Limited, number | undefined>>> | undefined
  readonly smartphone?: boolean | undefined
}

export type StateRefusal = 'user-unknown' | 'token-unknown' | 'account-unknown' | 'state-impossible'

export async function setUserStates(bank: Bank, loginId: string, states: UserStates): Promise<StateRefusal | null> {
  return bank.store.transaction(async (tables) => {
    const user = await tables.users.get(loginId)
    if (!user) return 'user-unknown'
    const given = await rightsAfter(tables, user, states)
    if (given === 'account-unknown') return given
    const refusal = await setRegistration(tables, loginId, states)
    if (refusal) return refusal
    if (given) await tables.users.update(loginId, rowOfRights(given))
    if (states.mustChangePassword !== undefined) {
      await tables.users.update(loginId, { mustChangePassword: states.mustChangePassword ? 1 : 0 })
    }
    if (states.portal === true) await tables.portals.remove(loginId)
    if (states.portal === false) await askToRegister(tables, loginId)
    if (states.login !== undefined) await setLogin(bank, tables, loginId, states.login)
    const state = Object.entries(states).flatMap(([name, value]) =>
      value === undefined ? [] : `${name}=${written(value)}`,
    )
    await noteHistory(bank, tables, helpDeskFor(user.companyId), {
      category: 'help-desk',
      action: 'state-changed',
      detail: { loginId, state: state.join(' ') },
    })
    return null
  })
}

const written = (value: unknown) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : value)

/** Null: nothing is said of them. */
async function rightsAfter(
  tables: Tables,
  user: UserRow,
  states: UserStates,
): Promise<UserRights | 'account-unknown' | null> {
  const { mayRequest, mayApprove, rights, limits, smartphone } = states
  if ([mayRequest, mayApprove, rights, states.accounts, limits, smartphone].every((said) => said === undefined))
    return null
  const before = rightsOf(user)
  const isShort = mayRequest !== undefined || mayApprove !== undefined
  const short = isShort
    ? rightsFor(mayRequest ?? user.mayRequest === 1, mayApprove ?? user.mayApprove === 1)
    : before.rights
  const accounts = states.accounts && (await accountIds(tables, user.companyId, states.accounts))
  if (states.accounts && !accounts) return 'account-unknown'
  return {
    rights: rights ?? short,
    accounts: accounts === undefined ? before.accounts : accounts,
    limits: limits ? said(limits) : before.limits,
    smartphone: smartphone ?? before.smartphone,
  }
}

/** 未登録 has no token, and every other state has one. */
async function setRegistration(tables: Tables, loginId: string, states: UserStates): Promise<StateRefusal | null> {
  const kept = await readStanding(tables, loginId)
  const state = states.registrationState ?? (states.tokenCode === null ? 'none' : kept.registrationState)
  const wanted = states.tokenCode === undefined ? kept.tokenCode : states.tokenCode
  if (state === 'none') {
    if (states.tokenCode) return 'state-impossible'
    await takeTokenAway(tables, loginId)
    return null
  }
  if (wanted === null) return 'state-impossible'
  const token = await findToken(tables, wanted)
  if (!token) return 'token-unknown'
  await setStanding(tables, loginId, { registrationState: state, tokenCode: token.tokenCode })
  return null
}

async function setLogin(bank: Bank, tables: Tables, loginId: string, login: Hold | 'usable'): Promise<void> {
  if (login === 'usable') return forgetTries(tables, loginId)
  if ((await holdOf(bank, tables, loginId)) === login) return
  await (login === 'stopped' ? stopUse(bank, tables, loginId) : putHold(bank, tables, loginId, login))
}

export interface TokenStates {
  /** Wrong 8-digit codes in a row; the limit makes the token 停止中. */
  readonly wrongCodes?: number | undefined
  readonly stopped?: boolean | undefined
  /** Has signed since its registration: 初期化 is refused then. */
  readonly signed?: boolean | undefined
}

export async function setTokenStates(bank: Bank, tokenCode: string, states: TokenStates): Promise<StateRefusal | null> {
  return bank.store.transaction(async (tables) => {
    const token = await findToken(tables, tokenCode)
    if (!token) return 'token-unknown'
    const limit = bank.rules.wrongCodeLimit
    if ((states.wrongCodes ?? 0) >= limit && states.stopped === false) return 'state-impossible'
    const stopped = states.stopped ?? (states.wrongCodes === undefined ? undefined : states.wrongCodes >= limit)
    const wrongCodes = states.wrongCodes ?? (states.stopped === undefined ? token.wrongCodes : stopped ? limit : 0)
    const change: Partial<TokenRow> = {
      wrongCodes,
      ...(stopped !== undefined && { stoppedAt: stopped ? (token.stoppedAt ?? bank.now()) : null }),
      ...(states.signed !== undefined && { signedAt: states.signed ? (token.signedAt ?? bank.now()) : null }),
    }
    await tables.tokens.update(token.tokenCode, change)
    const [holder] = await sharersOf(tables, token.tokenCode)
    const state = Object.entries(states).flatMap(([name, value]) => (value === undefined ? [] : `${name}=${value}`))
    await noteHistory(bank, tables, holder ? helpDeskFor(holder.companyId) : THE_BANK, {
      category: 'help-desk',
      action: 'state-changed',
      detail: { tokenCode: token.tokenCode, state: state.join(' ') },
    })
    return null
  })
}
