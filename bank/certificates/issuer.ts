import type { Random } from '../../server/index.ts'
import { bytesToHex } from '../../token-core/codes.ts'
import {
  basicConstraints,
  derOf,
  keyBytes,
  keyIdentifierOf,
  keyUsage,
  type Name,
  newKeyPair,
  signCertificate,
  subjectKeyIdentifier,
} from './x509.ts'

/** Who signs certificates: the root, alone. */
export interface Issuer {
  readonly name: Name
  /** Of its key, hexadecimal. */
  readonly keyIdentifier: string
  /** DER. */
  readonly certificate: Uint8Array
  /** PKCS #8. */
  readonly key: Uint8Array
}

const YEAR = 365 * 24 * 60 * 60_000
/** As long as the bank's clock may be moved, to both sides. */
const LIFE = { before: 10 * YEAR, after: 30 * YEAR } as const
const SERIAL_LENGTH = 16

/** 126 bits of chance (RFC 5280 §4.1.2.2: positive, at most 20 bytes), hexadecimal; the first byte is never 0. */
export function newSerial(random: Random): string {
  const bytes = random(SERIAL_LENGTH)
  return bytesToHex(bytes.map((byte, i) => (i === 0 ? (byte & 0x3f) | 0x40 : byte)))
}

/** Roots of several databases have one name and another unit each: a person tells them apart in a list by it. */
export const issuerName = (keyIdentifier: string): Name => [
  ['organisation', 'Practice Bank (for practice only)'],
  ['unit', keyIdentifier.slice(0, 8)],
  ['commonName', 'Practice Bank Certificate Authority'],
]

/** @param now the real clock, ms since 1970 */
export async function newIssuer(now: number, random: Random): Promise<Issuer> {
  const { publicKey, privateKey } = await newKeyPair()
  const keyIdentifier = await keyIdentifierOf(publicKey)
  const name = issuerName(keyIdentifier)
  const certificate = await signCertificate(
    {
      ...{ subject: name, issuer: name, publicKey },
      serial: newSerial(random),
      notBefore: now - LIFE.before,
      notAfter: now + LIFE.after,
      extensions: [basicConstraints(true), keyUsage('authority'), subjectKeyIdentifier(keyIdentifier)],
    },
    privateKey,
  )
  return { name, keyIdentifier, certificate: derOf(certificate), key: await keyBytes(privateKey) }
}
