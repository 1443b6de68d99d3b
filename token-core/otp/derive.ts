import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { requireBytes, utf8ToBytes } from '../bytes.ts'
import { parseOtpSerial } from './otp-serial.ts'

/** Keys of one-time passwords: HKDF-SHA-256 (RFC 5869) with an empty salt. */

const FACTORY_KEY_BYTES = 32

/** RFC 4226 §4 R6 asks for 16 bytes at least. */
export const isOtpKeyLength = (length: number): boolean => length >= 16 && length <= 64

/** A key of such a length in a saved state. */
export const KEY_HEX = /^(?:[0-9a-f]{2}){16,64}$/

/**
 * The key of a token that is made from a factory key.
 * @param serial as parseOtpSerial gives it
 * @param length bytes, 16–64
 */
export function deriveOtpKey(factoryKey: Uint8Array, serial: string, length: number): Uint8Array {
  requireBytes('factoryKey', factoryKey, FACTORY_KEY_BYTES)
  if (parseOtpSerial(serial) !== serial) throw new RangeError('"serial" expected four letters and eight digits')
  if (!isOtpKeyLength(length)) throw new RangeError(`"length" expected 16–64 bytes, got ${length}`)
  return hkdf(sha256, factoryKey, undefined, utf8ToBytes(`camera-token/1 otp ${serial}`), length)
}

/** The key that a wrong PIN makes of a token's own: as long as that. */
export const derivePinKey = (key: Uint8Array, pin: string): Uint8Array =>
  hkdf(sha256, key, undefined, utf8ToBytes(pinKeyInfo(pin)), key.length)

export const pinKeyInfo = (pin: string): string => `camera-token/1 otp-pin ${pin}`
