import { concatBytes, hexToBytes, utf8ToBytes } from '../../bytes.ts'
import { bytes, type ExplanationStep, explained, textBytes, words } from '../../explanation.ts'
import { serialDigits } from '../../serial.ts'
import { display } from '../display.ts'
import { appendCheckDigits } from '../message/codes.ts'
import { PREFIX, SUITES } from '../message/constants.ts'
import { type Activation1Image, readImage } from '../message/decode.ts'
import type { SealedImage } from '../message/envelope.ts'
import { instanceKeys, registrationKeys } from '../message/keys.ts'
import { openImage } from '../message/seal.ts'
import { type Token, tokenCodeOf } from '../token.ts'
import {
  activationValues,
  envelopeStep,
  explainOcra,
  instanceStep,
  openingValues,
  registrationStep,
  requestValues,
} from './explain-steps.ts'

export interface Explanation {
  readonly kind: 'device-code' | 'activation-code' | 'transaction-code'
  /** As the display shows it, digits only. */
  readonly code: string
  readonly serial: string
  /** The activation that signs; null for a device code. */
  readonly tokenCode: string | null
  /** In order of computing. */
  readonly steps: readonly ExplanationStep[]
}

/**
 * Computes the code on the display once more, writing down every step. Keys are left out altogether: their length stands in their
 * place, and bytes of a key inside a message are masked.
 * @returns null when the display shows no code, or shows one from a state saved by a version that did not keep what was scanned
 */
export function explain(token: Token): Explanation | null {
  const { code } = display(token)
  if (code === null || !('scanned' in token.screen) || token.screen.scanned === undefined) return null
  const { scanned } = token.screen
  const image = readImage(scanned)
  if (!image.ok) return null
  const computed =
    image.value.type === 'activation-1'
      ? explainDeviceCode(token, image.value)
      : image.value.addressee.kind === 'device'
        ? explainActivationCode(token, image.value)
        : explainTransactionCode(token, image.value, image.value.addressee.tokenCode)
  if (computed === null) return null
  const { kind, tokenCode, steps, right } = computed
  const text = scanned.trim()
  return {
    kind,
    code,
    serial: token.serial,
    tokenCode,
    steps: [
      explained('scanned-text', words('text', text), words('prefix', PREFIX)),
      ...steps,
      ...(code === right ? [] : [explained('wrong-code', words('right-code', right))]),
      explained('shown', words('code', code)),
    ],
  }
}

interface Computed {
  readonly kind: Explanation['kind']
  readonly tokenCode: string | null
  readonly steps: readonly ExplanationStep[]
  /** What the display shows unless the tester asked for wrong codes. */
  readonly right: string
}

function explainDeviceCode(token: Token, { message, bytes: read }: Activation1Image): Computed {
  const keys = registrationKeys(hexToBytes(token.deviceKey), message.challenge, message.licence)
  const digits = serialDigits(token.serial)
  const input = concatBytes(read, utf8ToBytes(digits))
  const { steps, code } = explainOcra(SUITES.deviceCode, keys.deviceCode, 'device-code-key', input)
  const right = appendCheckDigits(code)
  return {
    kind: 'device-code',
    tokenCode: null,
    right,
    steps: [
      explained('base45', bytes('bytes', read)),
      explained(
        'message',
        words('message-type', message.type),
        words('licence', message.licence),
        bytes('challenge', message.challenge),
        textBytes('issuer', message.issuer),
      ),
      explained('serial-digits', words('serial', token.serial), textBytes('digits', digits)),
      registrationStep(message.challenge, message.licence),
      ...steps,
      explained('check-digits', words('digits', code), words('check-digits', right.slice(-2))),
    ],
  }
}

function explainActivationCode(token: Token, image: SealedImage): Computed | null {
  const { registration } = token
  if (!registration) return null
  const challenge = hexToBytes(registration.challenge)
  const { seal } = registrationKeys(hexToBytes(token.deviceKey), challenge, registration.licence)
  const opened = openImage(image, seal)
  if (!opened.ok || opened.value.message.type !== 'activation-2') return null
  const { message, plaintext } = opened.value
  const tokenCode = tokenCodeOf(message)
  const keys = instanceKeys(message.instanceKey, tokenCode)
  const { steps, code } = explainOcra(SUITES.signature, keys.signature, 'signature-key', plaintext, message.instanceKey)
  return {
    kind: 'activation-code',
    tokenCode,
    right: code,
    steps: [
      envelopeStep(image),
      registrationStep(challenge, registration.licence),
      explained(
        'open-second-image',
        ...openingValues(image),
        bytes('plaintext', plaintext, message.instanceKey),
        ...activationValues(message),
      ),
      instanceStep(tokenCode),
      ...steps,
    ],
  }
}

function explainTransactionCode(token: Token, image: SealedImage, tokenCode: string): Computed | null {
  const activation = token.activations.find((held) => tokenCodeOf(held) === tokenCode)
  if (!activation) return null
  const keys = instanceKeys(hexToBytes(activation.instanceKey), tokenCode)
  const opened = openImage(image, keys.seal)
  if (!opened.ok || opened.value.message.type !== 'request') return null
  const { message, plaintext } = opened.value
  const { steps, code } = explainOcra(SUITES.signature, keys.signature, 'signature-key', plaintext)
  return {
    kind: 'transaction-code',
    tokenCode,
    right: code,
    steps: [
      envelopeStep(image),
      instanceStep(tokenCode),
      explained('open-request', ...openingValues(image), bytes('plaintext', plaintext), ...requestValues(message)),
      ...steps,
    ],
  }
}
