import type { Brand } from './brand.ts'

/** The serial that is printed on every token, of whatever kind: `12-3456789-0`. */
export type Serial = Brand<'Serial'>

const SERIAL = /^(\d{2})-?(\d{7})-?(\d)$/

/** Reads a printed serial with or without its hyphens. @returns it as printed, or null */
export function parseSerial(text: string): Serial | null {
  const parts = SERIAL.exec(text)
  return parts && (`${parts[1]}-${parts[2]}-${parts[3]}` as Serial)
}

/** The ten digits of a printed serial, as key derivation and kid use them. Throws RangeError when it is none. */
export function serialDigits(serial: string): string {
  if (parseSerial(serial) === null) throw new RangeError('"serial" expected NN-NNNNNNN-N')
  return serial.replaceAll('-', '')
}
