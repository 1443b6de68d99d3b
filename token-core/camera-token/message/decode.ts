import { accept, type Result, refuse } from '../../result.ts'
import { decodeBase45 } from './base45.ts'
import { decodeCbor } from './cbor.ts'
import { KEYS, MAX_TEXT_LENGTH, MESSAGE_TYPES, type MessageType, PREFIX } from './constants.ts'
import { readEnvelope, type SealedImage } from './envelope.ts'
import type { Activation1, RequestBody, SealedMessage } from './messages.ts'
import { type FieldName, type FieldValues, RULES, SHAPES } from './rules.ts'

export interface Activation1Image {
  readonly type: 'activation-1'
  readonly message: Activation1
  /** The message as read: the device code is computed over it. */
  readonly bytes: Uint8Array
}

/**
 * Reads what a camera saw, as far as it goes without a key.
 * @returns the image, or SIM01 (none of our messages, or too long) or SIM06 (one of ours, but damaged)
 */
export function readImage(text: string): Result<Activation1Image | SealedImage, 'SIM01' | 'SIM06'> {
  const trimmed = dropLineBreaks(text)
  if (isTooLong(trimmed) || !trimmed.startsWith(PREFIX)) return refuse('SIM01')
  const bytes = decodeBase45(trimmed.slice(PREFIX.length))
  if (!bytes.ok) return refuse('SIM06')
  const value = decodeCbor(bytes.value)
  if (!value.ok) return refuse('SIM06')
  if (Array.isArray(value.value)) {
    const sealed = readEnvelope(value.value)
    return sealed ? accept(sealed) : refuse('SIM06')
  }
  const message = readMessage(value.value)
  return message?.type === 'activation-1'
    ? accept({ type: 'activation-1', message, bytes: bytes.value })
    : refuse('SIM06')
}

/** Reads the plaintext of a sealed message. */
export function readPlaintext(plaintext: Uint8Array): SealedMessage | null {
  const value = decodeCbor(plaintext)
  const message = value.ok ? readMessage(value.value) : null
  return message && message.type !== 'activation-1' ? message : null
}

/** Characters are code points, as everywhere in the protocol. */
function isTooLong(text: string): boolean {
  return text.length > MAX_TEXT_LENGTH && [...text].length > MAX_TEXT_LENGTH
}

/** Line breaks and tabs go at both ends; a blank is a base45 digit and stays. */
function dropLineBreaks(text: string): string {
  return text.replace(/^[\r\n\t]+/, '').replace(/[\r\n\t]+$/, '')
}

const NAME_OF_KEY = new Map<unknown, FieldName>(Object.entries(KEYS).map(([name, key]) => [key, name as FieldName]))
const TYPE_OF_NUMBER = new Map<unknown, MessageType>(
  Object.entries(MESSAGE_TYPES).map(([type, number]) => [number, type as MessageType]),
)

function readMessage(value: unknown): Activation1 | SealedMessage | null {
  if (!(value instanceof Map)) return null
  const fields: Partial<Record<FieldName, unknown>> = {}
  for (const [key, field] of value) {
    const name = NAME_OF_KEY.get(key)
    if (!name || !RULES[name](field)) return null
    fields[name] = field
  }
  const type = TYPE_OF_NUMBER.get(fields.type)
  return type && hasShape(type, fields) ? toMessage(type, fields as FieldValues) : null
}

function hasShape(type: MessageType, fields: object): boolean {
  const names = Object.keys(fields)
  return SHAPES[type].some((shape) => shape.length === names.length && shape.every((name) => names.includes(name)))
}

/** Each field has passed its rule, and the message has exactly the fields of its type. */
function toMessage(type: MessageType, fields: FieldValues): Activation1 | SealedMessage {
  const { licence, challenge, issuer, sequenceNumber, instanceKey, account, nonce, title } = fields
  switch (type) {
    case 'activation-1':
      return { type, licence, challenge, issuer }
    case 'activation-2':
      return { type, licence, sequenceNumber, instanceKey, account }
    case 'request':
      return { type, nonce, title, body: bodyOf(fields) }
    case 'deactivation':
      return { type, nonce }
  }
}

/** One of the three is there. */
function bodyOf({ fields, challengeText, freeText }: Partial<FieldValues>): RequestBody {
  if (fields !== undefined) return { fields }
  return challengeText !== undefined ? { challenge: challengeText } : { freeText: freeText ?? '' }
}
