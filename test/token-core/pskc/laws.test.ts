import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type KeyFileSecrets,
  type OtpKey,
  PSKC_FAULTS,
  PSKC_REFUSALS,
  readKeyFile,
  type Sealing,
  writeKeyFile,
} from '../../../token-core/index.ts'
import { sealedFile } from './sealed-file.ts'

/** What holds for every key file, on random ones. */

const bytes = (least: number, most = least) => fc.uint8Array({ minLength: least, maxLength: most })
const letters = fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: 4, maxLength: 4 })
const digits = (count: number) => fc.integer({ min: 0, max: 10 ** count - 1 }).map((n) => `${n}`.padStart(count, '0'))
/** A name as XML can carry it: blanks around it count for nothing. */
const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').trim())
  .filter((text) => text !== '')
const otpKey: fc.Arbitrary<OtpKey> = fc.record({
  serial: fc.oneof(
    fc.tuple(letters, digits(8)).map((parts) => parts.join('')),
    digits(12),
  ),
  id: name,
  issuer: fc.option(name),
  key: bytes(16, 64),
  digits: fc.integer({ min: 6, max: 8 }),
  step: fc.constantFrom(30, 60),
  hash: fc.constantFrom('sha1', 'sha256', 'sha512'),
  drift: fc.constant(0),
})
const deviceKey = fc.record({
  serial: fc.tuple(digits(2), digits(7), digits(1)).map((parts) => parts.join('-')),
  deviceKey: bytes(32),
})
const keys = fc
  .record({
    deviceKeys: fc.uniqueArray(deviceKey, { selector: ({ serial }) => serial, maxLength: 3 }),
    otpKeys: fc.uniqueArray(otpKey, { selector: ({ serial }) => serial, maxLength: 3 }),
  })
  .filter(({ deviceKeys, otpKeys }) => deviceKeys.length + otpKeys.length > 0)
const aesKey = fc.constantFrom(16, 24, 32).chain((length) => bytes(length))

/** Bytes that differ from each other; chance of a test. */
function countingUp(): Sealing['random'] {
  let count = 0
  return (length) => Uint8Array.from({ length }, () => count++)
}

test('what is written is read, plain and encrypted', () => {
  fc.assert(
    fc.property(keys, aesKey, name, (written, key, from) => {
      expect(readKeyFile(writeKeyFile(written))).toEqual({ ok: true, value: { ...written, openedWith: null } })
      const sealed = writeKeyFile(written, { key, from, random: countingUp() })
      expect(readKeyFile(sealed, { key })).toEqual({ ok: true, value: { ...written, openedWith: 'key' } })
      for (const one of [...written.otpKeys, ...written.deviceKeys]) {
        const secret = 'key' in one ? one.key : one.deviceKey
        expect(sealed).not.toContain(Buffer.from(secret).toString('base64'))
      }
    }),
    { numRuns: 200, seed: 6030 },
  )
})

/** Whatever comes out, it is keys of the file or a refusal that is known. */
function expectAnswer(text: string, secrets: KeyFileSecrets, secret: Uint8Array): void {
  const read = readKeyFile(text, secrets)
  if (read.ok) for (const { key } of read.value.otpKeys) expect(key).toEqual(secret)
  else {
    expect(PSKC_FAULTS).toContain(read.error.code)
    expect(PSKC_REFUSALS).toContain(read.error.refusal)
  }
}

const secret = Buffer.from('12345678901234567890')
const passphrase = 'qwerty'
const files: readonly (readonly [string, string, KeyFileSecrets])[] = [
  ['a key shared before', sealedFile({ key: Buffer.alloc(16, 3) }), { key: Buffer.alloc(16, 3) }],
  [
    'the key of the MAC being that key',
    sealedFile({ key: Buffer.alloc(16, 3), hasMacKey: false }),
    { key: Buffer.alloc(16, 3) },
  ],
  ['a passphrase', sealedFile(), { passphrase }],
]

test.each(files)('one bit turned anywhere in an encrypted file never gives another key: %s', (_, file, secrets) => {
  expect(readKeyFile(file, secrets)).toMatchObject({ ok: true })
  const at = file.indexOf('<EncryptionKey>')
  for (let i = at; i < file.length; i++) {
    for (const bit of [1, 4]) {
      const turned = String.fromCharCode(file.charCodeAt(i) ^ bit)
      expectAnswer(file.slice(0, i) + turned + file.slice(i + 1), secrets, new Uint8Array(secret))
    }
  }
})

test('one bit turned in what is encrypted or in its MAC is refused', () => {
  const key = Buffer.alloc(16, 3)
  const file = sealedFile({ key })
  for (const found of file.matchAll(/<(?:xenc:CipherValue|ValueMAC)>([^<]+)/g)) {
    const whole = Buffer.from(found[1] ?? '', 'base64')
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const turned = Buffer.from(whole)
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const read = readKeyFile(file.replace(found[1] ?? '', turned.toString('base64')), { key })
      expect(read).toMatchObject({ ok: false, error: { refusal: 'mac-wrong', keyPackage: 1 } })
    }
  }
})

test('a piece of a file in another place of it is answered', () => {
  const pieces = fc.tuple(fc.nat(3000), fc.nat(60), fc.nat(3000), fc.nat(60), fc.constantFrom(...files))
  fc.assert(
    fc.property(pieces, ([from, length, to, gone, [, file, secrets]]) => {
      const text = file.slice(0, to) + file.slice(from, from + length) + file.slice(to + gone)
      if (/<IterationCount>\d{5}/.test(text)) return
      expectAnswer(text, secrets, new Uint8Array(secret))
    }),
    { numRuns: 2000, seed: 6030 },
  )
})

test.each<[string, Parameters<typeof writeKeyFile>]>([
  ['"key" expected 16, 24 or 32 bytes, got 15', [{}, { key: new Uint8Array(15), from: '', random: countingUp() }]],
  ['"serial" expected four letters and eight digits', [{ otpKeys: [anOtpKey({ serial: '12-3456789-0' })] }]],
  ['"key" expected 16–64 bytes, got 15', [{ otpKeys: [anOtpKey({ key: new Uint8Array(15) })] }]],
  ['"digits" expected 6–8, got 9', [{ otpKeys: [anOtpKey({ digits: 9 })] }]],
  ['a character that XML does not allow', [{ otpKeys: [anOtpKey({ issuer: 'a\u0000' })] }]],
  ['a character that XML does not allow', [{ otpKeys: [anOtpKey({ id: '\ud800' })] }]],
])('a writer refuses what no reader would take: %s', (message, given) => {
  expect(() => writeKeyFile(...given)).toThrow(message)
})

function anOtpKey(of: Partial<OtpKey>): OtpKey {
  const key = new Uint8Array(20)
  return { serial: 'ABCD12345678', id: null, issuer: null, key, digits: 6, step: 30, hash: 'sha1', drift: 0, ...of }
}
