import type { HashName } from '../otp/hash.ts'
import { parseOtpSerial } from '../otp/otp-serial.ts'

/** Key files, RFC 6030 (PSKC), as far as docs/key-files.md uses them: keys of camera tokens and of one-time passwords, plain or encrypted. */

export interface DeviceKey {
  /** As printed: `12-3456789-0`. */
  readonly serial: string
  /** 32 bytes. */
  readonly deviceKey: Uint8Array
}

/** The key of a token of one-time passwords, and how its codes are made. */
export interface OtpKey {
  /** Four letters A–Z and eight digits; or a user ID of 12 digits. */
  readonly serial: string
  /** What the maker calls the key; null: nothing. */
  readonly id: string | null
  readonly issuer: string | null
  /** 16–64 bytes. */
  readonly key: Uint8Array
  /** 6–8. */
  readonly digits: number
  /** Seconds. */
  readonly step: 30 | 60
  readonly hash: HashName
  /** By how many whole steps its clock is ahead, as far as the maker knows. */
  readonly drift: number
}

/** What goes by one name in RFC 6030: keys that are given beside the file, or made of a password. */
export interface KeyFileSecrets {
  /** For a file that is encrypted with a key shared before: 16, 24 or 32 bytes. */
  readonly key?: Uint8Array | undefined
  /** For a file that is encrypted with a password. */
  readonly passphrase?: string | undefined
}

export const KEY_ALGORITHMS = {
  'device-key': 'urn:camera-token:device-key',
  totp: 'urn:ietf:params:xml:ns:keyprov:pskc:totp',
} as const
export type KeyAlgorithm = keyof typeof KEY_ALGORITHMS

export const DEVICE_KEY_BYTES = 32
export const OTP_DIGITS = { least: 6, most: 8 } as const
export const MOST_ITERATIONS = 200_000

/** AlgorithmParameters/Suite of one-time passwords. */
export const SUITES_OF_TOTP: ReadonlyMap<string, HashName> = new Map([
  ['HMAC-SHA1', 'sha1'],
  ['HMAC-SHA256', 'sha256'],
  ['HMAC-SHA512', 'sha512'],
])

/** The serial of a token of one-time passwords; an app's file has its user ID there. @returns it as printed, or null */
export const parseKeySerial = (text: string): string | null =>
  parseOtpSerial(text) ?? (/^\d{12}$/.test(text) ? text : null)

export const NAMESPACES = {
  pskc: 'urn:ietf:params:xml:ns:keyprov:pskc',
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  xenc: 'http://www.w3.org/2001/04/xmlenc#',
  xenc11: 'http://www.w3.org/2009/xmlenc11#',
  pkcs5: 'http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#',
} as const

/** Bytes of the key of each cipher (XML Encryption §5.2). */
export const CIPHERS: ReadonlyMap<string, number> = new Map([
  ['http://www.w3.org/2001/04/xmlenc#aes128-cbc', 16],
  ['http://www.w3.org/2001/04/xmlenc#aes192-cbc', 24],
  ['http://www.w3.org/2001/04/xmlenc#aes256-cbc', 32],
])

export const HMAC_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#hmac-sha256'
export const MACS: ReadonlyMap<string, HashName> = new Map([
  ['http://www.w3.org/2000/09/xmldsig#hmac-sha1', 'sha1'],
  [HMAC_SHA256, 'sha256'],
  ['http://www.w3.org/2001/04/xmldsig-more#hmac-sha512', 'sha512'],
])

export const PBKDF2_OF_FIGURE_7 = 'http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#pbkdf2'
/** PBKDF2 under the names that it has in RFC 6030's figure 7, in PKCS #5 and in XML Encryption 1.1. */
export const DERIVATIONS: ReadonlySet<string> = new Set([
  PBKDF2_OF_FIGURE_7,
  'http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5#pbkdf2',
  'http://www.w3.org/2009/xmlenc11#pbkdf2',
])

/** @returns whether the text is a whole number, XML Schema's integer, of the range */
export const inRange = (text: string, least: number, most: number): boolean =>
  /^[+-]?\d+$/.test(text) && Number(text) >= least && Number(text) <= most
