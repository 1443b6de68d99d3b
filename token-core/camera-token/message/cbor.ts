import { decode, encode, Tokenizer } from 'cborg'
import { equalBytes } from '../../bytes.ts'
import { accept, type Result, refuse } from '../../result.ts'

/**
 * Deterministic CBOR (RFC 8949 §4.2.1). cborg decodes; that the bytes are the one right way to write the value
 * (shortest heads, sorted keys, definite lengths, valid UTF-8) is proved by writing it again.
 */

/** What messages are made of. A map is a `Map`, so that integer keys stay integers. */
export type CborValue = number | string | Uint8Array | readonly CborValue[] | ReadonlyMap<CborValue, CborValue>

export function encodeCbor(value: CborValue): Uint8Array {
  return encode(value)
}

export function decodeCbor(bytes: Uint8Array): Result<unknown, 'not-deterministic-cbor'> {
  try {
    const value: unknown = decode(bytes, { ...OPTIONS, tokenizer: new KeepsByteOrderMark(bytes, OPTIONS) })
    return equalBytes(encode(value), bytes) ? accept(value) : refuse('not-deterministic-cbor')
  } catch {
    return refuse('not-deterministic-cbor')
  }
}

const OPTIONS = {
  strict: true,
  useMaps: true,
  rejectDuplicateMapKeys: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowInfinity: false,
  allowNaN: false,
  allowBigInt: false,
  retainStringBytes: true,
}

/** cborg's text decoder drops a leading U+FEFF, which docs/protocol.md keeps. */
class KeepsByteOrderMark extends Tokenizer {
  override next() {
    const token = super.next()
    const [first, second, third] = token.byteValue ?? []
    if (first === 0xef && second === 0xbb && third === 0xbf) token.value = `\uFEFF${token.value}`
    return token
  }
}
