import { createCipheriv, createHash, randomBytes } from 'node:crypto'

/** So many random bytes. */
export type Random = (length: number) => Uint8Array

export const systemRandom: Random = (length) => new Uint8Array(randomBytes(length))

/**
 * Bytes that look random, and are the same wherever the same was drawn before from the same seed (AES-256-CTR, its key made of the
 * seed). Nothing for secrets: whoever knows the seed knows all of them.
 * @param stream what draws: two streams of one seed have nothing in common
 */
export function seededRandom(seed: number, stream: string): Random {
  const key = createHash('sha256').update(`camera-token-simulator/random ${seed} ${stream}`).digest()
  const cipher = createCipheriv('aes-256-ctr', key, Buffer.alloc(16))
  return (length) => new Uint8Array(cipher.update(Buffer.alloc(length)))
}

const DRAW_BYTES = 6

/** A number from 0 up to, but never, 1. */
export function drawnFrom(random: Random): number {
  const bytes = random(DRAW_BYTES)
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0) / 256 ** DRAW_BYTES
}
