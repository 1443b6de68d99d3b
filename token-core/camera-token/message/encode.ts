import { encodeBase45 } from './base45.ts'
import { type CborValue, encodeCbor } from './cbor.ts'
import { KEYS, MAX_TEXT_LENGTH, MESSAGE_TYPES, PREFIX } from './constants.ts'
import type { Activation1, Image, RequestBody, SealedMessage } from './messages.ts'
import { type FieldName, RULES } from './rules.ts'

type Fields = Partial<Readonly<Record<FieldName, CborValue>>>

/** Writes activation 1. @throws RangeError when a field breaks its rule */
export function encodeActivation1(message: Activation1): Image {
  const bytes = encodeMessage(message)
  return { text: encodeText(bytes), bytes }
}

/** A message as deterministic CBOR: activation 1 as it is shown, the others as the plaintext to be sealed. */
export function encodeMessage(message: Activation1 | SealedMessage): Uint8Array {
  return encodeFields({ type: MESSAGE_TYPES[message.type], ...fieldsOf(message) })
}

/** Prefix and base45. @throws RangeError when the text would be longer than a token reads */
export function encodeText(bytes: Uint8Array): string {
  const text = PREFIX + encodeBase45(bytes)
  if (text.length > MAX_TEXT_LENGTH) {
    throw new RangeError(`message text expected at most ${MAX_TEXT_LENGTH} characters, got ${text.length}`)
  }
  return text
}

function encodeFields(fields: Fields): Uint8Array {
  const entries = Object.entries(fields) as [FieldName, CborValue][]
  const broken = entries.find(([name, value]) => !RULES[name](value))
  if (broken) throw new RangeError(`"${broken[0]}" breaks the range of docs/protocol.md`)
  return encodeCbor(new Map(entries.map(([name, value]) => [KEYS[name], value])))
}

function fieldsOf(message: Activation1 | SealedMessage): Fields {
  switch (message.type) {
    case 'activation-1':
      return { licence: message.licence, challenge: message.challenge, issuer: message.issuer }
    case 'activation-2':
      return {
        licence: message.licence,
        sequenceNumber: message.sequenceNumber,
        instanceKey: message.instanceKey,
        account: message.account,
      }
    case 'request':
      return { nonce: message.nonce, title: message.title, ...bodyFields(message.body) }
    case 'deactivation':
      return { nonce: message.nonce }
  }
}

function bodyFields(body: RequestBody): Fields {
  if ('fields' in body) return { fields: body.fields }
  if ('challenge' in body) return { challengeText: body.challenge }
  return { freeText: body.freeText }
}
