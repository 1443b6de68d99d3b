import { createHash, webcrypto } from 'node:crypto'
import { isIPv4, isIPv6 } from 'node:net'
import { Set as AsnSet, BitString, Integer, OctetString, Sequence, Utf8String } from 'asn1js'
import {
  AltName,
  AttributeTypeAndValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  CryptoEngine,
  Extension,
  ExtKeyUsage,
  GeneralName,
  RelativeDistinguishedNames,
  Time,
} from 'pkijs'

/** Certificates as RFC 5280 has them, all of one kind: EC P-256, signed with ECDSA and SHA-256. */

export type KeyPair = webcrypto.CryptoKeyPair
type Key = webcrypto.CryptoKey

/** The library asks this one, and none that another program might have given it. */
export const ENGINE = new CryptoEngine({ name: 'node', crypto: webcrypto })
export const HASH = 'SHA-256'
const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const

export const newKeyPair = (): Promise<KeyPair> => webcrypto.subtle.generateKey(CURVE, true, ['sign', 'verify'])

export const keyBytes = async (key: Key): Promise<Uint8Array> =>
  new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', key))

export const readKey = (pkcs8: Uint8Array): Promise<Key> =>
  webcrypto.subtle.importKey('pkcs8', pkcs8, CURVE, false, ['sign'])

/** RFC 7093 §2, method 1: what names a key. Hexadecimal, 20 bytes. */
export async function keyIdentifierOf(publicKey: Key): Promise<string> {
  const point = new Uint8Array(await webcrypto.subtle.exportKey('raw', publicKey))
  return createHash('sha256').update(point).digest('hex').slice(0, 40)
}

/** RFC 5280 §4.1.2.4 and X.520: a name from the outside to the inside. */
const NAMES = { organisation: '2.5.4.10', unit: '2.5.4.11', commonName: '2.5.4.3' } as const
export type Name = readonly (readonly [keyof typeof NAMES, string])[]

/** One part in each set: by itself the library would put all of them into one. */
export function nameOf(parts: Name): RelativeDistinguishedNames {
  const sets = parts.map(
    ([part, value]) =>
      new AsnSet({
        value: [new AttributeTypeAndValue({ type: NAMES[part], value: new Utf8String({ value }) }).toSchema()],
      }),
  )
  return RelativeDistinguishedNames.fromBER(new Sequence({ value: sets }).toBER())
}

/** From 2050 on a time is written with four digits of the year (RFC 5280 §4.1.2.5). */
const FOUR_DIGITS = Date.UTC(2050, 0, 1)
const UTC_TIME = 0
const GENERALIZED_TIME = 1

/** @param at ms since 1970; the second counts */
export const timeOf = (at: number): Time =>
  new Time({ type: at < FOUR_DIGITS ? UTC_TIME : GENERALIZED_TIME, value: new Date(Math.floor(at / 1000) * 1000) })

export const integerOf = (hex: string): Integer => new Integer({ valueHex: bytesOf(hex) })
export const octetsOf = (hex: string): OctetString => new OctetString({ valueHex: bytesOf(hex) })
/** In memory of their own: what the library keeps of a Buffer is all that it is a part of. */
const bytesOf = (hex: string): ArrayBuffer => Uint8Array.from(Buffer.from(hex, 'hex')).buffer

interface Written {
  toBER(): ArrayBuffer
}

export const extensionOf = (extnID: string, value: Written, critical = false): Extension =>
  new Extension({ extnID, critical, extnValue: value.toBER() })

/** RFC 5280 §4.2.1.3: the first bit is the highest. */
const KEY_USAGES = { signature: 0x80, authority: 0x06 } as const
const KEY_USAGE_UNUSED = { signature: 7, authority: 1 } as const

export const keyUsage = (usage: keyof typeof KEY_USAGES): Extension =>
  extensionOf(
    '2.5.29.15',
    new BitString({ valueHex: Uint8Array.of(KEY_USAGES[usage]), unusedBits: KEY_USAGE_UNUSED[usage] }),
    true,
  )

/** No authority below this one. */
export const basicConstraints = (cA: boolean): Extension =>
  extensionOf('2.5.29.19', new BasicConstraints(cA ? { cA, pathLenConstraint: 0 } : { cA }).toSchema(), true)

export const subjectKeyIdentifier = (id: string): Extension => extensionOf('2.5.29.14', octetsOf(id))

/** What a certificate may be used for. */
export const purposeOf = (purpose: string): Extension =>
  extensionOf('2.5.29.37', new ExtKeyUsage({ keyPurposes: [purpose] }).toSchema())

/** RFC 5280 §4.2.1.6: the kinds of names that a server may have. */
const DNS_NAME = 2
const IP_ADDRESS = 7

/** By which names a server is asked for: host names and addresses. */
export const subjectNames = (names: readonly string[]): Extension =>
  extensionOf(
    '2.5.29.17',
    new AltName({
      altNames: names.map((name) => {
        const address = addressBytes(name)
        return address === null
          ? new GeneralName({ type: DNS_NAME, value: name })
          : new GeneralName({ type: IP_ADDRESS, value: new OctetString({ valueHex: address }) })
      }),
    }).toSchema(),
  )

/** The bytes of an IP address; null for a name. */
function addressBytes(name: string): ArrayBuffer | null {
  if (isIPv4(name)) return Uint8Array.from(name.split('.').map(Number)).buffer
  if (!isIPv6(name)) return null
  // A URL writes every address in one form: eight groups, of which `::` leaves out some that are 0.
  const [, written = ''] = /^\[(.*)\]$/.exec(new URL(`http://[${name}]`).hostname) ?? []
  const [start = '', end] = written.split('::')
  const groups = (text = '') => (text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16)))
  const [first, last] = [groups(start), groups(end)]
  const all = [...first, ...Array(8 - first.length - last.length).fill(0), ...last]
  return Uint8Array.from(all.flatMap((group) => [group >> 8, group & 0xff])).buffer
}

/** By it a chain is found where two authorities have one name. @param id the subject key identifier of who signs, hexadecimal */
export const authorityKeyIdentifier = (id: string): Extension =>
  extensionOf('2.5.29.35', new AuthorityKeyIdentifier({ keyIdentifier: octetsOf(id) }).toSchema())

export interface Signing {
  /** Hexadecimal: 16 bytes, the first neither 0 nor above 7F. */
  readonly serial: string
  readonly subject: Name
  readonly issuer: Name
  readonly notBefore: number
  readonly notAfter: number
  readonly publicKey: Key
  readonly extensions: readonly Extension[]
}

export async function signCertificate(signing: Signing, signer: Key): Promise<Certificate> {
  const certificate = new Certificate({
    version: 2,
    serialNumber: integerOf(signing.serial),
    subject: nameOf(signing.subject),
    issuer: nameOf(signing.issuer),
    notBefore: timeOf(signing.notBefore),
    notAfter: timeOf(signing.notAfter),
    extensions: [...signing.extensions],
  })
  await certificate.subjectPublicKeyInfo.importKey(signing.publicKey, ENGINE)
  await certificate.sign(signer, HASH, ENGINE)
  return certificate
}

interface Encoded {
  toSchema(encodeFlag?: boolean): Written
}

/** Its bytes: DER. */
export const derOf = (signed: Encoded): Uint8Array => new Uint8Array(signed.toSchema(true).toBER())

const PEM_LINE = /.{1,64}/g

/** RFC 7468. */
export function pemOf(der: Uint8Array, label: 'CERTIFICATE' | 'PRIVATE KEY' | 'X509 CRL'): string {
  const lines = Buffer.from(der).toString('base64').match(PEM_LINE) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}
