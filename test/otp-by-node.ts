import { createHmac, hkdfSync } from 'node:crypto'

/** One-time passwords by node:crypto alone: nothing of ours is asked. */

/** RFC 6238 with SHA-1. @param at ms since 1970 @param step ms */
export function totp(key: Uint8Array, at: number, step: number, digits = 6): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / step)))
  const mac = createHmac('sha1', key).update(counter).digest()
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 0xf) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

const hkdf = (key: Uint8Array, info: string, length: number) =>
  new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), info, length))

/** The key of a serial: HKDF-SHA-256 from the factory key. */
export const keyOfSerial = (factoryKey: Uint8Array, serial: string, bytes = 20): Uint8Array =>
  hkdf(factoryKey, `camera-token/1 otp ${serial}`, bytes)

/** The key that serves after another PIN than the right one. */
export const keyOfWrongPin = (key: Uint8Array, pin: string): Uint8Array =>
  hkdf(key, `camera-token/1 otp-pin ${pin}`, key.length)
