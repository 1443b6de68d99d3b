import { bytesToHex, requireBytes, utf8ToBytes, writeUint64 } from '../bytes.ts'
import { HASHES } from './hash.ts'
import { MACS } from './mac.ts'
import { QUESTION_BYTES, writeQuestion } from './ocra-question.ts'
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

/**
 * The OCRA value of RFC 6287 §5: CryptoFunction(K, DataInput).
 * @returns the suite's decimal digits, or the whole HMAC in lower-case hexadecimal when it asks for 0 digits
 * @throws RangeError when the suite is none, or the input is not what the suite asks for
 */
export function ocra(suite: string | OcraSuite, key: Uint8Array, input: OcraInput): string {
  const parsed = typeof suite === 'string' ? parse(suite) : suite
  const mac = MACS[parsed.hash](key, write(parsed, input))
  return parsed.digits === 0 ? bytesToHex(mac) : truncate(mac, parsed.digits)
}

/** RFC 6287 §5.1: DataInput = OCRASuite | 00 | C | Q | P | S | T. */
export const ocraDataInput = (suite: OcraSuite, input: OcraInput): Uint8Array => write(suite, input).slice()

/** Suites as they were parsed: programs know a few of them, and name them by their text for each code. */
const known = new Map<string, OcraSuite>()
const MOST_KNOWN = 32

function parse(text: string): OcraSuite {
  const before = known.get(text)
  if (before) return before
  const suite = parseOcraSuite(text)
  if (!suite.ok) throw new RangeError(`"suite": ${suite.error}`)
  if (known.size === MOST_KNOWN) known.clear()
  known.set(text, suite.value)
  return suite.value
}

/** The data input of a suite, written over for each code; where it does not have a part, the next one stands. */
interface Frame {
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly counterAt: number
  readonly questionAt: number
  readonly pinAt: number
  readonly sessionAt: number
  readonly timeAt: number
}
const frames = new WeakMap<OcraSuite, Frame>()

function frameOf(suite: OcraSuite): Frame {
  const before = frames.get(suite)
  if (before) return before
  const text = utf8ToBytes(suite.text)
  const counterAt = text.length + 1
  const questionAt = counterAt + (suite.counter ? 8 : 0)
  const pinAt = questionAt + QUESTION_BYTES
  const sessionAt = pinAt + (suite.pin ? HASHES[suite.pin].outputLen : 0)
  const timeAt = sessionAt + (suite.session ?? 0)
  const bytes = new Uint8Array(timeAt + (suite.timeStep === null ? 0 : 8))
  bytes.set(text)
  const frame = { bytes, view: new DataView(bytes.buffer), counterAt, questionAt, pinAt, sessionAt, timeAt }
  frames.set(suite, frame)
  return frame
}

/** @returns the suite's own frame: it is written over by the next call */
function write(suite: OcraSuite, input: OcraInput): Uint8Array {
  const { bytes, view, counterAt, questionAt, pinAt, sessionAt, timeAt } = frameOf(suite)
  const counter = wanted('counter', suite.counter, input.counter)
  const pinHash = wanted('pinHash', suite.pin !== null, input.pinHash)
  const session = wanted('session', suite.session !== null, input.session)
  const timeSteps = wanted('timeSteps', suite.timeStep !== null, input.timeSteps)
  if (counter !== undefined) writeUint64(view, counterAt, counter)
  writeQuestion(bytes, questionAt, suite.question.format, input.question)
  if (pinHash) {
    requireBytes('pinHash', pinHash, sessionAt - pinAt)
    bytes.set(pinHash, pinAt)
  }
  if (session) {
    const most = timeAt - sessionAt
    if (session.length > most) throw new RangeError(`"session" expected at most ${most} bytes, got ${session.length}`)
    bytes.fill(0, sessionAt, timeAt - session.length)
    bytes.set(session, timeAt - session.length)
  }
  if (timeSteps !== undefined) writeUint64(view, timeAt, timeSteps)
  return bytes
}

function wanted<Value>(name: string, asked: boolean, value: Value | undefined): Value | undefined {
  if (asked && value === undefined) throw new RangeError(`"${name}" expected by the suite`)
  if (!asked && value !== undefined) throw new RangeError(`"${name}" is not in the suite`)
  return value
}
