import { gcm } from '@noble/ciphers/aes.js'
import { requireBytes, utf8ToBytes } from '../../bytes.ts'
import { accept, type Result, refuse } from '../../result.ts'
import { serialDigits } from '../../serial.ts'
import { encodeCbor } from './cbor.ts'
import { BYTES, COSE } from './constants.ts'
import { readPlaintext } from './decode.ts'
import { encodeMessage, encodeText } from './encode.ts'
import type { SealedImage } from './envelope.ts'
import type { Image, SealedMessage } from './messages.ts'
import { formatTokenCode, parseTokenCode } from './names.ts'

/** Sealing: COSE_Encrypt0, untagged (RFC 9052 §5.2), A256GCM (RFC 9053 §4.1), external AAD empty. */

export interface OpenedImage {
  readonly message: SealedMessage
  /** The 8-digit code is computed over it. */
  readonly plaintext: Uint8Array
}

/**
 * Writes and seals a message.
 * @param addressee printed serial for activation 2, else the token code, unpadded
 * @param sealKey 32 bytes: registration seal key for activation 2, else instance seal key
 * @param iv 12 bytes, never used twice under one key (NIST SP 800-38D §8)
 * @throws RangeError when a field breaks its rule or the text would be longer than a token reads
 */
export function sealMessage(message: SealedMessage, addressee: string, sealKey: Uint8Array, iv: Uint8Array): Image {
  requireBytes('sealKey', sealKey, BYTES.key)
  requireBytes('iv', iv, BYTES.iv)
  const kid = message.type === 'activation-2' ? serialDigits(addressee) : unpadded(addressee)
  const protectedHeader = encodeCbor(
    new Map<number, number | Uint8Array>([
      [COSE.algorithmLabel, COSE.a256gcm],
      [COSE.keyIdLabel, utf8ToBytes(kid)],
    ]),
  )
  const plaintext = encodeMessage(message)
  const ciphertext = gcm(sealKey, iv, additionalData(protectedHeader)).encrypt(plaintext)
  const envelope = encodeCbor([protectedHeader, new Map([[COSE.ivLabel, iv]]), ciphertext])
  return { text: encodeText(envelope), bytes: plaintext }
}

/** Opens a sealed image. @returns the message, or SIM06: it does not authenticate, or breaks a rule inside */
export function openImage(image: SealedImage, sealKey: Uint8Array): Result<OpenedImage, 'SIM06'> {
  requireBytes('sealKey', sealKey, BYTES.key)
  let plaintext: Uint8Array
  try {
    plaintext = gcm(sealKey, image.iv, additionalData(image.protectedHeader)).decrypt(image.ciphertext)
  } catch {
    return refuse('SIM06')
  }
  const message = readPlaintext(plaintext)
  const forDevice = image.addressee.kind === 'device'
  return message && forDevice === (message.type === 'activation-2') ? accept({ message, plaintext }) : refuse('SIM06')
}

/** Enc_structure, RFC 9052 §5.3. */
export function additionalData(protectedHeader: Uint8Array): Uint8Array {
  return encodeCbor(['Encrypt0', protectedHeader, new Uint8Array(0)])
}

function unpadded(tokenCode: string): string {
  const parts = parseTokenCode(tokenCode)
  if (!parts) throw new RangeError('"tokenCode" expected AAA9999999-N')
  return formatTokenCode(parts.licence, parts.sequenceNumber)
}
