import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isUsualInApps,
  OTPAUTH_FAULTS,
  type OtpauthFault,
  type OtpauthKey,
  readOtpauth,
  writeOtpauth,
} from '../../../token-core/index.ts'

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const KEY: OtpauthKey = {
  issuer: null,
  account: 'alice',
  key: new Uint8Array(Buffer.from('12345678901234567890')),
  digits: 6,
  step: 30,
  hash: 'sha1',
}
const of = (rest: string) => readOtpauth(`otpauth://totp/alice?secret=${SECRET}${rest}`)

describe('what apps, servers and libraries write', () => {
  test.each<[string, string, Partial<OtpauthKey>]>([
    ['a secret alone', `otpauth://totp/alice?secret=${SECRET}`, {}],
    ['no account', `otpauth://totp/?secret=${SECRET}`, { account: '' }],
    ['no label', `otpauth://totp?secret=${SECRET}`, { account: '' }],
    ['lower case', `otpauth://totp/alice?secret=${SECRET.toLowerCase()}`, {}],
    ['blanks', `otpauth://totp/alice?secret=${SECRET.replaceAll(/(.{4})/g, '$1 ')}`, {}],
    ['blanks in per cent, hyphens', `otpauth://totp/alice?secret=${SECRET.replace(/(.{4})(.{4})/, '$1%20$2-')}`, {}],
    ['capitals', `OTPAUTH://TOTP/alice?SECRET=${SECRET}&DIGITS=6`, {}],
    ['a blank around, a fragment behind', `  otpauth://totp/alice?secret=${SECRET}#x\n`, {}],
    [
      'eight digits, 60 s, SHA-256',
      `otpauth://totp/alice?secret=${SECRET}&digits=8&period=60&algorithm=SHA256`,
      { digits: 8, step: 60, hash: 'sha256' },
    ],
    ['SHA-512 by another name', `otpauth://totp/alice?secret=${SECRET}&algorithm=SHA-512`, { hash: 'sha512' }],
    ['SHA-256 by a third', `otpauth://totp/alice?secret=${SECRET}&algorithm=HmacSHA256`, { hash: 'sha256' }],
    ['SHA-1 in lower case', `otpauth://totp/alice?secret=${SECRET}&algorithm=sha1`, {}],
    ['an issuer before the colon', `otpauth://totp/Bank:alice?secret=${SECRET}`, { issuer: 'Bank' }],
    ['a colon in per cent', `otpauth://totp/Bank%3A%20alice?secret=${SECRET}`, { issuer: 'Bank' }],
    ['both issuers', `otpauth://totp/Old:alice?secret=${SECRET}&issuer=New`, { issuer: 'New' }],
    ['an issuer with a colon', `otpauth://totp/A:B:alice?secret=${SECRET}&issuer=A%3AB`, { issuer: 'A:B' }],
    ['an empty issuer', `otpauth://totp/Bank:alice?secret=${SECRET}&issuer=`, { issuer: 'Bank' }],
    ['a parameter twice', `otpauth://totp/alice?secret=${SECRET}&digits=8&digits=6`, {}],
    ['a plus', `otpauth://totp/a+b@example.com?secret=${SECRET}`, { account: 'a+b@example.com' }],
    [
      'Japanese',
      `otpauth://totp/%E7%B7%B4%E7%BF%92:%E5%A4%AA%E9%83%8E?secret=${SECRET}`,
      { issuer: '練習', account: '太郎' },
    ],
    ['a per cent sign alone', `otpauth://totp/100%?secret=${SECRET}`, { account: '100%' }],
    ['parameters that nobody knows', `otpauth://totp/alice?secret=${SECRET}&image=https://x/y.png&__proto__=1`, {}],
  ])('%s', (_, uri, more) => {
    expect(readOtpauth(uri)).toEqual({ ok: true, value: { ...KEY, ...more } })
  })

  test('padding, and letters that are not used up', () => {
    const bytes = new Uint8Array(Buffer.from('1234567890123456'))
    for (const secret of [
      'GEZDGNBVGY3TQOJQGEZDGNBVGY======',
      'GEZDGNBVGY3TQOJQGEZDGNBVGY%3D%3D%3D',
      'GEZDGNBVGY3TQOJQGEZDGNBVG3',
    ]) {
      expect(readOtpauth(`otpauth://totp/a?secret=${secret}`)).toMatchObject({ ok: true, value: { key: bytes } })
    }
  })
})

