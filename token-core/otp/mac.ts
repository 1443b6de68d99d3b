import type { CHash, Hash } from '@noble/hashes/utils.js'
import { HASHES, type HashName } from './hash.ts'

/** What is returned is written over by the next call: read it at once, or copy it. */
type Mac = (key: Uint8Array, message: Uint8Array) => Uint8Array

/**
 * HMAC (RFC 2104) for codes, by hash: many of them, of one key or of ever another. The compression is that of @noble/hashes. Unlike its `hmac()`
 * this allocates nothing, and keeps the states after the blocks of the last key (RFC 2104 §4), and so what is as good
 * as that key (docs/decisions/0040).
 */
export const MACS: { readonly [Name in HashName]: Mac } = {
  sha1: makeMac(HASHES.sha1),
  sha256: makeMac(HASHES.sha256),
  sha512: makeMac(HASHES.sha512),
}

const INNER = 0x36
const OUTER = 0x5c

function makeMac<State extends Hash<State>>(hash: CHash<State>): Mac {
  const [fresh, inner, outer, work] = [hash.create(), hash.create(), hash.create(), hash.create()]
  const result = new Uint8Array(hash.outputLen)
  /** The block that inner and outer state are of; none yet. */
  let block: Uint8Array | null = null
  const padded = new Uint8Array(hash.blockLen)
  const masked = new Uint8Array(hash.blockLen)

  const absorb = (state: State, mask: number) => {
    for (let i = 0; i < padded.length; i++) masked[i] = (padded[i] ?? 0) ^ mask
    fresh._cloneInto(state).update(masked)
  }

  const take = (key: Uint8Array) => {
    padded.fill(0)
    padded.set(key.length > hash.blockLen ? hash(key) : key)
    if (block && isSame(block, padded)) return
    absorb(inner, INNER)
    absorb(outer, OUTER)
    block = padded.slice()
  }

  return (key, message) => {
    take(key)
    inner._cloneInto(work).update(message).digestInto(result)
    outer._cloneInto(work).update(result).digestInto(result)
    return result
  }
}

/** In constant time for blocks of one length. */
function isSame(one: Uint8Array, other: Uint8Array): boolean {
  let difference = 0
  for (let i = 0; i < one.length; i++) difference |= (one[i] ?? 0) ^ (other[i] ?? 0)
  return difference === 0
}
