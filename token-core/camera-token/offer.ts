import { readImage } from './message/decode.ts'
import { formatTokenCode, parseTokenCode } from './message/names.ts'

/** Which code in a picture a token is meant to read, as far as it shows without a key: the one rule for window, API and command line. */

/** What a text of a code is. Serials as printed, token codes unpadded. */
export type CodeKind =
  | { readonly kind: 'first'; readonly licence: string; readonly issuer: string }
  | { readonly kind: 'second'; readonly serial: string }
  | { readonly kind: 'request'; readonly tokenCode: string }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'foreign' }

export function codeKind(text: string): CodeKind {
  const image = readImage(text)
  if (!image.ok) return { kind: image.error === 'SIM06' ? 'damaged' : 'foreign' }
  if (image.value.type === 'activation-1') {
    const { licence, issuer } = image.value.message
    return { kind: 'first', licence, issuer }
  }
  const { addressee } = image.value
  return addressee.kind === 'device'
    ? { kind: 'second', serial: addressee.serial }
    : { kind: 'request', tokenCode: addressee.tokenCode }
}

/** What is known of the token that a picture is held in front of. */
export interface Offered {
  readonly serial: string
  readonly registration: object | null
  readonly activations: readonly { readonly tokenCode: string }[]
}

const unpadded = (tokenCode: string) => {
  const parts = parseTokenCode(tokenCode)
  return parts && formatTokenCode(parts.licence, parts.sequenceNumber)
}

/** How well a code suits the token now: 3 it waits for it, 2 it will answer, 1 it is a token's, 0 it is none. */
export function suits(kind: CodeKind, token: Offered): 0 | 1 | 2 | 3 {
  switch (kind.kind) {
    case 'first':
      return 2
    case 'second':
      return kind.serial === token.serial ? (token.registration ? 3 : 2) : 1
    case 'request':
      return token.activations.some(({ tokenCode }) => unpadded(tokenCode) === kind.tokenCode) ? 3 : 1
    case 'damaged':
      return 1
    case 'foreign':
      return 0
  }
}

/** The one code that the token is meant to read; null when that is for a person to say. */
export function rightCode(texts: readonly string[], token: Offered): string | null {
  const different = [...new Set(texts)]
  if (different.length === 1) return different[0] ?? null
  const graded = different.map((text) => ({ text, grade: suits(codeKind(text), token) }))
  const best = Math.max(...graded.map(({ grade }) => grade))
  const candidates = graded.filter(({ grade }) => grade === best)
  return best >= 2 && candidates.length === 1 ? (candidates[0]?.text ?? null) : null
}
