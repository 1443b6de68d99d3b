import { formatTokenCode, parseTokenCode, type RequestBody } from '../../../token-core/codes.ts'
import type { Bank } from '../../core/bank.ts'
import { noteDigits, noteHistory } from '../../core/history.ts'
import { bankFor } from '../../core/live-bank.ts'
import { noteMoment } from '../../core/moments.ts'
import type { Problem } from '../../core/problems.ts'
import type { RequestRow, TokenRow, UserRow } from '../../core/rows.ts'
import type { Tables } from '../../core/store.ts'
import { imageProblem } from './image-refusals.ts'
import { imageOf } from './request-image.ts'
import {
  checkAnswer,
  findAnswerable,
  imageOfRequest,
  makeRequest,
  makeTampered,
  markAnswered,
  type OpenRequest,
  refuseAnswer,
} from './requests.ts'
import { registeredToken } from './standing.ts'
import type { Tampering } from './tampering.ts'

/** Requests with any content, for testing tokens and readers: they sign what they say, and nothing is executed. */

/** In the place of an order. */
const FREE = 'free'
export const isFree = ({ orderId }: Pick<RequestRow, 'orderId'>): boolean => orderId === FREE

export interface FreeMessage {
  readonly title: string
  readonly body: RequestBody
  /** What the image says otherwise. */
  readonly tampering?: Tampering | undefined
}

export type Holder = { readonly loginId: string } | { readonly tokenCode: string }

export type FreeRefusal = 'user-unknown' | 'no-token' | 'token-unknown' | 'token-stopped' | 'nothing-to-tamper'

/**
 * A request for a user, or for a token by its code, padded or not.
 * @throws RangeError when the message breaks a range of docs/protocol.md
 */
export async function issueFreeRequest(
  bank: Bank,
  holder: Holder,
  message: FreeMessage,
): Promise<OpenRequest | FreeRefusal> {
  return bank.store.transaction(async (tables) => {
    const found = await findHolder(tables, holder)
    if (typeof found === 'string') return found
    const { user, token } = found
    if (token.stoppedAt !== null) return 'token-stopped'
    const own = await bankFor(bank, tables, user.companyId)
    const row = makeRequest(own, user.loginId, token, FREE, {
      title: message.title,
      fields: [],
    })
    const { body } = message
    const plain: RequestRow = { ...row, fields: JSON.stringify('fields' in body ? body.fields : body) }
    const request =
      message.tampering && 'fields' in body
        ? await makeTampered(own, tables, plain, { title: message.title, fields: body.fields }, message.tampering)
        : plain
    if (message.tampering && request.tampered === null) return 'nothing-to-tamper'
    const { text } = imageOf(request, token)
    await tables.requests.insert(request)
    await noteMoment(bank, tables, user, {
      type: 'image-shown',
      image: imageOfRequest(request),
      tokenCode: token.tokenCode,
    })
    return { request, text }
  })
}

async function findHolder(
  tables: Tables,
  holder: Holder,
): Promise<{ readonly user: UserRow; readonly token: TokenRow } | FreeRefusal> {
  if ('loginId' in holder) {
    const user = await tables.users.get(holder.loginId)
    if (!user) return 'user-unknown'
    const token = await registeredToken(tables, user.loginId)
    return token ? { user, token } : 'no-token'
  }
  const token = await findToken(tables, holder.tokenCode)
  if (!token) return 'token-unknown'
  const { tokenCode } = token
  const standings = await tables.cameraTokenStandings.find({ tokenCode }, { orderBy: 'loginId' })
  const first = standings.find((one) => one.registrationState === 'in-service')
  const user = first && (await tables.users.get(first.loginId))
  return user ? { user, token } : 'no-token'
}

/** A token by its code, padded or not. */
export async function findToken(tables: Tables, tokenCode: string): Promise<TokenRow | undefined> {
  const name = parseTokenCode(tokenCode)
  return name ? tables.tokens.get(formatTokenCode(name.licence, name.sequenceNumber)) : undefined
}

/** Checks the 8 digits of such a request; the rules are those of the pages. @returns what is wrong, or null */
export async function answerFreeRequest(bank: Bank, id: string, code: string): Promise<Problem<'code'> | null> {
  return bank.store.transaction(async (tables) => {
    const request = await tables.requests.get(id)
    if (!request) return imageProblem('code', 'request-unknown')
    const claim = { loginId: request.loginId, orderId: FREE, requestId: id }
    const user = await tables.users.get(request.loginId)
    if (!user) return imageProblem('code', 'user-gone')
    const found = await findAnswerable(bank, tables, claim)
    if (typeof found === 'string') return refuseAnswer(bank, tables, claim, found)
    const { token } = found
    if (request.usedAt !== null) return refuseAnswer(bank, tables, claim, 'code-used')
    const problem = await checkAnswer(bank, tables, user, request, token, code)
    if (problem) return problem
    await noteDigits(bank, tables, user, imageOfRequest(request), { tokenCode: token.tokenCode })
    await markAnswered(bank, tables, request, token, code)
    await noteHistory(bank, tables, user, {
      category: 'help-desk',
      action: 'request-verified',
      detail: { tokenCode: token.tokenCode, title: request.title },
    })
    return null
  })
}
