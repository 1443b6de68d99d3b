import { bytesToHex } from '../../../token-core/codes.ts'
import { type Bank, drawId, isTooOld } from '../../core/bank.ts'
import { noteRefusal } from '../../core/history.ts'
import type { Problem } from '../../core/problems.ts'
import type { RequestRow, TokenRow, UserRow } from '../../core/rows.ts'
import type { Tables } from '../../core/store.ts'
import type { Message } from '../factor.ts'
import { codeOf, equalCodes, tryCode } from './code-check.ts'
import { originOf, type SameContent } from './number-origin.ts'
import { imageOf } from './request-image.ts'
import { registeredToken } from './standing.ts'

/** Images that a token signs, and the 8 digits that answer them. What they are asked for is known to the caller only, who names it by the request's `orderId`. */

export interface OpenRequest {
  readonly request: RequestRow
  /** Text of the image. */
  readonly text: string
}

/** The token that a user signs with now, or null: his registration is complete, and the token is not 停止中. */
export async function signingToken(tables: Tables, loginId: string): Promise<TokenRow | null> {
  const token = await registeredToken(tables, loginId)
  return token?.stoppedAt === null ? token : null
}

/** A request with a fresh nonce, not yet in its table. */
export function makeRequest(
  bank: Bank,
  loginId: string,
  token: TokenRow,
  orderId: string,
  message: Message,
): RequestRow {
  return {
    id: drawId(bank),
    loginId,
    tokenCode: token.tokenCode,
    orderId,
    title: message.title,
    fields: JSON.stringify(message.fields),
    nonce: bytesToHex(bank.random(8)),
    iv: bytesToHex(bank.random(12)),
    createdAt: bank.now(),
    usedAt: null,
    usedCode: null,
  }
}

/** Why an image counts no more: its ten minutes are over; or it is of another token or order, or of none that is known. */
export type ImageRefusal = 'image-too-old' | 'image-gone'

/** The image of a request once more, for showing the page again after a mistake, or why it counts no more. */
export async function findOpenRequest(
  bank: Bank,
  loginId: string,
  orderId: string,
  id: string,
): Promise<OpenRequest | ImageRefusal> {
  return bank.store.transaction(async (tables) => {
    const request = await tables.requests.get(id)
    const token = request && (await tables.tokens.get(request.tokenCode))
    if (!token || request.loginId !== loginId || request.orderId !== orderId) return 'image-gone'
    return isTooOld(bank, request.createdAt) ? 'image-too-old' : { request, text: imageOf(request, token).text }
  })
}

/** @returns what is wrong with the 8 digits of a request, or null. Wrong ones are counted; those of another image of the same order, and used ones, are not. */
export async function checkAnswer(
  bank: Bank,
  tables: Tables,
  user: UserRow,
  request: RequestRow,
  token: TokenRow,
  code: string,
  isSame?: SameContent,
): Promise<Problem<'code'> | null> {
  const { bytes } = imageOf(request, token)
  const isRight = equalCodes(code, codeOf(token, bytes))
  const origin = isRight || token.stoppedAt !== null ? null : await originOf(tables, token, request, code, isSame)
  if (origin === 'code-used' || origin === 'code-earlier') {
    await noteRefusal(bank, tables, user, 'tokens', origin, { tokenCode: token.tokenCode })
    return { field: 'code', code: origin }
  }
  return tryCode(bank, tables, user, token, bytes, code, origin)
}

/** Marks a request as answered: its digits are good once, and its token works, whatever they were asked for. */
export async function markAnswered(
  bank: Bank,
  tables: Tables,
  request: RequestRow,
  token: TokenRow,
  code: string,
): Promise<void> {
  const isFirst = await tables.requests.update(request.id, { usedAt: bank.now(), usedCode: code }, { usedAt: null })
  if (!isFirst) throw new Error('another process took the answer to this request at the same time')
  if (token.signedAt === null) await tables.tokens.update(token.tokenCode, { signedAt: bank.now() })
}
