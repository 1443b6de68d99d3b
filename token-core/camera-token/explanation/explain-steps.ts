import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '../../bytes.ts'
import {
  bytes,
  count,
  type ExplanationStep,
  type ExplanationValue,
  explained,
  secret,
  textBytes,
  words,
} from '../../explanation.ts'
import { explainTruncation } from '../../otp/explain-totp.ts'
import { ocraDataInput } from '../../otp/ocra.ts'
import { type OcraSuite, parseOcraSuite } from '../../otp/ocra-suite.ts'
import { serialDigits } from '../../serial.ts'
import { BYTES, KEY_INFO } from '../message/constants.ts'
import type { SealedImage } from '../message/envelope.ts'
import type { Activation2, Request } from '../message/messages.ts'
import { additionalData } from '../message/seal.ts'

/** The steps that the three codes share. */

export const envelopeStep = ({ addressee, protectedHeader, iv, ciphertext }: SealedImage): ExplanationStep =>
  explained(
    'envelope',
    bytes('protected-header', protectedHeader),
    words('algorithm', 'A256GCM'),
    textBytes('key-id', addressee.kind === 'device' ? serialDigits(addressee.serial) : addressee.tokenCode),
    bytes('iv', iv),
    bytes('ciphertext', ciphertext),
  )

export const openingValues = (image: SealedImage): readonly ExplanationValue[] => [
  words('algorithm', 'A256GCM'),
  secret('seal-key'),
  bytes('iv', image.iv),
  bytes('additional-data', additionalData(image.protectedHeader)),
]

/** Keys of the registration, from the device key. */
export const registrationStep = (challenge: Uint8Array, licence: string): ExplanationStep =>
  explained(
    'registration-keys',
    words('algorithm', 'HKDF-SHA-256'),
    secret('input-key'),
    bytes('salt', challenge),
    textBytes('info', KEY_INFO.registration(licence)),
    count('output-length', 2 * BYTES.key),
    secret('device-code-key'),
    secret('seal-key'),
  )

/** Keys of the activation, from its instance key. */
export const instanceStep = (tokenCode: string): ExplanationStep =>
  explained(
    'instance-keys',
    words('algorithm', 'HKDF-SHA-256'),
    secret('input-key'),
    bytes('salt', new Uint8Array(0)),
    textBytes('info', KEY_INFO.instance(tokenCode)),
    count('output-length', 2 * BYTES.key),
    secret('signature-key'),
    secret('seal-key'),
  )

export const activationValues = (message: Activation2): readonly ExplanationValue[] => [
  words('message-type', message.type),
  words('licence', message.licence),
  count('sequence-number', message.sequenceNumber),
  secret('instance-key'),
  textBytes('account', message.account),
]

export function requestValues({ type, nonce, title, body }: Request): readonly ExplanationValue[] {
  const head = [words('message-type', type), bytes('nonce', nonce), textBytes('title', title)]
  if ('fields' in body) return [...head, ...body.fields.map(([label, value]) => words('field', `${label} ${value}`))]
  if ('challenge' in body) return [...head, textBytes('challenge-text', body.challenge)]
  return [...head, textBytes('free-text', body.freeText)]
}

/** RFC 6287 over the SHA-256 of `input`, step by step. @param hidden a key inside `input` */
export function explainOcra(
  suiteText: string,
  key: Uint8Array,
  keyName: 'device-code-key' | 'signature-key',
  input: Uint8Array,
  hidden?: Uint8Array,
): { readonly steps: readonly ExplanationStep[]; readonly code: string } {
  const suite = suiteOf(suiteText)
  const question = sha256(input)
  const data = ocraDataInput(suite, { question: bytesToHex(question) })
  const mac = hmac(sha256, key, data)
  const { steps: last, code } = explainTruncation(mac, suite.digits)
  const steps = [
    explained('question', bytes('hash-input', input, hidden), bytes('sha-256', question)),
    explained(
      'data-input',
      textBytes('suite', suiteText),
      bytes('separator', Uint8Array.of(0)),
      bytes('question', data.slice(suiteText.length + 1)),
      bytes('data-input', data),
    ),
    explained('hmac', words('algorithm', 'HMAC-SHA-256'), secret(keyName), bytes('mac', mac)),
    ...last,
  ]
  return { steps, code }
}

function suiteOf(text: string): OcraSuite {
  const suite = parseOcraSuite(text)
  if (!suite.ok) throw new TypeError(suite.error)
  return suite.value
}
