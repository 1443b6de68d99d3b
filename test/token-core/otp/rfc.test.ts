import { createHash, createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { hexToBytes, hotp, ocra, totp } from '../../../token-core/index.ts'
import { truncated, uint64 } from '../../otp-by-node.ts'
import { rfc } from '../vectors.ts'

describe('RFC vectors', () => {
  test.each(rfc.hotp.rows)('HOTP counter $counter is $code (RFC 4226 D)', ({ key, counter, digits, code }) => {
    expect(hotp({ key: hexToBytes(key), counter, digits })).toBe(code)
  })

  test.each(rfc.totp.rows)('TOTP $algorithm at $time is $code (RFC 6238 B)', ({ algorithm, key, ...row }) => {
    expect(totp({ ...row, key: hexToBytes(key), hash: algorithm })).toBe(row.code)
  })

  test.each(rfc.ocra.rows)('$suite of $question is $code (RFC 6287 $section)', (row) => {
    const input = {
      question: row.question,
      ...(row.counter !== null && { counter: row.counter }),
      ...(row.pinHash !== null && { pinHash: hexToBytes(row.pinHash) }),
      ...(row.session !== null && { session: hexToBytes(row.session) }),
      ...(row.timeSteps !== null && { timeSteps: row.timeSteps }),
    }
    expect(ocra(row.suite, hexToBytes(row.key), input)).toBe(row.code)
  })
})

/** The data input of RFC 6287 §5.1 put together by hand, under node's own HMAC. */
function byNode(suite: string, hash: string, key: Buffer, parts: Buffer[], digits: number): string {
  const mac = createHmac(hash, key)
    .update(Buffer.concat([Buffer.from(suite), Buffer.of(0), ...parts]))
    .digest()
  return digits === 0 ? mac.toString('hex') : truncated(mac, digits)
}

describe('beside node:crypto', () => {
  const key = createHash('sha512').update('key').digest()
  const question = (hex: string) => Buffer.from(hex.padEnd(256, '0'), 'hex')

  test.each([4, 5, 6, 7, 8, 9, 10, 0])('%i digits', (digits) => {
    const suite = `OCRA-1:HOTP-SHA512-${digits}:QH08`
    expect(ocra(suite, key, { question: '0a1B2c3d' })).toBe(
      byNode(suite, 'sha512', key, [question('0a1b2c3d')], digits),
    )
  })

  test('every data input together: C, Q, P, S, T', () => {
    const suite = 'OCRA-1:HOTP-SHA256-8:C-QA10-PSHA512-S064-T30S'
    const pin = createHash('sha512').update('1234').digest()
    const session = Buffer.from('session data')
    const padded = Buffer.concat([Buffer.alloc(64 - session.length), session])
    const parts = [
      uint64(2n ** 64n - 1n),
      question(Buffer.from('CLI22220 !').toString('hex')),
      pin,
      padded,
      uint64(52_000_000n),
    ]
    expect(
      ocra(suite, key, {
        counter: 2n ** 64n - 1n,
        question: 'CLI22220 !',
        pinHash: pin,
        session,
        timeSteps: 52_000_000,
      }),
    ).toBe(byNode(suite, 'sha256', key, parts, 8))
  })

  test('a numeric challenge is one number, written in hexadecimal from the left', () => {
    const suite = 'OCRA-1:HOTP-SHA1-6:QN10'
    const parts = [question(BigInt('0012345678').toString(16))]
    expect(ocra(suite, key, { question: '0012345678' })).toBe(byNode(suite, 'sha1', key, parts, 6))
  })

  test('a hexadecimal challenge of odd length leaves a half byte', () => {
    const suite = 'OCRA-1:HOTP-SHA1-6:QH05'
    expect(ocra(suite, key, { question: 'abcde' })).toBe(byNode(suite, 'sha1', key, [question('abcde')], 6))
  })
})
