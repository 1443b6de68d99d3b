import { bytesToHex, utf8ToBytes } from './bytes.ts'

/** How a code was computed, as data: steps and values carry names for a page to translate, never prose, never a key. */

export const EXPLANATION_STEPS = [
  'scanned-text',
  'base45',
  'message',
  'serial-digits',
  'envelope',
  'registration-keys',
  'open-second-image',
  'instance-keys',
  'open-request',
  'device-clock',
  'time-step',
  'counter',
  'pin-key',
  'question',
  'data-input',
  'hmac',
  'truncation',
  'modulus',
  'check-digits',
  'wrong-code',
  'frozen',
  'shown',
] as const
export type ExplanationStepName = (typeof EXPLANATION_STEPS)[number]

export const EXPLANATION_VALUES = [
  'text',
  'prefix',
  'bytes',
  'message-type',
  'licence',
  'challenge',
  'issuer',
  'sequence-number',
  'instance-key',
  'account',
  'nonce',
  'title',
  'field',
  'challenge-text',
  'free-text',
  'serial',
  'digits',
  'algorithm',
  'key-id',
  'protected-header',
  'iv',
  'ciphertext',
  'additional-data',
  'plaintext',
  'input-key',
  'salt',
  'info',
  'output-length',
  'device-code-key',
  'signature-key',
  'seal-key',
  'hash-input',
  'sha-256',
  'suite',
  'separator',
  'question',
  'data-input',
  'true-time',
  'clock-ahead',
  'clock-time',
  'clock-ms',
  'step-length',
  'time-step',
  'counter',
  'key',
  'mac',
  'last-byte',
  'offset',
  'four-bytes',
  'number',
  'modulus',
  'remainder',
  'check-digits',
  'right-code',
  'code',
] as const
export type ExplanationValueName = (typeof EXPLANATION_VALUES)[number]

/**
 * `bytes`: lower-case hexadecimal, `**` for each byte of a key inside, `text` the same in words where it is text. `secret`: a key, of which only the length
 * is told.
 */
export type ExplanationValue = { readonly name: ExplanationValueName } & (
  | { readonly type: 'bytes'; readonly hex: string; readonly length: number; readonly text: string | null }
  | { readonly type: 'secret'; readonly length: number }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly number: number }
  /** ms since 1970. */
  | { readonly type: 'time'; readonly at: number }
)

export interface ExplanationStep {
  readonly name: ExplanationStepName
  readonly values: readonly ExplanationValue[]
}

export const explained = (
  name: ExplanationStepName,
  ...values: readonly (ExplanationValue | null)[]
): ExplanationStep => ({
  name,
  values: values.filter((value) => value !== null),
})

export const words = (name: ExplanationValueName, text: string): ExplanationValue => ({ name, type: 'text', text })
export const count = (name: ExplanationValueName, number: number): ExplanationValue => ({
  name,
  type: 'number',
  number,
})
export const moment = (name: ExplanationValueName, at: number): ExplanationValue => ({ name, type: 'time', at })
export const secret = (name: ExplanationValueName, length = 32): ExplanationValue => ({ name, type: 'secret', length })
export const textBytes = (name: ExplanationValueName, text: string): ExplanationValue => ({
  ...bytes(name, utf8ToBytes(text)),
  text,
})

interface Bytes {
  readonly name: ExplanationValueName
  readonly type: 'bytes'
  readonly hex: string
  readonly length: number
  readonly text: string | null
}

/** @param hidden a part that is a key: each of its bytes is written `**` */
export function bytes(name: ExplanationValueName, value: Uint8Array, hidden?: Uint8Array): Bytes {
  const hex = bytesToHex(value)
  const shown = hidden === undefined ? hex : hex.replaceAll(bytesToHex(hidden), '**'.repeat(hidden.length))
  return { name, type: 'bytes', hex: shown, length: value.length, text: null }
}
