import { cbc } from '@noble/ciphers/aes.js'
import { equalBytes } from '@noble/ciphers/utils.js'
import { hmac } from '@noble/hashes/hmac.js'
import { pbkdf2 } from '@noble/hashes/pbkdf2.js'
import { base64 } from '@scure/base'
import { utf8ToBytes } from '../bytes.ts'
import { HASHES, type HashName } from '../otp/hash.ts'
import { type PskcFault, pskcFault, short } from './faults.ts'
import { CIPHERS, DERIVATIONS, inRange, type KeyFileSecrets, MACS, MOST_ITERATIONS } from './key-container.ts'
import { DERIVATION, DERIVED_KEY, ENCRYPTED_VALUE, MAC_KEY, type Parts, PBKDF2, PRF, SECRET } from './parts.ts'

/** Encrypted values of a key file: RFC 6030 §6, XML Encryption with AES-CBC, PBKDF2. The MAC is checked before anything is decrypted. */

/** A key that is to be made of a passphrase by PBKDF2 (RFC 8018 §5.2): seconds of work, which whoever has threads does there. */
export interface Derivation {
  readonly passphrase: string
  readonly hash: HashName
  readonly salt: Uint8Array
  readonly iterations: number
  /** Length of the key. */
  readonly bytes: number
}

/** Here and now. */
export const derive = ({ passphrase, hash, salt, iterations, bytes }: Derivation): Uint8Array =>
  pbkdf2(HASHES[hash], utf8ToBytes(passphrase), salt, { c: iterations, dkLen: bytes })

export const isDerived = (head: Parts): boolean => head.has(DERIVED_KEY)

/** @returns what in the encryption is done in a way that is not known here */
export function strangeSealing(head: Parts, parts: Parts): PskcFault | null {
  const cipher = cipherOf(parts, ENCRYPTED_VALUE)
  if (!CIPHERS.has(cipher)) return pskcFault('other-cipher', { value: short(cipher) })
  const mac = head.get('MACMethod@Algorithm') ?? ''
  if (head.has('MACMethod') && !MACS.has(mac)) return pskcFault('other-mac', { value: short(mac) })
  const macCipher = cipherOf(head, MAC_KEY)
  if (head.has(MAC_KEY) && !CIPHERS.has(macCipher)) return pskcFault('other-cipher', { value: short(macCipher) })
  if (!isDerived(head)) return null
  const derivation = head.get(`${DERIVATION}@Algorithm`) ?? ''
  if (!DERIVATIONS.has(derivation)) return pskcFault('other-derivation', { value: short(derivation) })
  return prfOf(head) ? null : pskcFault('other-prf', { value: short(head.get(`${PRF}@Algorithm`) ?? '') })
}

/** @returns what in the derivation of the key is out of range */
export function unfitDerivation(head: Parts, parts: Parts): PskcFault | null {
  if (!isDerived(head)) return null
  if (!saltOf(head)) return pskcFault('other-salt')
  const iterations = head.get(`${PBKDF2}/IterationCount`)?.trim() ?? ''
  if (!inRange(iterations, 1, MOST_ITERATIONS)) return pskcFault('other-iterations', { value: short(iterations) })
  const length = head.get(`${PBKDF2}/KeyLength`)?.trim()
  const bytes = keyBytesOf(parts)
  return length === undefined || inRange(length, bytes, bytes)
    ? null
    : pskcFault('other-key-length', { value: short(length) })
}

/** @returns which of key and passphrase is missing */
export const missingSecret = (head: Parts, { key, passphrase }: KeyFileSecrets): PskcFault | null => {
  if (isDerived(head)) return passphrase === undefined ? pskcFault('passphrase-needed') : null
  return key === undefined ? pskcFault('key-needed') : null
}

/** What must be derived to open a value; null: its key is given. After {@link unfitDerivation} and {@link missingSecret}. */
export function derivationOf(head: Parts, parts: Parts, { passphrase = '' }: KeyFileSecrets): Derivation | null {
  const salt = saltOf(head)
  const hash = prfOf(head)
  if (!isDerived(head) || !salt || !hash) return null
  const iterations = Number(head.get(`${PBKDF2}/IterationCount`))
  return { passphrase, hash, salt, iterations, bytes: keyBytesOf(parts) }
}

/** Checks the MAC of a value and decrypts it. After {@link strangeSealing}. @returns the value, or why there is none */
export function unseal(head: Parts, parts: Parts, key: Uint8Array): Uint8Array | PskcFault {
  const hash = MACS.get(head.get('MACMethod@Algorithm') ?? '')
  const mac = parts.get(`${SECRET}/ValueMAC`)
  if (!hash || mac === undefined) return pskcFault('no-mac')
  if (key.length !== keyBytesOf(parts)) return pskcFault('unfit-key', { value: key.length })
  const sealed = decodeBase64(cipherValueOf(parts, ENCRYPTED_VALUE))
  if (!sealed) return pskcFault('no-base64')
  if (sealed.length === 0) return pskcFault('no-value')
  const macKey = head.has(MAC_KEY) ? macKeyOf(head, key) : key
  const given = decodeBase64(mac)
  // RFC 6030 §6.1.1: over the whole CipherValue, IV included.
  if (!macKey || !given || !equalBytes(given, hmac(HASHES[hash], macKey, sealed))) return pskcFault('wrong-mac')
  return decrypt(key, sealed) ?? pskcFault('other-padding')
}

function macKeyOf(head: Parts, key: Uint8Array): Uint8Array | null {
  const sealed = decodeBase64(cipherValueOf(head, MAC_KEY))
  return sealed && CIPHERS.get(cipherOf(head, MAC_KEY)) === key.length ? decrypt(key, sealed) : null
}

const BLOCK = 16

/** XML Encryption §5.2: the IV first; the last byte says how many go, what the others before it are does not matter. */
function decrypt(key: Uint8Array, sealed: Uint8Array): Uint8Array | null {
  if (sealed.length < 2 * BLOCK || sealed.length % BLOCK !== 0) return null
  const padded = cbc(key, sealed.subarray(0, BLOCK), { disablePadding: true }).decrypt(sealed.subarray(BLOCK))
  const padding = padded.at(-1) ?? 0
  return padding >= 1 && padding <= BLOCK ? padded.subarray(0, -padding) : null
}

/** Blanks and line ends count for nothing. @returns null when it is no base64 */
export function decodeBase64(text: string): Uint8Array | null {
  try {
    return base64.decode(text.replace(/\s/g, ''))
  } catch {
    return null
  }
}

const cipherOf = (parts: Parts, place: string) => parts.get(`${place}/xenc:EncryptionMethod@Algorithm`) ?? ''
const cipherValueOf = (parts: Parts, place: string) => parts.get(`${place}/xenc:CipherData/xenc:CipherValue`) ?? ''
const keyBytesOf = (parts: Parts) => CIPHERS.get(cipherOf(parts, ENCRYPTED_VALUE)) ?? 0

function saltOf(head: Parts): Uint8Array | null {
  const salt = decodeBase64(head.get(`${PBKDF2}/Salt/Specified`) ?? '')
  return salt && salt.length > 0 ? salt : null
}

/** Default: HMAC-SHA-1 (RFC 8018 A.2). Its names have been in several namespaces. */
function prfOf(head: Parts): HashName | null {
  const algorithm = head.get(`${PRF}@Algorithm`)
  if (algorithm === undefined) return 'sha1'
  const name = /(?:^|#)hmac-(sha1|sha256|sha512)$/.exec(algorithm)?.[1]
  return name === undefined ? null : (name as HashName)
}
