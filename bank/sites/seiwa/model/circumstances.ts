import type { Circumstances as Common } from '../../../model/table/circumstances.ts'
import type { MailKey } from './mails.ts'
import type { Rules } from './rules.ts'

export interface Circumstances extends Common<Rules> {
  /** Where the key of a mail was made before, in another thread. */
  readonly mailKey?: MailKey
}

/** Whose password; that of a mail is one of them while it counts. */
type Which = 'password' | 'confirm' | 'mail' | 'answer'

/** The digest of a password. The same password of two persons, or two of one person, has different ones. */
export const secretOf = ({ digest }: Circumstances, account: string, which: Which, typed: string): string =>
  digest(`${account} ${which} ${typed}`)
