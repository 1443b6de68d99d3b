import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** AES-256-GCM: a 32-byte key, a fresh 12-byte IV for each sealing, a 16-byte tag (NIST SP 800-38D). */
const CIPHER = 'aes-256-gcm'
export const KEY_LENGTH = 32
const IV_LENGTH = 12
const TAG_LENGTH = 16
/** Bytes that sealing adds to a text. */
export const SEAL_LENGTH = IV_LENGTH + TAG_LENGTH

const hex = z.string().regex(/^([0-9a-f]{2})*$/)
export const sealedSchema = z.object({
  iv: hex.length(IV_LENGTH * 2),
  tag: hex.length(TAG_LENGTH * 2),
  text: hex,
})
export type Sealed = z.infer<typeof sealedSchema>

/** Drawn many at a time: each drawing asks the system. None is used twice. */
let drawn = Buffer.alloc(0)

function newIv(): Buffer {
  if (drawn.length === 0) drawn = randomBytes(256 * IV_LENGTH)
  const iv = drawn.subarray(0, IV_LENGTH)
  drawn = drawn.subarray(IV_LENGTH)
  return iv
}

function encrypt(text: string, label: string, key: Uint8Array): { iv: Buffer; tag: Buffer; encrypted: Buffer } {
  const iv = newIv()
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_LENGTH }).setAAD(Buffer.from(label))
  const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return { iv, tag: cipher.getAuthTag(), encrypted }
}

function decrypt(
  iv: Uint8Array,
  tag: Uint8Array,
  encrypted: Uint8Array,
  label: string,
  key: Uint8Array,
): string | null {
  const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_LENGTH })
    .setAAD(Buffer.from(label))
    .setAuthTag(tag)
  const text = decipher.update(encrypted)
  try {
    return Buffer.concat([text, decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

/** Encrypts a text. `label` is bound to it: opening needs the same one. */
export function seal(text: string, label: string, key: Uint8Array): Sealed {
  const { iv, tag, encrypted } = encrypt(text, label, key)
  return { iv: iv.toString('hex'), tag: tag.toString('hex'), text: encrypted.toString('hex') }
}

/** The text, or null when it was sealed with another key or label, or was changed. */
export function open({ iv, tag, text }: Sealed, label: string, key: Uint8Array): string | null {
  return decrypt(Buffer.from(iv, 'hex'), Buffer.from(tag, 'hex'), Buffer.from(text, 'hex'), label, key)
}

/** The same as bytes: IV, tag and encrypted text. */
export const sealBytes = (text: string, label: string, key: Uint8Array): Uint8Array => sealed(text, label, key)

function sealed(text: string, label: string, key: Uint8Array): Buffer {
  const { iv, tag, encrypted } = encrypt(text, label, key)
  return Buffer.concat([iv, tag, encrypted])
}

/** The same as one line of text, for files to which lines are added: those bytes in base64. */
export const sealLine = (text: string, label: string, key: Uint8Array): string =>
  sealed(text, label, key).toString('base64')

/** The text of such a line, or null when it was cut short, changed, or sealed with another key or label. */
export const openLine = (line: string, label: string, key: Uint8Array): string | null =>
  openBytes(Buffer.from(line, 'base64'), label, key)

/** The same of bytes. */
export function openBytes(bytes: Uint8Array, label: string, key: Uint8Array): string | null {
  if (bytes.length < SEAL_LENGTH) return null
  const tag = bytes.subarray(IV_LENGTH, SEAL_LENGTH)
  return decrypt(bytes.subarray(0, IV_LENGTH), tag, bytes.subarray(SEAL_LENGTH), label, key)
}
