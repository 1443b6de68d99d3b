import { parseSerial, type Serial } from '../../serial.ts'
import { decodeCbor } from './cbor.ts'
import { BYTES, COSE } from './constants.ts'
import { formatTokenCode, parseTokenCode, type TokenCode } from './names.ts'

/** The COSE_Encrypt0 around a sealed message, as far as it shows without a key. */
export interface SealedImage {
  readonly type: 'sealed'
  /** Whom it is for, from the kid: a printed serial (activation 2) or a token code (request, deactivation). */
  readonly addressee:
    | { readonly kind: 'device'; readonly serial: Serial }
    | { readonly kind: 'activation'; readonly tokenCode: TokenCode }
  readonly protectedHeader: Uint8Array
  readonly iv: Uint8Array
  readonly ciphertext: Uint8Array
}

/** The array of a COSE_Encrypt0 with exactly the headers of docs/protocol.md, or null. */
export function readEnvelope(array: readonly unknown[]): SealedImage | null {
  const [protectedHeader, unprotectedHeader, ciphertext] = array
  if (array.length !== 3 || !(protectedHeader instanceof Uint8Array) || !(ciphertext instanceof Uint8Array)) return null
  const iv = unprotectedHeader instanceof Map && unprotectedHeader.size === 1 && unprotectedHeader.get(COSE.ivLabel)
  const addressee = readProtected(protectedHeader)
  if (!addressee || !(iv instanceof Uint8Array) || iv.length !== BYTES.iv) return null
  if (ciphertext.length <= BYTES.tag) return null
  return { type: 'sealed', addressee, protectedHeader, iv, ciphertext }
}

function readProtected(bytes: Uint8Array): SealedImage['addressee'] | null {
  const header = decodeCbor(bytes)
  if (!header.ok || !(header.value instanceof Map) || header.value.size !== 2) return null
  const kid: unknown = header.value.get(COSE.keyIdLabel)
  if (header.value.get(COSE.algorithmLabel) !== COSE.a256gcm || !(kid instanceof Uint8Array)) return null
  const text = String.fromCharCode(...kid)
  const serial = /^\d{10}$/.test(text) ? parseSerial(text) : null
  if (serial) return { kind: 'device', serial }
  const parts = parseTokenCode(text)
  const tokenCode = parts && formatTokenCode(parts.licence, parts.sequenceNumber)
  return tokenCode === text ? { kind: 'activation', tokenCode } : null
}
