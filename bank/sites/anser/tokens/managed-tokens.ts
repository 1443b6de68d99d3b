import type { Bank } from '../../../core/bank.ts'
import type { UserRow } from '../../../core/rows.ts'
import { readStanding } from '../../../factors/camera-token/standing.ts'
import { initialiseToken, releaseToken, type TokenRefusal } from '../../../factors/camera-token/token-management.ts'

/** 停止解除 and 初期化 as a company's users do them: with the rules of who may. */

export type ManagedOutcome =
  | { readonly ok: true; readonly historyIds: readonly string[] }
  /** `own-token`: nobody releases the token that he signs with himself. */
  | { readonly ok: false; readonly reason: TokenRefusal | 'own-token' }

/**
 * 停止解除 of the tokens of these users. Two who share a token are one token. One that works already is passed over,
 * so that a doubled submission says `not-stopped` and changes nothing. All or none.
 */
export async function releaseTokens(
  bank: Bank,
  operator: UserRow,
  loginIds: readonly string[],
): Promise<ManagedOutcome> {
  return bank.store.transaction(async (tables) => {
    const { tokenCode } = await readStanding(tables, operator.loginId)
    const chosen = await tables.cameraTokenStandings.getAll(loginIds)
    if (tokenCode !== null && chosen.some((standing) => standing.tokenCode === tokenCode))
      return { ok: false, reason: 'own-token' }
    const historyIds: string[] = []
    let last: TokenRefusal = 'user-unknown'
    for (const loginId of loginIds) {
      const outcome = await releaseToken(bank, tables, operator, loginId)
      if (outcome.ok) historyIds.push(outcome.historyId)
      else last = outcome.reason
    }
    return historyIds.length > 0 ? { ok: true, historyIds } : { ok: false, reason: last }
  })
}

export async function initialiseOne(bank: Bank, operator: UserRow, loginId: string): Promise<ManagedOutcome> {
  return bank.store.transaction(async (tables) => {
    const outcome = await initialiseToken(bank, tables, operator, loginId)
    return outcome.ok ? { ok: true, historyIds: [outcome.historyId] } : outcome
  })
}
