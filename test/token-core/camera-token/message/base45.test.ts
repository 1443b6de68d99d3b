import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBase45, encodeBase45 } from '../../../../token-core/index.ts'
import { rfc } from '../../vectors.ts'

test.each(rfc.base45.rows)('%s is %s (RFC 9285 §4)', (plain, encoded) => {
  const bytes = new TextEncoder().encode(plain)
  expect(encodeBase45(bytes)).toBe(encoded)
  expect(decodeBase45(encoded)).toEqual({ ok: true, value: bytes })
})

test('any bytes come back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(decodeBase45(encodeBase45(bytes))).toEqual({ ok: true, value: bytes })
    }),
  )
})

test.each([
  ['a length of 3n + 1', 'BB8B'],
  ['a group above FFFF', 'GGW'],
  ['a last byte above FF', 'BB8U6'],
  ['a lower-case letter', 'bb8'],
  ['a character outside the alphabet', 'B_8'],
  ['a surrogate pair', '😀A'],
])('refuses %s', (_, text) => {
  expect(decodeBase45(text)).toEqual({ ok: false, error: 'not-base45' })
})
