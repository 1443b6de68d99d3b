import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '../bytes.ts'

/** The eight cells, in their order on the card. */
export const CELL_NAMES = ['ア', 'イ', 'ウ', 'エ', 'オ', 'カ', 'キ', 'ク'] as const
export type CellName = (typeof CELL_NAMES)[number]

/** A customer's number on the card, 利用者番号: eleven digits. */
export const isCardNumber = (text: string): boolean => /^\d{11}$/.test(text)

/** Cards are counted from 1: each that is issued anew has other cells. */
export const isIssue = (issue: number): boolean => Number.isSafeInteger(issue) && issue >= 1

/** Two digits. */
export const isCell = (text: string): boolean => /^\d\d$/.test(text)

/**
 * The cells of a practice card, two digits each, in the order of {@link CELL_NAMES}: HKDF-SHA-256 (RFC 5869) with an empty salt, a big-endian
 * number of 16 bits for each cell, mod 100.
 * @param factoryKey any length
 * @throws RangeError for a number that is not of eleven digits, an issue that is no whole number from 1
 */
export function deriveCells(factoryKey: Uint8Array, number: string, issue: number): readonly string[] {
  if (!isCardNumber(number)) throw new RangeError('"number" expected eleven digits')
  if (!isIssue(issue)) throw new RangeError(`"issue" expected a whole number from 1, got ${issue}`)
  const info = utf8ToBytes(`camera-token/1 card ${number}-${issue}`)
  const drawn = hkdf(sha256, factoryKey, undefined, info, 2 * CELL_NAMES.length)
  const numbers = new DataView(drawn.buffer, drawn.byteOffset)
  return CELL_NAMES.map((_, i) => String(numbers.getUint16(2 * i) % 100).padStart(2, '0'))
}
