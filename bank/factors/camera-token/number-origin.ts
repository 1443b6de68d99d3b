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

/** Whether two requests of one user sign the same: for requests that sign no order, that they say the same. */
export type SameContent = (tables: Tables, one: RequestRow, other: RequestRow) => Promise<boolean>

const sameWords: SameContent = async (_, one, other) =>
  one.orderId === other.orderId && one.title === other.title && one.fields === other.fields

/**
 * @param code 8 digits that do not answer `request`
 * @param isSame for requests that sign an order: it may have been begun again with the same content
 * @returns null for digits of none of the token's images
 */
export async function originOf(
  tables: Tables,
  token: TokenRow,
  request: RequestRow,
  code: string,
  isSame: SameContent = sameWords,
): Promise<NumberOrigin | null> {
  const { tokenCode } = token
  if ((await tables.requests.find({ tokenCode, usedCode: code })).length > 0) return 'code-used'
  const latest = await tables.requests.find({ tokenCode, usedCode: null }, { descending: true, limit: COMPARED })
  const fitting = latest.filter((one) => equalCodes(code, codeOf(token, imageOf(one, token).bytes)))
  if (fitting.length === 0) return null
  for (const one of fitting) {
    if (one.loginId === request.loginId && (await isSame(tables, one, request))) return 'code-earlier'
  }
  return 'code-other-order'
}
