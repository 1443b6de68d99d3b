import { hmac } from '@noble/hashes/hmac.js'
import { bytesToHex, concatBytes, hexToBytes, requireBytes, uintToBytes, utf8ToBytes } from '../bytes.ts'
import { HASHES } from './hash.ts'
import { type OcraSuite, parseOcraSuite } from './ocra-suite.ts'
import { truncate } from './truncate.ts'

/** What the suite asks for, no more and no less. */
export interface OcraInput {
  /** The challenge as the suite's format writes it: decimal digits, ASCII characters or hexadecimal digits; at most 128 bytes. */
  readonly question: string
  /** C: 0 … 2^64 − 1. */
  readonly counter?: number | bigint
  /** P: digest of the PIN under the suite's hash. */
  readonly pinHash?: Uint8Array
  /** S: session data, at most as long as the suite says; shorter is padded with zeros on the left. */
  readonly session?: Uint8Array
  /** T: number of time steps since 1970-01-01T00:00Z. */
  readonly timeSteps?: number | bigint
}

const QUESTION_BYTES = 128

/**
 * The OCRA value of RFC 6287 §5: CryptoFunction(K, DataInput).
 * @returns the suite's decimal digits, or the whole HMAC in lower-case hexadecimal when it asks for 0 digits
 * @throws RangeError when the suite is none, or the input is not what the suite asks for
 */
export function ocra(suite: string | OcraSuite, key: Uint8Array, input: OcraInput): string {
  const parsed = typeof suite === 'string' ? parse(suite) : suite
  const mac = hmac(HASHES[parsed.hash], key, ocraDataInput(parsed, input))
  return parsed.digits === 0 ? bytesToHex(mac) : truncate(mac, parsed.digits)
}

function parse(text: string): OcraSuite {
  const suite = parseOcraSuite(text)
  if (!suite.ok) throw new RangeError(`"suite": ${suite.error}`)
  return suite.value
}

/** RFC 6287 §5.1: DataInput = OCRASuite | 00 | C | Q | P | S | T. */
export function ocraDataInput(suite: OcraSuite, input: OcraInput): Uint8Array {
  const counter = wanted('counter', suite.counter, input.counter)
  const pinHash = wanted('pinHash', suite.pin !== null, input.pinHash)
  const session = wanted('session', suite.session !== null, input.session)
  const timeSteps = wanted('timeSteps', suite.timeStep !== null, input.timeSteps)
  if (pinHash && suite.pin) requireBytes('pinHash', pinHash, HASHES[suite.pin].outputLen)
  return concatBytes(
    utf8ToBytes(suite.text),
    Uint8Array.of(0),
    counter === undefined ? new Uint8Array(0) : uintToBytes(counter, 8),
    questionBytes(suite.question.format, input.question),
    pinHash ?? new Uint8Array(0),
    session === undefined ? new Uint8Array(0) : padLeft(session, suite.session ?? 0),
    timeSteps === undefined ? new Uint8Array(0) : uintToBytes(timeSteps, 8),
  )
}

function wanted<Value>(name: string, asked: boolean, value: Value | undefined): Value | undefined {
  if (asked && value === undefined) throw new RangeError(`"${name}" expected by the suite`)
  if (!asked && value !== undefined) throw new RangeError(`"${name}" is not in the suite`)
  return value
}

/**
 * Q in 128 bytes, filled with zeros on the right (RFC 6287 §5.1). A numeric challenge is taken as one number and written in
 * hexadecimal from the left, nibble by nibble, as the RFC's reference code does: an odd number of digits leaves a half byte.
 */
function questionBytes(format: 'A' | 'N' | 'H', question: string): Uint8Array {
  const pattern = { A: /^[\x20-\x7e]+$/, N: /^\d+$/, H: /^[0-9a-fA-F]+$/ }[format]
  if (!pattern.test(question)) throw new RangeError(`"question" does not fit the format Q${format}`)
  const hex = { A: () => bytesToHex(utf8ToBytes(question)), N: () => BigInt(question).toString(16), H: () => question }[
    format
  ]()
  if (hex.length > 2 * QUESTION_BYTES) throw new RangeError(`"question" expected at most ${QUESTION_BYTES} bytes`)
  return hexToBytes(hex.padEnd(2 * QUESTION_BYTES, '0'))
}

function padLeft(bytes: Uint8Array, length: number): Uint8Array {
  if (bytes.length > length) throw new RangeError(`"session" expected at most ${length} bytes, got ${bytes.length}`)
  const padded = new Uint8Array(length)
  padded.set(bytes, length - bytes.length)
  return padded
}
