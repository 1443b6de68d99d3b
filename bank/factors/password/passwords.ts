import { scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { bytesToHex, hexToBytes } from '../../../token-core/codes.ts'

/** Passwords are kept as `scrypt$N$r$p$salt$hash` (RFC 7914), salt and hash in hexadecimal. */

/** scrypt's cost: N, block size r, parallelisation p. */
export interface Cost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/** About 40 ms and 16 MiB a password, in a thread of node's: nobody else waits meanwhile. */
const COST: Cost = { N: 16_384, r: 8, p: 1 }
const LENGTH = 32

/** @param salt 16 random bytes */
export async function hashPassword(password: string, salt: Uint8Array, cost: Cost = COST): Promise<string> {
  const { N, r, p } = cost
  return ['scrypt', N, r, p, bytesToHex(salt), bytesToHex(await compute(password, salt, cost))].join('$')
}

/**
 * @param stored null when nobody has the login ID: as much work is done, so that the time does not tell
 * @returns whether the password fits
 */
export async function fitsPassword(password: string, stored: string | null): Promise<boolean> {
  const [name, N, r, p, salt, hash] = (stored ?? NOBODY).split('$')
  if (name !== 'scrypt' || !salt || !hash) throw new TypeError('a stored password has an unknown form')
  const computed = await compute(password, hexToBytes(salt), { N: Number(N), r: Number(r), p: Number(p) })
  return timingSafeEqual(computed, hexToBytes(hash)) && stored !== null
}

const compute = promisify(
  (password: string, salt: Uint8Array, cost: Cost, done: (error: Error | null, hash: Buffer) => void) =>
    scrypt(password, salt, LENGTH, cost, done),
)

const NOBODY = ['scrypt', COST.N, COST.r, COST.p, '00'.repeat(16), '00'.repeat(LENGTH)].join('$')
