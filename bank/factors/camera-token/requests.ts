import { bytesToHex } from '../../../token-core/codes.ts'
import { type Bank, drawId, isTooOld } from '../../core/bank.ts'
import { noteHistory, noteRefusal } from '../../core/history.ts'
import type { MomentImage } from '../../core/moments.ts'
import { causeOf, type Problem, type ProblemCode } from '../../core/problems.ts'
import type { RequestRow, TokenRow, UserRow } from '../../core/rows.ts'
import type { Tables } from '../../core/store.ts'
import type { Message } from '../factor.ts'
import { codeOf, equalCodes, tryCode } from './code-check.ts'
import { type ImageRefusal, imageProblem } from './image-refusals.ts'
import { originOf, type SameContent } from './number-origin.ts'
import { imageOf } from './request-image.ts'
import { registeredToken } from './standing.ts'
import { type Tampering, tamper } from './tampering.ts'

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
    tampered: null,
  }
}

export const imageOfRequest = ({ id }: Pick<RequestRow, 'id'>): MomentImage => ({ kind: 'request', id })

/** A request as malware has changed it, and what the history tells of it; as it is where there is nothing to change. */
export async function makeTampered(
  bank: Bank,
  tables: Tables,
  request: RequestRow,
  message: Message,
  what: Tampering,
): Promise<RequestRow> {
  const found = tamper(message, what)
  const user = await tables.users.get(request.loginId)
  if (!found || !user) return request
  const { label, ordered, changed } = found
  await noteHistory(bank, tables, user, {
    category: 'tokens',
    action: 'image-tampered',
    detail: { tokenCode: request.tokenCode, field: label, ordered, changed },
  })
  return { ...request, fields: JSON.stringify(found.message.fields), tampered: what }
}

/** What an answer claims: whose image it is, and for what. */
export interface Claim {
  readonly loginId: string
  readonly orderId: string
  readonly requestId: string
}

/** A request that may be answered, with the token that does. */
export interface Answerable {
  readonly request: RequestRow
  readonly token: TokenRow
}

/** The token of a request, if this user may answer with it, or why not. */
export type TokenOf = (tables: Tables, loginId: string, tokenCode: string) => Promise<TokenRow | ImageRefusal>

/** The one that he has registered. */
export const ownToken: TokenOf = async (tables, loginId, tokenCode) => {
  const token = await registeredToken(tables, loginId)
  return token?.tokenCode === tokenCode ? token : 'request-of-another-token'
}

/** The request of an image that counts, or why it counts no more. */
export async function findAnswerable(
  bank: Bank,
  tables: Tables,
  { loginId, orderId, requestId }: Claim,
  tokenOf: TokenOf = ownToken,
): Promise<Answerable | ImageRefusal> {
  const request = await tables.requests.get(requestId)
  if (!request) return 'request-unknown'
  if (request.loginId !== loginId) return 'request-of-another-user'
  if (request.orderId !== orderId) return 'request-of-another-order'
  const token = await tokenOf(tables, loginId, request.tokenCode)
  if (typeof token === 'string') return token
  return isTooOld(bank, request.createdAt) ? 'image-too-old' : { request, token }
}

/** The image of a request once more, for showing the page again after a mistake; null when it counts no more. */
export function findOpenRequest(bank: Bank, claim: Claim, tokenOf?: TokenOf): Promise<OpenRequest | null> {
  return bank.store.transaction(async (tables) => {
    const found = await findAnswerable(bank, tables, claim, tokenOf)
    return typeof found === 'string' ? null : { request: found.request, text: imageOf(found.request, found.token).text }
  })
}

/** Refuses the answer to an image that counts no more. Not counted; the history says why. */
export async function refuseAnswer(
  bank: Bank,
  tables: Tables,
  { loginId, requestId }: Claim,
  why: ImageRefusal | ProblemCode,
): Promise<Problem<'code'>> {
  const user = await tables.users.get(loginId)
  const request = await tables.requests.get(requestId)
  // Another's token is none of his business.
  const own = request?.loginId === loginId ? request : null
  const image = { kind: 'request', id: own?.id ?? null } as const
  if (user) await noteRefusal(bank, tables, user, 'tokens', why, image, own ? { tokenCode: own.tokenCode } : {})
  return imageProblem('code', why)
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
  const image = imageOfRequest(request)
  const isRight = equalCodes(code, codeOf(token, bytes))
  if (isRight && token.stoppedAt === null && request.tampered !== null) {
    await noteRefusal(bank, tables, user, 'tokens', 'code-tampered', image, { tokenCode: token.tokenCode })
    return { field: 'code', code: 'code-tampered' }
  }
  const origin = isRight || token.stoppedAt !== null ? null : await originOf(tables, token, request, code, isSame)
  if (origin === 'code-used' || origin === 'code-earlier') {
    await noteRefusal(bank, tables, user, 'tokens', origin, image, { tokenCode: token.tokenCode })
    return { field: 'code', code: origin }
  }
  return tryCode(bank, tables, user, token, bytes, code, image, origin)
}

/** Refuses 8 digits that are none, before anything is looked at. */
export function refuseForm(
  bank: Bank,
  loginId: string,
  image: MomentImage,
  problems: readonly Problem[],
): Promise<void> {
  return bank.store.transaction(async (tables) => {
    const user = await tables.users.get(loginId)
    if (user) await noteRefusal(bank, tables, user, 'tokens', problems.map(causeOf), image)
  })
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
