/**
 * Bytes and text. Keys, challenges and nonces are `Uint8Array` in calls, lower-case hexadecimal in stored state.
 */
export { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** Throws RangeError unless `bytes` is a Uint8Array of `length` bytes. The value itself is never in the message. */
export function requireBytes(name: string, bytes: Uint8Array, length: number): void {
  if (!(bytes instanceof Uint8Array)) throw new TypeError(`"${name}" expected a Uint8Array`)
  if (bytes.length !== length) throw new RangeError(`"${name}" expected ${length} bytes, got ${bytes.length}`)
}

/** Writes 0 … 2^64 − 1 in eight bytes, big-endian. Throws RangeError for what is no such whole number. */
export function writeUint64(view: DataView, offset: number, value: number | bigint): void {
  // Most of them are counters and time steps, which take a tenth of the time without BigInt.
  if (typeof value === 'number' && value >= 0 && Number.isSafeInteger(value)) {
    view.setUint32(offset, Math.floor(value / 2 ** 32))
    view.setUint32(offset + 4, value % 2 ** 32)
    return
  }
  const whole = BigInt(value)
  if (whole < 0n || whole >= 2n ** 64n) throw new RangeError('value does not fit 8 unsigned bytes')
  view.setBigUint64(offset, whole)
}

/** The same in bytes of their own. */
export function uint64Bytes(value: number | bigint): Uint8Array {
  const bytes = new Uint8Array(8)
  writeUint64(new DataView(bytes.buffer), 0, value)
  return bytes
}

/** Not in constant time: for public bytes only. */
export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i])
}
