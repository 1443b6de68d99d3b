import { accept, type Result, refuse } from '../../result.ts'

/** Base45, RFC 9285: two bytes as three characters of the QR alphanumeric set, lowest digit first. */

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

export function encodeBase45(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 2) {
    const first = bytes[i] ?? 0
    const second = bytes[i + 1]
    text += second === undefined ? digits(first, 2) : digits(first * 256 + second, 3)
  }
  return text
}

/** @returns the bytes, or `not-base45`: a foreign character, a length of 3n + 1, or a group above FFFF or FF (RFC 9285 §6) */
export function decodeBase45(text: string): Result<Uint8Array, 'not-base45'> {
  if (text.length % 3 === 1) return refuse('not-base45')
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (text.length % 3 === 2 ? 1 : 0))
  for (let i = 0, at = 0; i < text.length; i += 3) {
    const group = text.slice(i, i + 3)
    const value = groupValue(group)
    if (value < 0 || value > (group.length === 3 ? 0xffff : 0xff)) return refuse('not-base45')
    if (group.length === 3) bytes[at++] = value >> 8
    bytes[at++] = value & 0xff
  }
  return accept(bytes)
}

function digits(value: number, count: number): string {
  let text = ''
  for (let i = 0; i < count; i++) {
    text += ALPHABET[value % 45]
    value = Math.floor(value / 45)
  }
  return text
}

function groupValue(group: string): number {
  let value = 0
  for (let i = group.length - 1; i >= 0; i--) {
    const digit = ALPHABET.indexOf(group.charAt(i))
    if (digit < 0) return -1
    value = value * 45 + digit
  }
  return value
}
