import { cbc } from '@noble/ciphers/aes.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { base64 } from '@scure/base'
import { concatBytes } from '../bytes.ts'
import { CIPHERS, HMAC_SHA256, PBKDF2_OF_FIGURE_7 } from './key-container.ts'
import type { Derivation } from './unseal.ts'
import { escaped } from './xml.ts'

/** How the keys in a file are encrypted: AES-CBC, checked by HMAC-SHA-256 with a key of its own (RFC 6030 §6). */
export interface Sealing {
  /** 16, 24 or 32 bytes. */
  readonly key: Uint8Array
  /** The name of a key that was shared before; or how the key was made of a passphrase, by HMAC-SHA-256. */
  readonly from: string | Pick<Derivation, 'salt' | 'iterations'>
  /** Bytes that nobody can foretell: 32 for the MACs, 16 for each key. */
  readonly random: (bytes: number) => Uint8Array
}

/** What a file has of it. */
export interface Sealed {
  /** Stands before the packages. */
  readonly head: string
  /** What stands in the Secret of a key. */
  readonly secret: (key: Uint8Array) => string
}

const IV_BYTES = 16
const MAC_KEY_BYTES = 32

/** @throws RangeError when the key has a length that no cipher takes */
export function seal({ key, from, random }: Sealing): Sealed {
  const cipher = [...CIPHERS].find(([, bytes]) => bytes === key.length)?.[0]
  if (cipher === undefined) throw new RangeError(`"key" expected 16, 24 or 32 bytes, got ${key.length}`)
  const encrypt = (value: Uint8Array) => {
    const iv = random(IV_BYTES)
    // The padding of PKCS #7 is one of those that XML Encryption §5.2 allows.
    return concatBytes(iv, cbc(key, iv).encrypt(value))
  }
  const encrypted = (sealed: Uint8Array) =>
    `<xenc:EncryptionMethod Algorithm="${cipher}"/>` +
    `<xenc:CipherData><xenc:CipherValue>${base64.encode(sealed)}</xenc:CipherValue></xenc:CipherData>`
  const macKey = random(MAC_KEY_BYTES)
  return {
    head: `  <EncryptionKey>
    ${typeof from === 'string' ? `<ds:KeyName>${escaped(from)}</ds:KeyName>` : derivedKey(from, key.length)}
  </EncryptionKey>
  <MACMethod Algorithm="${HMAC_SHA256}">
    <MACKey>${encrypted(encrypt(macKey))}</MACKey>
  </MACMethod>
`,
    secret: (value) => {
      const sealed = encrypt(value)
      const mac = base64.encode(hmac(sha256, macKey, sealed))
      return `<EncryptedValue>${encrypted(sealed)}</EncryptedValue><ValueMAC>${mac}</ValueMAC>`
    },
  }
}

/** As in RFC 6030's figure 7, where what is PKCS #5's has no namespace. */
const derivedKey = (
  { salt, iterations }: Pick<Derivation, 'salt' | 'iterations'>,
  bytes: number,
) => `<xenc11:DerivedKey>
      <xenc11:KeyDerivationMethod Algorithm="${PBKDF2_OF_FIGURE_7}">
        <pkcs5:PBKDF2-params xmlns="">
          <Salt><Specified>${base64.encode(salt)}</Specified></Salt>
          <IterationCount>${iterations}</IterationCount>
          <KeyLength>${bytes}</KeyLength>
          <PRF Algorithm="${HMAC_SHA256}"/>
        </pkcs5:PBKDF2-params>
      </xenc11:KeyDerivationMethod>
    </xenc11:DerivedKey>`
