import type { MailKey } from './mails.ts'
import type { Rules } from './rules.ts'

/** All that the bank knows beside what it keeps: the model reads no clock, draws nothing itself, and keeps no password that a person chose. */
export interface Circumstances {
  /** ms since 1970. */
  readonly now: number
  /** So many bytes that nobody can foretell. */
  random(bytes: number): Uint8Array
  /** The same for the same text, and nobody finds the text from it: passwords are kept as this only. */
  digest(text: string): string
  readonly rules: Rules
  /** Where the key of a mail was made before, in another thread. */
  readonly mailKey?: MailKey
}

/** Whose password; that of a mail is one of them while it counts. */
type Which = 'password' | 'confirm' | 'mail' | 'answer'

/** The digest of a password. The same password of two persons, or two of one person, has different ones. */
export const secretOf = ({ digest }: Circumstances, account: string, which: Which, typed: string): string =>
  digest(`${account} ${which} ${typed}`)
