import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, utf8ToBytes } from '../../bytes.ts'
import { ocra } from '../../otp/ocra.ts'
import { serialDigits } from '../../serial.ts'
import { SUITES } from './constants.ts'

/** The codes that a customer types: OCRA (RFC 6287) over a SHA-256 of what was read. */

/**
 * The 12-digit device code (トークン認証コード): ten digits over the first activation message and the serial, and two check digits.
 * @param key device-code key of the registration
 * @param activation1 the message's bytes as read
 */
export function deviceCode(key: Uint8Array, activation1: Uint8Array, serial: string): string {
  const question = sha256(concatBytes(activation1, utf8ToBytes(serialDigits(serial))))
  return appendCheckDigits(ocra(SUITES.deviceCode, key, { question: bytesToHex(question) }))
}

/**
 * The 8-digit code (トランザクション認証番号) over a message's plaintext; leading zeros count.
 * @param key signature key of the instance
 */
export function signatureCode(key: Uint8Array, plaintext: Uint8Array): string {
  return ocra(SUITES.signature, key, { question: bytesToHex(sha256(plaintext)) })
}

/** Appends the two check digits of ISO/IEC 7064 MOD 97-10, so that the twelve digits leave 1 on division by 97. */
export function appendCheckDigits(tenDigits: string): string {
  if (!/^\d{10}$/.test(tenDigits)) throw new RangeError('"tenDigits" expected ten digits')
  const check = 98 - ((Number(tenDigits) * 100) % 97)
  return tenDigits + String(check).padStart(2, '0')
}

/** Whether twelve digits carry right check digits: if not, somebody mistyped them. */
export function hasCheckDigits(twelveDigits: string): boolean {
  return /^\d{12}$/.test(twelveDigits) && appendCheckDigits(twelveDigits.slice(0, 10)) === twelveDigits
}
