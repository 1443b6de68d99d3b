import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Encrypts single values, each bound to a label. */
export interface Secrets {
  /** @param label where the value stands; opening needs the same, so that a value cannot be moved to another row */
  seal(text: string, label: string): string
  /** Throws when the value was sealed with another key or label, or was changed. */
  open(sealed: string, label: string): string
}

/** AES-256-GCM: a 32-byte key, a fresh 12-byte IV for each sealing, a 16-byte tag (NIST SP 800-38D). */
const CIPHER = 'aes-256-gcm'
export const SECRET_KEY_LENGTH = 32
const IV_LENGTH = 12
const TAG_LENGTH = 16
/** Names the form: IV, tag and encrypted text in base64. */
const FORM = 'a1:'

/** @param key 32 bytes */
export function makeSecrets(key: Uint8Array): Secrets {
  if (key.length !== SECRET_KEY_LENGTH) {
    throw new RangeError(`"key" expected ${SECRET_KEY_LENGTH} bytes, got ${key.length}`)
  }
  return {
    seal(text, label) {
      const iv = randomBytes(IV_LENGTH)
      const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_LENGTH }).setAAD(Buffer.from(label))
      const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return FORM + Buffer.concat([iv, cipher.getAuthTag(), encrypted]).toString('base64')
    },
    open(sealed, label) {
      const bytes = Buffer.from(sealed.slice(FORM.length), 'base64')
      if (!sealed.startsWith(FORM) || bytes.length < IV_LENGTH + TAG_LENGTH) throw cannotOpen(label)
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_LENGTH), { authTagLength: TAG_LENGTH })
        .setAAD(Buffer.from(label))
        .setAuthTag(bytes.subarray(IV_LENGTH, IV_LENGTH + TAG_LENGTH))
      const text = decipher.update(bytes.subarray(IV_LENGTH + TAG_LENGTH))
      try {
        return Buffer.concat([text, decipher.final()]).toString('utf8')
      } catch {
        throw cannotOpen(label)
      }
    },
  }
}

function cannotOpen(label: string): Error {
  return new Error(`The secret ${label} was changed, or was encrypted with another key`)
}
