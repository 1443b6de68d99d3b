import { hash, randomBytes, timingSafeEqual } from 'node:crypto'

/** What callers of an API must send, where nobody chose it: 32 random bytes, base64url. */
export const newApiToken = (): string => randomBytes(32).toString('base64url')

const digest = (text: string): Uint8Array => hash('sha256', text, 'buffer')

/**
 * Whether a header Authorization has the API token. Digests are compared, in constant time, so that neither content nor length shows.
 * @returns for each value of the header; none: `''`
 */
export function carries(apiToken: string): (authorization: string) => boolean {
  const expected = digest(`Bearer ${apiToken}`)
  // RFC 9110 §11.1: the case of the scheme does not matter.
  return (authorization) => timingSafeEqual(digest(authorization.replace(/^bearer +/i, 'Bearer ')), expected)
}
