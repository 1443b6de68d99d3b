import type { RequestRow, TokenRow } from '../../core/rows.ts'
import type { Tables } from '../../core/store.ts'
import { codeOf, equalCodes } from './code-check.ts'
import { imageOf } from './request-image.ts'

/** Eight digits that are not those of the image they answer: whether they are another image's of the same token. */

/**
 * `code-used`: of an image that was answered. `code-earlier`: of another image of the same order, shown before a reload, in another
 * window, or before the order was begun once more. `code-other-order`: of an image of another order.
 */
export type NumberOrigin = 'code-used' | 'code-earlier' | 'code-other-order'

/** How many of the token's latest images are compared: somebody who reloads does not do so for ever. */
const COMPARED = 100

/** @param code 8 digits that do not answer `request`. @returns null for digits of none of the token's images */
export async function originOf(
  tables: Tables,
  token: TokenRow,
  request: RequestRow,
  code: string,
): Promise<NumberOrigin | null> {
  const { tokenCode } = token
  if ((await tables.requests.find({ tokenCode, usedCode: code })).length > 0) return 'code-used'
  const latest = await tables.requests.find({ tokenCode, usedCode: null }, { descending: true, limit: COMPARED })
  const same = latest.filter((one) => equalCodes(code, codeOf(token, imageOf(one, token).bytes)))
  if (same.length === 0) return null
  for (const one of same) if (await isSameOrder(tables, one, request)) return 'code-earlier'
  return 'code-other-order'
}

/** One order, or one that was begun again with the same content: some pages make a new order each time they are opened. */
async function isSameOrder(tables: Tables, one: RequestRow, other: RequestRow): Promise<boolean> {
  if (one.loginId !== other.loginId) return false
  const [order, same] = [await tables.orders.get(one.orderId), await tables.orders.get(other.orderId)]
  // Proofs of a shared token and requests of the API have no order: the same content is the same.
  if (!order || !same) return one.orderId === other.orderId && one.title === other.title && one.fields === other.fields
  return order.acceptedAt === null && order.kind === same.kind && order.payload === same.payload
}
