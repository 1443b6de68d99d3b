import { hexToBytes, type Image, instanceKeys, type RequestBody, sealMessage } from '../../../token-core/codes.ts'
import type { RequestRow, TokenRow } from '../../core/rows.ts'

/** Lines of label and value; of a request that was made through the API also a challenge or a text (free-requests.ts). */
export function bodyOf({ fields }: Pick<RequestRow, 'fields'>): RequestBody {
  const body = JSON.parse(fields) as Extract<RequestBody, { fields: unknown }>['fields'] | RequestBody
  return 'length' in body ? { fields: body } : body
}

export function imageOf(request: RequestRow, token: TokenRow): Image {
  return sealMessage(
    {
      type: 'request',
      nonce: hexToBytes(request.nonce),
      title: request.title,
      body: bodyOf(request),
    },
    token.tokenCode,
    instanceKeys(hexToBytes(token.instanceKey), token.tokenCode).seal,
    hexToBytes(request.iv),
  )
}
