import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'

const derived = promisify(pbkdf2)

/** A key of a passphrase by PBKDF2, as many bytes as are wanted. */
interface Derivation {
  readonly passphrase: string
  readonly hash: 'sha1' | 'sha256' | 'sha512'
  readonly salt: Uint8Array
  readonly iterations: number
  readonly bytes: number
}

/** Makes it in one of node's threads, so that this process answers others meanwhile; ten times faster than a script, too. */
export const deriveInThread = ({ passphrase, hash, salt, iterations, bytes }: Derivation): Promise<Uint8Array> =>
  derived(passphrase, salt, iterations, bytes, hash)
