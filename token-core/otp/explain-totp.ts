import { hmac } from '@noble/hashes/hmac.js'
import { uint64Bytes, utf8ToBytes } from '../bytes.ts'
import { bytes, count, type ExplanationStep, explained, moment, secret, words } from '../explanation.ts'
import { pinKeyInfo } from './derive.ts'
import { HASHES, type HashName } from './hash.ts'
import { timeStepOf } from './time-step.ts'
import { truncate, truncation } from './truncate.ts'

interface Computed {
  /** In order of computing. */
  readonly steps: readonly ExplanationStep[]
  readonly code: string
}

export interface ExplainTotpOptions {
  readonly key: Uint8Array
  readonly digits: number
  /** ms. */
  readonly step: number
  readonly hash: HashName
  /** What the device's own clock said, ms since 1970. */
  readonly clock: number
  /** How much that was ahead of the true time, ms. */
  readonly ahead: number
}

const HMAC_NAMES = { sha1: 'HMAC-SHA-1', sha256: 'HMAC-SHA-256', sha512: 'HMAC-SHA-512' } as const

/** RFC 6238 §4.2 on a clock of the device's own, from the clock to the digits. Of the key its length alone. */
export function explainTotp({ key, digits, step, hash, clock, ahead }: ExplainTotpOptions): Computed {
  const timeStep = timeStepOf(clock, step)
  const counter = uint64Bytes(timeStep)
  const mac = hmac(HASHES[hash], key, counter)
  const { steps, code } = explainTruncation(mac, digits)
  return {
    code,
    steps: [
      explained(
        'device-clock',
        moment('true-time', clock - ahead),
        count('clock-ahead', ahead),
        moment('clock-time', clock),
      ),
      explained(
        'time-step',
        count('clock-ms', Math.max(0, clock)),
        count('step-length', step),
        count('time-step', timeStep),
      ),
      explained('counter', count('time-step', timeStep), bytes('counter', counter)),
      explained('hmac', words('algorithm', HMAC_NAMES[hash]), secret('key', key.length), bytes('mac', mac)),
      ...steps,
    ],
  }
}

/** The key that serves in place of a token's own after a PIN that is not its own; the PIN itself is masked. */
export function pinKeyStep(keyLength: number, pin: string): ExplanationStep {
  return explained(
    'pin-key',
    words('algorithm', 'HKDF-SHA-256'),
    secret('input-key', keyLength),
    bytes('salt', new Uint8Array(0)),
    { ...bytes('info', utf8ToBytes(pinKeyInfo(pin)), utf8ToBytes(pin)), text: pinKeyInfo('*'.repeat(pin.length)) },
    count('output-length', keyLength),
    secret('key', keyLength),
  )
}

/** RFC 4226 §5.3, from the HMAC to the digits. */
export function explainTruncation(mac: Uint8Array, digits: number): Computed {
  const { offset, bytes: four, number } = truncation(mac)
  const code = truncate(mac, digits)
  return {
    code,
    steps: [
      explained(
        'truncation',
        bytes('last-byte', mac.slice(-1)),
        count('offset', offset),
        bytes('four-bytes', four),
        count('number', number),
      ),
      explained('modulus', count('number', number), count('modulus', 10 ** digits), words('remainder', code)),
    ],
  }
}
