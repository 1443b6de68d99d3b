import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeSecrets } from '../../server/secrets.ts'

test('a sealed value opens in its own place only, and not when a bit of it was changed', () => {
  const secrets = makeSecrets(new Uint8Array(32).fill(1))
  const sealed = secrets.seal('北野', 'users.name a')
  expect(secrets.open(sealed, 'users.name a')).toBe('北野')
  expect(secrets.seal('北野', 'users.name a')).not.toBe(sealed)
  expect(() => secrets.open(sealed, 'users.name b')).toThrow('users.name b')
  const other = makeSecrets(new Uint8Array(32).fill(2))
  expect(() => other.open(sealed, 'users.name a')).toThrow('another key')
  const bytes = Buffer.from(sealed.slice(3), 'base64')
  for (const at of bytes.keys()) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(() => secrets.open(`a1:${changed.toString('base64')}`, 'users.name a'), `byte ${at}`).toThrow('was changed')
  }
  for (const broken of ['', 'a1:', 'plain text', sealed.slice(0, 20)]) {
    expect(() => secrets.open(broken, 'users.name a')).toThrow('was changed')
  }
  expect(() => makeSecrets(new Uint8Array(16))).toThrow('expected 32 bytes, got 16')
})

test('a digest is that of a text and a key, by a key of its own', () => {
  const key = new Uint8Array(32).fill(1)
  const { digest } = makeSecrets(key)
  const hmac = (key: Uint8Array, text: string | Uint8Array) => createHmac('sha256', key).update(text).digest()
  // RFC 5869 with neither salt nor more than one block: extract, then expand.
  const own = hmac(hmac(new Uint8Array(32), key), 'digest\x01')
  expect(digest('1234')).toBe(hmac(own, '1234').toString('base64url'))
  expect(digest('1234')).toBe(makeSecrets(key).digest('1234'))
  expect(digest('1234')).not.toBe(digest('1235'))
  expect(digest('1234')).not.toBe(makeSecrets(new Uint8Array(32).fill(2)).digest('1234'))
  expect(digest('1234')).not.toBe(hmac(key, '1234').toString('base64url'))
})
