import { createHmac, hkdfSync } from 'node:crypto'
import { KEY_LENGTH, openLine, sealLine } from './seal.ts'

/** Encrypts single values, each bound to a label. */
export interface Secrets {
  /** @param label where the value stands; opening needs the same, so that a value cannot be moved to another row */
  seal(text: string, label: string): string
  /** Throws when the value was sealed with another key or label, or was changed. */
  open(sealed: string, label: string): string
  /** Base64url of 32 bytes: the same for the same text, and without the key nobody can try texts. */
  digest(text: string): string
}

/** Names the form: behind it stands a sealed line. */
const FORM = 'a1:'

/** @param key 32 bytes */
export function makeSecrets(key: Uint8Array): Secrets {
  if (key.length !== KEY_LENGTH) throw new RangeError(`"key" expected ${KEY_LENGTH} bytes, got ${key.length}`)
  // HMAC-SHA-256 with a key of its own (HKDF, RFC 5869): no key is used for two things.
  const digestKey = Buffer.from(hkdfSync('sha256', key, '', 'digest', KEY_LENGTH))
  return {
    digest: (text) => createHmac('sha256', digestKey).update(text).digest('base64url'),
    seal: (text, label) => FORM + sealLine(text, label, key),
    open(sealed, label) {
      const text = sealed.startsWith(FORM) ? openLine(sealed.slice(FORM.length), label, key) : null
      if (text === null) throw new Error(`The secret ${label} was changed, or was encrypted with another key`)
      return text
    },
  }
}
