import type { CodeKey } from '../phone.ts'

/** The key of a mail's file. */
interface MailKey extends CodeKey {
  /** What the bank calls it: service ID and user ID with a hyphen. */
  readonly id: string | null
  readonly issuer: string | null
}

/** Key files of this form are not read yet. */
export const readMail = (_xml: string, _password: string): MailKey | 'unreadable' | 'wrong-password' => 'unreadable'
