import { BmpString } from 'asn1js'
import {
  Attribute,
  AuthenticatedSafe,
  CertBag,
  Certificate,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeBag,
  SafeContents,
} from 'pkijs'
import { derOf, ENGINE, HASH, octetsOf } from './x509.ts'

/**
 * Key and certificate in a file (PKCS #12, RFC 7292), in the form that OpenSSL 3, Node, NSS, Windows and macOS all open: AES-256-CBC with
 * PBKDF2 (PBES2, RFC 8018), a MAC of SHA-256.
 */

/** Rounds that make guessing a password slow, as OpenSSL 3 has them. */
const ROUNDS = 2_048
/** What a password may be made of: others do not mean the same to every program that opens such files. */
export const FILE_PASSWORD = /^[!-~]{4,64}$/

const KEY_BAG = '1.2.840.113549.1.12.10.1.2'
const CERTIFICATE_BAG = '1.2.840.113549.1.12.10.1.3'
const FRIENDLY_NAME = '1.2.840.113549.1.9.20'
const LOCAL_KEY_ID = '1.2.840.113549.1.9.21'
const BY_PASSWORD = 0
const PLAIN = 0
const ENCRYPTED = 1

export interface FileContent {
  /** PKCS #8. */
  readonly key: Uint8Array
  readonly certificate: Certificate
  /** Of who has signed it. DER. */
  readonly root: Uint8Array
  /** By which the programs that open the file list it. */
  readonly name: string
  /** Hexadecimal: what key and certificate know each other by. */
  readonly id: string
}

/** @param password as {@link FILE_PASSWORD} says */
export async function pkcs12(content: FileContent, password: string): Promise<Uint8Array> {
  if (!FILE_PASSWORD.test(password)) throw new RangeError('"password" expected 4 to 64 printable ASCII characters')
  const secret = Uint8Array.from(Buffer.from(password, 'ascii')).buffer
  const bagAttributes = [
    new Attribute({ type: FRIENDLY_NAME, values: [new BmpString({ value: content.name })] }),
    new Attribute({ type: LOCAL_KEY_ID, values: [octetsOf(content.id)] }),
  ]
  const encryption = {
    password: secret,
    contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256 },
    hmacHashAlgorithm: HASH,
    iterationCount: ROUNDS,
  }
  const key = new PKCS8ShroudedKeyBag({ parsedValue: PrivateKeyInfo.fromBER(content.key) })
  await key.makeInternalValues(encryption, ENGINE)
  const root = Certificate.fromBER(content.root)
  const keys = new SafeContents({ safeBags: [new SafeBag({ bagId: KEY_BAG, bagValue: key, bagAttributes })] })
  const certificates = new SafeContents({
    safeBags: [
      new SafeBag({
        bagId: CERTIFICATE_BAG,
        bagValue: new CertBag({ parsedValue: content.certificate }),
        bagAttributes,
      }),
      new SafeBag({ bagId: CERTIFICATE_BAG, bagValue: new CertBag({ parsedValue: root }) }),
    ],
  })
  const safe = new AuthenticatedSafe({
    parsedValue: {
      safeContents: [
        { privacyMode: PLAIN, value: keys },
        { privacyMode: ENCRYPTED, value: certificates },
      ],
    },
  })
  await safe.makeInternalValues({ safeContents: [{}, encryption] }, ENGINE)
  const file = new PFX({ parsedValue: { integrityMode: BY_PASSWORD, authenticatedSafe: safe } })
  await file.makeInternalValues(
    { password: secret, iterations: ROUNDS, pbkdf2HashAlgorithm: HASH, hmacHashAlgorithm: HASH },
    ENGINE,
  )
  return derOf(file)
}
