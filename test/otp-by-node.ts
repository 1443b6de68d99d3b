import { createHmac, hkdfSync } from 'node:crypto'

/** One-time passwords by node:crypto alone: nothing of ours is asked. */

/** A moving factor or a time step, 0 … 2^64 − 1, in eight bytes. */
export function uint64(value: number | bigint): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(value))
  return bytes
}

/** RFC 4226 §5.3, from the HMAC to the digits. */
export function truncated(mac: Buffer, digits: number): string {
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 0xf) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** RFC 4226. */
export const hotp = (key: Uint8Array, counter: number | bigint, digits = 6, hash = 'sha1'): string =>
  truncated(createHmac(hash, key).update(uint64(counter)).digest(), digits)

/** RFC 6238. @param at ms since 1970; a clock before that says 0 @param step ms */
export const totp = (key: Uint8Array, at: number, step: number, digits = 6, hash = 'sha1'): string =>
  hotp(key, Math.floor(Math.max(0, at) / step), digits, hash)

const hkdf = (key: Uint8Array, info: string, length: number) =>
  new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), info, length))

/** The key of a serial: HKDF-SHA-256 from the factory key. */
export const keyOfSerial = (factoryKey: Uint8Array, serial: string, bytes = 20): Uint8Array =>
  hkdf(factoryKey, `camera-token/1 otp ${serial}`, bytes)

/** The key that serves after another PIN than the right one. */
export const keyOfWrongPin = (key: Uint8Array, pin: string): Uint8Array =>
  hkdf(key, `camera-token/1 otp-pin ${pin}`, key.length)
