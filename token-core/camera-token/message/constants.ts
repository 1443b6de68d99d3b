/**
 * docs/protocol.md as one table. Encoder and decoder both read it, so a rule stands in one place.
 */

/** Prefix of the text in the QR code. */
export const PREFIX = 'CT1:'
/** Most characters of such a text, with the prefix. */
export const MAX_TEXT_LENGTH = 1000

/** Values of key 0. */
export const MESSAGE_TYPES = { 'activation-1': 1, 'activation-2': 2, request: 3, deactivation: 4 } as const
export type MessageType = keyof typeof MESSAGE_TYPES

/** CBOR map keys. */
export const KEYS = {
  type: 0,
  licence: 1,
  challenge: 2,
  issuer: 3,
  sequenceNumber: 4,
  instanceKey: 5,
  account: 6,
  nonce: 7,
  title: 8,
  fields: 9,
  challengeText: 10,
  freeText: 11,
} as const

/** Lengths in bytes. */
export const BYTES = { challenge: 8, instanceKey: 32, nonce: 8, key: 32, iv: 12, tag: 16 } as const

interface Range {
  readonly min: number
  readonly max: number
}

/** Characters (Unicode code points) of a text; for `fields` how many; for `sequenceNumber` its value. */
export const LIMITS = {
  issuer: { min: 1, max: 24 },
  account: { min: 1, max: 24 },
  title: { min: 1, max: 32 },
  fields: { min: 1, max: 8 },
  label: { min: 1, max: 16 },
  value: { min: 1, max: 48 },
  challengeText: { min: 4, max: 16 },
  freeText: { min: 1, max: 160 },
  sequenceNumber: { min: 1, max: 99 },
} as const satisfies Record<string, Range>

/** COSE (RFC 9052, RFC 9053): header labels and the one algorithm. */
export const COSE = { algorithmLabel: 1, keyIdLabel: 4, ivLabel: 5, a256gcm: 3 } as const

/** OCRASuites of the codes, RFC 6287. */
export const SUITES = {
  deviceCode: 'OCRA-1:HOTP-SHA256-10:QH64',
  signature: 'OCRA-1:HOTP-SHA256-8:QH64',
} as const

/** HKDF info strings, RFC 5869. */
export const KEY_INFO = {
  device: (serialDigits: string) => `camera-token/1 device ${serialDigits}`,
  registration: (licence: string) => `camera-token/1 registration ${licence}`,
  instance: (tokenCode: string) => `camera-token/1 instance ${tokenCode}`,
} as const
