import { hexToBytes, instanceKeys, sealMessage } from '../../../token-core/codes.ts'
import type { Bank } from '../../core/bank.ts'
import { helpDeskFor, noteHistory } from '../../core/history.ts'
import { bankFor } from '../../core/live-bank.ts'
import { noteMoment } from '../../core/moments.ts'
import type { TokenRow } from '../../core/rows.ts'
import type { Tables } from '../../core/store.ts'
import { findToken } from './free-requests.ts'
import { sharersOf } from './token-management.ts'

/** The image that deletes an activation from its token: whoever reads it there is asked first. The bank's own states stay as they are. */

export interface DeletionImage {
  readonly token: TokenRow
  /** Text of the image. It does not run out: the token knows no time. */
  readonly text: string
  /** What the token asks. */
  readonly question: string
}

/** @param tokenCode padded or not @returns null for a token that the bank does not know */
export function issueDeletion(bank: Bank, tokenCode: string): Promise<DeletionImage | null> {
  return bank.store.transaction(async (tables) => {
    const token = await findToken(tables, tokenCode)
    if (!token) return null
    const { seal } = instanceKeys(hexToBytes(token.instanceKey), token.tokenCode)
    const { text } = sealMessage(
      { type: 'deactivation', nonce: bank.random(8) },
      token.tokenCode,
      seal,
      bank.random(12),
    )
    const loginIds = (await sharersOf(tables, token.tokenCode)).map(({ loginId }) => loginId)
    const companyId = await companyOf(tables, token, loginIds)
    const own = await bankFor(bank, tables, companyId)
    const actor = helpDeskFor(companyId ?? 'bank')
    const about = { tokenCode: token.tokenCode, serial: token.serial }
    await noteMoment(own, tables, actor, {
      ...{ type: 'image-shown', image: { kind: 'deletion', id: null }, loginIds },
      ...about,
    })
    const detail = { ...about, ...(loginIds.length > 0 && { loginIds: loginIds.join(' ') }) }
    await noteHistory(own, tables, actor, { category: 'tokens', action: 'deletion-issued', detail })
    return { token, text, question: `Are you sure to delete activation ${token.tokenCode}?` }
  })
}

/** Whose token it is; else of whom it was registered. */
async function companyOf(tables: Tables, { tokenCode }: TokenRow, loginIds: readonly string[]): Promise<string | null> {
  const [registration] = await tables.registrations.find({ tokenCode }, { limit: 1 })
  const loginId = loginIds[0] ?? registration?.loginId
  return (loginId && (await tables.users.get(loginId))?.companyId) || null
}
