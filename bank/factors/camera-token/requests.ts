import { bytesToHex } from '../../../token-core/codes.ts'
import { type Bank, drawId, isTooOld } from '../../core/bank.ts'
import { noteRefusal } from '../../core/history.ts'
import type { Problem } from '../../core/problems.ts'
import type { RequestRow, TokenRow, UserRow } from '../../core/rows.ts'
import type { Tables } from '../../core/store.ts'
import type { OrderMessage } from '../../orders/order-kind.ts'
import { readOrder } from '../../orders/order-kinds.ts'
import { acceptOrder } from '../../orders/orders.ts'
import { codeOf, equalCodes, tryCode } from './code-check.ts'
import { originOf } from './number-origin.ts'
import { imageOf } from './request-image.ts'

/** The image for an order, and the 8 digits that sign it: BSSK007, and pages that ask for the same within their own. */

export interface OpenRequest {
  readonly request: RequestRow
  /** Text of the image. */
  readonly text: string
}

/** A new image with a fresh nonce for an order. Null when the order or a token that works is not there. */
export async function issueRequest(bank: Bank, loginId: string, orderId: string): Promise<OpenRequest | null> {
  return bank.store.transaction(async (tables) => {
    const order = await tables.orders.get(orderId)
    const tokenCode = (await workingUser(tables, loginId))?.tokenCode
    const token = tokenCode ? await tables.tokens.get(tokenCode) : undefined
    if (order?.loginId !== loginId || !token || token.stoppedAt !== null) return null
    const { kind, payload } = readOrder(order)
    const request = makeRequest(bank, loginId, token, orderId, kind.message(payload))
    await tables.requests.insert(request)
    return { request, text: imageOf(request, token).text }
  })
}

/** Only somebody whose registration is complete has a token that signs. */
async function workingUser(tables: Tables, loginId: string): Promise<UserRow | null> {
  const user = await tables.users.get(loginId)
  return user?.registrationState === 'in-service' ? user : null
}

/** A request with a fresh nonce, not yet in its table. */
export function makeRequest(
  bank: Bank,
  loginId: string,
  token: TokenRow,
  orderId: string,
  message: OrderMessage,
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

export type Answer =
  | { readonly kind: 'accepted' }
  /** The order was accepted before: a doubled submission, or a second page of the same order. */
  | { readonly kind: 'accepted-before' }
  | { readonly kind: 'refused'; readonly problem: Problem<'code'> }

/** Checks 8 digits and, when they are right, does what was ordered, all in one transaction. Of two who race, one wins. */
export async function answerRequest(
  bank: Bank,
  loginId: string,
  orderId: string,
  requestId: string,
  code: string,
): Promise<Answer> {
  return bank.store.transaction(async (tables) => {
    const order = await tables.orders.get(orderId)
    if (order?.loginId === loginId && order.acceptedAt !== null) return { kind: 'accepted-before' }
    const user = await tables.users.get(loginId)
    const request = await tables.requests.get(requestId)
    const token = request && (await tables.tokens.get(request.tokenCode))
    const isOwn = request?.loginId === loginId && request.orderId === orderId
    const isWorking = user?.registrationState === 'in-service' && user.tokenCode === token?.tokenCode
    if (!user || !order || !token || !isOwn || !isWorking) {
      return refuseImage(bank, tables, user, token, 'image-gone')
    }
    if (isTooOld(bank, request.createdAt)) return refuseImage(bank, tables, user, token, 'image-too-old')
    const problem = await checkAnswer(bank, tables, user, request, token, code)
    if (problem) return { kind: 'refused', problem }
    const accepted = await acceptOrder(bank, tables, order)
    if (accepted.kind === 'refused') return refused(accepted.code)
    await markAnswered(bank, tables, request, code)
    if (token.signedAt === null) await tables.tokens.update(token.tokenCode, { signedAt: bank.now() })
    return accepted
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
): Promise<Problem<'code'> | null> {
  const { bytes } = imageOf(request, token)
  const isRight = equalCodes(code, codeOf(token, bytes))
  const origin = isRight || token.stoppedAt !== null ? null : await originOf(tables, token, request, code)
  if (origin === 'code-used' || origin === 'code-earlier') {
    await noteRefusal(bank, tables, user, 'tokens', origin, { tokenCode: token.tokenCode })
    return { field: 'code', code: origin }
  }
  return tryCode(bank, tables, user, token, bytes, code, origin)
}

/** Marks a request as answered: its digits are good once. */
export async function markAnswered(bank: Bank, tables: Tables, request: RequestRow, code: string): Promise<void> {
  const isFirst = await tables.requests.update(request.id, { usedAt: bank.now(), usedCode: code }, { usedAt: null })
  if (!isFirst) throw new Error('another process took the answer to this request at the same time')
}

async function refuseImage(
  bank: Bank,
  tables: Tables,
  user: UserRow | undefined,
  token: TokenRow | undefined,
  code: ImageRefusal,
): Promise<Answer> {
  if (user) await noteRefusal(bank, tables, user, 'tokens', code, token ? { tokenCode: token.tokenCode } : {})
  return refused(code)
}

function refused(code: Problem['code']): Answer {
  return { kind: 'refused', problem: { field: 'code', code } }
}
