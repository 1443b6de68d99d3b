import { isTooOld } from '../core/bank.ts'
import { noteRefusal } from '../core/history.ts'
import type { Problem } from '../core/problems.ts'
import type { TokenRow, UserRow } from '../core/rows.ts'
import type { Tables } from '../core/store.ts'
import type { SameContent } from '../factors/camera-token/number-origin.ts'
import { imageOf } from '../factors/camera-token/request-image.ts'
import {
  checkAnswer,
  type ImageRefusal,
  makeRequest,
  markAnswered,
  type OpenRequest,
  signingToken,
} from '../factors/camera-token/requests.ts'
import { registeredToken } from '../factors/camera-token/standing.ts'
import type { OrderingBank } from './order-kinds.ts'
import { acceptOrder } from './orders.ts'

/** The image for an order, and the 8 digits that sign it: BSSK007, and pages that ask for the same within their own. */

/** A new image with a fresh nonce for an order. Null when the order or a token that works is not there. */
export async function issueRequest(bank: OrderingBank, loginId: string, orderId: string): Promise<OpenRequest | null> {
  return bank.store.transaction(async (tables) => {
    const order = await tables.orders.get(orderId)
    const token = await signingToken(tables, loginId)
    if (order?.loginId !== loginId || !token) return null
    const { kind, payload } = bank.orderKinds.read(order)
    const request = makeRequest(bank, loginId, token, orderId, kind.message(payload))
    await tables.requests.insert(request)
    return { request, text: imageOf(request, token).text }
  })
}

export type Answer =
  | { readonly kind: 'accepted' }
  /** The order was accepted before: a doubled submission, or a second page of the same order. */
  | { readonly kind: 'accepted-before' }
  | { readonly kind: 'refused'; readonly problem: Problem<'code'> }

/** Checks 8 digits and, when they are right, does what was ordered, all in one transaction. Of two who race, one wins. */
export async function answerRequest(
  bank: OrderingBank,
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
    const isHeld = user && token && (await registeredToken(tables, user))?.tokenCode === token.tokenCode
    if (!user || !order || !token || !isOwn || !isHeld) {
      return refuseImage(bank, tables, user, token, 'image-gone')
    }
    if (isTooOld(bank, request.createdAt)) return refuseImage(bank, tables, user, token, 'image-too-old')
    const problem = await checkAnswer(bank, tables, user, request, token, code, isSameOrder)
    if (problem) return { kind: 'refused', problem }
    const accepted = await acceptOrder(bank, tables, order)
    if (accepted.kind === 'refused') return refused(accepted.code)
    await markAnswered(bank, tables, request, token, code)
    return accepted
  })
}

/** One order, or one that was begun again with the same content: some pages make a new order each time they are opened. */
const isSameOrder: SameContent = async (tables, one, other) => {
  const [order, same] = [await tables.orders.get(one.orderId), await tables.orders.get(other.orderId)]
  if (!order || !same) return false
  return order.acceptedAt === null && order.kind === same.kind && order.payload === same.payload
}

async function refuseImage(
  bank: OrderingBank,
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
