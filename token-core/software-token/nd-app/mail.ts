import type { OtpKey } from '../../pskc/key-container.ts'
import { DERIVED_KEY, ENCRYPTED_VALUE, keyFileParts } from '../../pskc/parts.ts'
import { readKeyFile } from '../../pskc/read.ts'

/**
 * Reads the key file of a mail: exactly one key of one-time passwords, sealed with a password. Whether it is that is looked at first, so that no
 * other file costs a derivation. One derivation is done here and now: 40 ms with a bank's 10,000 iterations of HMAC-SHA-256, a second with 200,000 of
 * HMAC-SHA-512, the most that a file may ask for (Node 20). Besides, it is read twice: for 1 MB of the smallest elements half a second.
 */
export function readMail(xml: string, password: string): OtpKey | 'unreadable' | 'wrong-password' {
  if (!isSealedOnce(xml)) return 'unreadable'
  const read = readKeyFile(xml, { passphrase: password, takes: ['totp'] })
  if (!read.ok) return read.error.refusal === 'mac-wrong' ? 'wrong-password' : 'unreadable'
  return read.value.otpKeys[0] ?? 'unreadable'
}

function isSealedOnce(xml: string): boolean {
  const steps = keyFileParts(xml)
  for (;;) {
    const { done, value } = steps.next()
    if (!done) continue
    if (!value.ok) return false
    const { head, packages } = value.value
    return packages.length === 1 && head.has(DERIVED_KEY) && packages.every((one) => one.has(ENCRYPTED_VALUE))
  }
}