test.each<[OtpauthFault['code'], string, (string | number)?]>([
  ['no-otpauth', ''],
  ['no-otpauth', SECRET],
  ['no-otpauth', 'https://example.com/?secret=x'],
  ['no-otpauth', 'otpauth:totp/alice'],
  [
    'migration',
    'otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU6YWxpY2VAZ29vZ2xlLmNvbRoHRXhhbXBsZSABKAEwAhABGAEgACjr4JKK%2B%2F%2F%2F%2F%2F8B',
  ],
  ['other-type', `otpauth://hotp/alice?secret=${SECRET}&counter=0`, 'hotp'],
  ['other-type', `otpauth://steam/alice?secret=${SECRET}`, 'steam'],
  ['no-secret', 'otpauth://totp/alice'],
  ['no-secret', 'otpauth://totp/alice?secret='],
  ['no-secret', 'otpauth://totp/alice?secret=---'],
  ['no-base32', 'otpauth://totp/alice?secret=GEZDGNBVGY3TQOJQ0EZDGNBVGY3TQOJQ'],
  ['no-base32', 'otpauth://totp/alice?secret=GEZDGNBVGY3TQOJ=GEZDGNBVGY3TQOJQ'],
  ['no-base32', 'otpauth://totp/alice?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQA'],
  ['other-length', 'otpauth://totp/alice?secret=GEZDGNBVGY3TQOJQ', 10],
  ['other-length', `otpauth://totp/alice?secret=${'A'.repeat(104)}`, 65],
])('%s', (code, uri, value) => {
  expect(readOtpauth(uri)).toEqual({ ok: false, error: { code, ...(value === undefined ? {} : { value }) } })
})

test.each<[OtpauthFault['code'], string, string]>([
  ['other-algorithm', '&algorithm=MD5', 'MD5'],
  ['other-algorithm', '&algorithm=SHA224', 'SHA224'],
  ['other-algorithm', '&algorithm=', ''],
  ['other-digits', '&digits=5', '5'],
  ['other-digits', '&digits=10', '10'],
  ['other-digits', '&digits=six', 'six'],
  ['other-digits', '&digits=6.0', '6.0'],
  ['other-period', '&period=0', '0'],
  ['other-period', '&period=90', '90'],
])('%s: %s', (code, rest, value) => {
  expect(of(rest)).toEqual({ ok: false, error: { code, value } })
})

describe('what is written for an app', () => {
  test('has everything said, both issuers, upper case and no padding', () => {
    expect(writeOtpauth({ ...KEY, issuer: '練習 銀行', account: 'a&b', key: KEY.key.subarray(0, 16) })).toBe(
      'otpauth://totp/%E7%B7%B4%E7%BF%92%20%E9%8A%80%E8%A1%8C:a%26b?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY&issuer=%E7%B7%B4%E7%BF%92%20%E9%8A%80%E8%A1%8C&algorithm=SHA1&digits=6&period=30',
    )
    expect(writeOtpauth({ ...KEY, digits: 8, step: 60, hash: 'sha512' })).toBe(
      `otpauth://totp/alice?secret=${SECRET}&algorithm=SHA512&digits=8&period=60`,
    )
  })

  test('has no colon in a name', () => {
    expect(readOtpauth(writeOtpauth({ ...KEY, issuer: 'A:B', account: 'c:d' }))).toMatchObject({
      value: { issuer: 'A B', account: 'c d' },
    })
  })

  test('is what all apps honour, or not', () => {
    expect(isUsualInApps(KEY)).toBe(true)
    for (const other of [{ digits: 8 }, { step: 60 }, { hash: 'sha256' }] as const) {
      expect(isUsualInApps({ ...KEY, ...other })).toBe(false)
    }
  })

  const name = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replaceAll(':', '').trim())
  const key = fc.record({
    issuer: name.map((text) => text || null),
    account: name,
    key: fc.uint8Array({ minLength: 16, maxLength: 64 }),
    digits: fc.integer({ min: 6, max: 8 }),
    step: fc.constantFrom(30, 60),
    hash: fc.constantFrom('sha1', 'sha256', 'sha512'),
  })
  test('is read again', () => {
    fc.assert(
      fc.property(key, (one) => {
        expect(readOtpauth(writeOtpauth(one))).toEqual({ ok: true, value: one })
      }),
      { numRuns: 300, seed: 6238 },
    )
  })

  test('and whatever stands in its place is answered', () => {
    const text = fc.tuple(key, fc.nat(200), fc.nat(9), fc.string({ unit: 'binary', maxLength: 9 }))
    fc.assert(
      fc.property(text, ([one, at, gone, put]) => {
        const uri = writeOtpauth(one)
        const read = readOtpauth(uri.slice(0, at) + put + uri.slice(at + gone))
        if (!read.ok) expect(OTPAUTH_FAULTS).toContain(read.error.code)
      }),
      { numRuns: 1000, seed: 6238 },
    )
  })
})
