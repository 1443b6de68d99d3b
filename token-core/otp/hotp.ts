import { writeUint64 } from '../bytes.ts'
import type { HashName } from './hash.ts'
import { MACS } from './mac.ts'
import { truncate } from './truncate.ts'

export interface HotpOptions {
  /** Shared secret, any length (RFC 4226 §4 R6 asks for 16 bytes or more). */
  readonly key: Uint8Array
  /** Moving factor, 0 … 2^64 − 1. */
  readonly counter: number | bigint
  readonly digits?: number
  /** RFC 4226 knows SHA-1 only; the others serve RFC 6238. */
  readonly hash?: HashName
}

const movingFactor = new Uint8Array(8)
const view = new DataView(movingFactor.buffer)

/** HOTP value, RFC 4226 §5.3: HMAC of the 8-byte moving factor, truncated. Default six digits. */
export function hotp({ key, counter, digits = 6, hash = 'sha1' }: HotpOptions): string {
  writeUint64(view, 0, counter)
  return truncate(MACS[hash](key, movingFactor), digits)
}
