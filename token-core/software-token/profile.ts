import type { HashName } from '../otp/hash.ts'
import type { SoftwareProfileName } from './events.ts'

export interface SoftwareProfile {
  /** Of a code, if the key does not come with its own. */
  readonly digits: number
  /** ms. */
  readonly step: number
  readonly hash: HashName
  /** Of a key that is derived from a serial. */
  readonly keyBytes: number
}

/** The numbers of docs/otp-apps.md. A token of the `nd-app` goes by its key file. */
export const PROFILES: Readonly<Record<SoftwareProfileName, SoftwareProfile>> = {
  'sk-app': { digits: 6, step: 30_000, hash: 'sha1', keyBytes: 20 },
  'nd-app': { digits: 6, step: 60_000, hash: 'sha1', keyBytes: 20 },
}

/** Tokens in one `nd-app`. */
export const ND_PLACES = 10
/** Characters of a name that is typed. */
export const NAME_LENGTH = 20
