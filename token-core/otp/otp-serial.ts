import type { Brand } from '../brand.ts'
import { narrowed } from './narrowed.ts'

/** The serial on the back of a token of one-time passwords: four letters, eight digits. */
export type OtpSerial = Brand<'OtpSerial'>

const SERIAL = /^[A-Za-z]{4}[0-9]{8}$/

/** Reads a serial as a person types it: full width, lower case, blanks and hyphens are all right. @returns it as printed, or null */
export function parseOtpSerial(text: string): OtpSerial | null {
  const serial = narrowed(text)
  return SERIAL.test(serial) ? (serial.toUpperCase() as OtpSerial) : null
}
