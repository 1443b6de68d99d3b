/**
 * Bytes and text. Keys, challenges and nonces are `Uint8Array` in calls, lower-case hexadecimal in stored state.
 */
export { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** Throws RangeError unless `bytes` is a Uint8Array of `length` bytes. The value itself is never in the message. */
export function requireBytes(name: string, bytes: Uint8Array, length: number): void {
  if (!(bytes instanceof Uint8Array)) throw new TypeError(`"${name}" expected a Uint8Array`)
  if (bytes.length !== length) throw new RangeError(`"${name}" expected ${length} bytes, got ${bytes.length}`)
}

/** Unsigned big-endian integer of `length` bytes. */
export function uintToBytes(value: number | bigint, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let rest = BigInt(value)
  for (let i = length - 1; i >= 0; i--) {
    bytes[i] = Number(rest & 0xffn)
    rest >>= 8n
  }
  if (rest !== 0n) throw new RangeError(`value does not fit ${length} unsigned bytes`)
  return bytes
}

/** Not in constant time: for public bytes only. */
export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i])
}
