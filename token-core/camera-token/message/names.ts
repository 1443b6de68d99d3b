import type { Brand } from '../../brand.ts'
import { LIMITS } from './constants.ts'

/** The names of the protocol beside the printed serial: licence `VDS3456789`, token code `VDS3456789-1` (licence and instance sequence number). */

export type Licence = Brand<'Licence'>
/** Unpadded in messages, padded or not on a bank's screens. */
export type TokenCode = Brand<'TokenCode'>

const LICENCE = /^[A-Z]{3}\d{7}$/
const TOKEN_CODE = /^([A-Z]{3}\d{7})-(\d{1,2})$/

export function isLicence(text: string): text is Licence {
  return LICENCE.test(text)
}

export function isSequenceNumber(value: number): boolean {
  return Number.isInteger(value) && value >= LIMITS.sequenceNumber.min && value <= LIMITS.sequenceNumber.max
}

/** Reads a token code, its sequence number padded or not: bank screens print `-05`, messages `-5`. */
export function parseTokenCode(text: string): { readonly licence: Licence; readonly sequenceNumber: number } | null {
  const parts = TOKEN_CODE.exec(text)
  const sequenceNumber = Number(parts?.[2])
  const licence = parts?.[1] ?? ''
  return isLicence(licence) && isSequenceNumber(sequenceNumber) ? { licence, sequenceNumber } : null
}

/** @param padded two digits, as some banks print it; never in messages */
export function formatTokenCode(licence: string, sequenceNumber: number, padded = false): TokenCode {
  if (!isLicence(licence)) throw new RangeError('"licence" expected three letters and seven digits')
  if (!isSequenceNumber(sequenceNumber)) throw new RangeError('"sequenceNumber" expected 1–99')
  return `${licence}-${padded ? String(sequenceNumber).padStart(2, '0') : sequenceNumber}` as TokenCode
}
