/**
 * Dynamic truncation, RFC 4226 §5.3: four bytes at the offset named by the low nibble of the last byte, without the sign bit,
 * as `digits` decimal digits with leading zeros.
 *
 * @param mac HMAC value of 20 bytes or more
 * @param digits 1–10. Ten digits cannot exceed 2147483647 (RFC 6287 §5.2 allows ten all the same).
 */
export function truncate(mac: Uint8Array, digits: number): string {
  if (!Number.isInteger(digits) || digits < 1 || digits > 10) {
    throw new RangeError(`"digits" expected 1–10, got ${digits}`)
  }
  return String(numberAt(mac, offsetOf(mac)) % 10 ** digits).padStart(digits, '0')
}

/** The offset, the four bytes found there, and the 31-bit number that they are without the sign bit. */
export function truncation(mac: Uint8Array): { offset: number; bytes: Uint8Array; number: number } {
  const offset = offsetOf(mac)
  return { offset, bytes: mac.slice(offset, offset + 4), number: numberAt(mac, offset) }
}

function offsetOf(mac: Uint8Array): number {
  if (mac.length < 20) throw new RangeError(`"mac" expected 20 bytes or more, got ${mac.length}`)
  return byte(mac, mac.length - 1) & 0x0f
}

const numberAt = (mac: Uint8Array, offset: number): number =>
  (byte(mac, offset) & 0x7f) * 0x1000000 +
  byte(mac, offset + 1) * 0x10000 +
  byte(mac, offset + 2) * 0x100 +
  byte(mac, offset + 3)

/** noUncheckedIndexedAccess wants a default; the offset is at most 15 + 3, so it is never taken. */
const byte = (bytes: Uint8Array, index: number): number => bytes[index] ?? 0
