import { sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha512 } from '@noble/hashes/sha2.js'

/** The hash functions that RFC 6238 and RFC 6287 allow under HMAC. */
export const HASHES = { sha1, sha256, sha512 } as const
export type HashName = keyof typeof HASHES
