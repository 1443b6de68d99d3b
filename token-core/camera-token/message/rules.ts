import { BYTES, type KEYS, LIMITS, MESSAGE_TYPES, type MessageType } from './constants.ts'
import { isLicence, isSequenceNumber } from './names.ts'
import { isMessageText } from './text-rules.ts'

/** The columns "type" and "range" of the message table: what each field may be. The encoder and the decoder ask the same rule. */

export type FieldName = keyof typeof KEYS

/** What a field is once it has passed its rule. */
export interface FieldValues {
  type: number
  licence: string
  challenge: Uint8Array
  issuer: string
  sequenceNumber: number
  instanceKey: Uint8Array
  account: string
  nonce: Uint8Array
  title: string
  fields: readonly (readonly [label: string, value: string])[]
  challengeText: string
  freeText: string
}

type Rule = (value: unknown) => boolean

const text =
  ({ min, max }: { readonly min: number; readonly max: number }): Rule =>
  (value) =>
    typeof value === 'string' && isMessageText(value, min, max)

const bytes =
  (length: number): Rule =>
  (value) =>
    value instanceof Uint8Array && value.length === length

const isLabel = text(LIMITS.label)
const isValue = text(LIMITS.value)

const isFields: Rule = (value) =>
  Array.isArray(value) &&
  value.length >= LIMITS.fields.min &&
  value.length <= LIMITS.fields.max &&
  value.every((pair) => Array.isArray(pair) && pair.length === 2 && isLabel(pair[0]) && isValue(pair[1]))

export const RULES: Readonly<Record<FieldName, Rule>> = {
  type: (value) => Object.values<unknown>(MESSAGE_TYPES).includes(value),
  licence: (value) => typeof value === 'string' && isLicence(value),
  challenge: bytes(BYTES.challenge),
  issuer: text(LIMITS.issuer),
  sequenceNumber: (value) => typeof value === 'number' && isSequenceNumber(value),
  instanceKey: bytes(BYTES.instanceKey),
  account: text(LIMITS.account),
  nonce: bytes(BYTES.nonce),
  title: text(LIMITS.title),
  fields: isFields,
  challengeText: text(LIMITS.challengeText),
  freeText: text(LIMITS.freeText),
}

/** The fields of each message, exactly. A request has one of three bodies. */
export const SHAPES: Readonly<Record<MessageType, readonly (readonly FieldName[])[]>> = {
  'activation-1': [['type', 'licence', 'challenge', 'issuer']],
  'activation-2': [['type', 'licence', 'sequenceNumber', 'instanceKey', 'account']],
  request: [
    ['type', 'nonce', 'title', 'fields'],
    ['type', 'nonce', 'title', 'challengeText'],
    ['type', 'nonce', 'title', 'freeText'],
  ],
  deactivation: [['type', 'nonce']],
}
