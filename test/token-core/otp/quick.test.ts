import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesToHex, hotp, ocra, parseOcraSuite } from '../../../token-core/index.ts'
import { ocraDataInput } from '../../../token-core/otp/ocra.ts'
import { hotp as hotpByNode, truncated, uint64 as uint64Bytes } from '../../otp-by-node.ts'

/** States that are kept from code to code give what the long way gives: node's HMAC, and the data input put together piece by piece. */

const hash = fc.constantFrom('sha1' as const, 'sha256' as const, 'sha512' as const)
/** Short ones, and around the blocks of 64 and 128 bytes from which a key is hashed itself. */
const key = fc.oneof(
  fc.uint8Array({ minLength: 0, maxLength: 66 }),
  fc.uint8Array({ minLength: 126, maxLength: 131 }),
  fc.constantFrom(new Uint8Array(20), new Uint8Array(21)),
)
const uint64 = fc.oneof(fc.nat(), fc.maxSafeNat(), fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }))

const counted = fc.record({ hash, key, counter: uint64, digits: fc.integer({ min: 1, max: 10 }) })

const question = fc.oneof(
  fc.record({ format: fc.constant('N'), text: fc.stringMatching(/^\d{1,64}$/) }),
  fc.record({ format: fc.constant('H'), text: fc.stringMatching(/^[0-9a-fA-F]{1,128}$/) }),
  fc.record({ format: fc.constant('A'), text: fc.stringMatching(/^[ -~]{1,128}$/) }),
)
const asked = fc
  .record({
    hash,
    key,
    digits: fc.constantFrom(0, 4, 6, 8, 10),
    question,
    counter: fc.option(uint64),
    pin: fc.option(hash),
    session: fc.option(fc.uint8Array({ maxLength: 40 })),
    timeSteps: fc.option(uint64),
  })
  .map(({ hash, key, digits, question: { format, text }, counter, pin, session, timeSteps }) => {
    const pinHash = pin && new Uint8Array({ sha1: 20, sha256: 32, sha512: 64 }[pin]).fill(text.length)
    const suite = [
      `OCRA-1:HOTP-${hash.toUpperCase()}-${digits}:${counter === null ? '' : 'C-'}Q${format}64`,
      pin ? `-P${pin.toUpperCase()}` : '',
      session ? '-S040' : '',
      timeSteps === null ? '' : '-T1M',
    ].join('')
    const hex = { N: () => BigInt(text).toString(16), H: () => text, A: () => Buffer.from(text).toString('hex') }
    const data = Buffer.concat([
      Buffer.from(`${suite}\0`),
      counter === null ? Buffer.alloc(0) : uint64Bytes(counter),
      Buffer.from(hex[format as 'N']().padEnd(256, '0'), 'hex'),
      pinHash ?? Buffer.alloc(0),
      session ? Buffer.concat([Buffer.alloc(40 - session.length), session]) : Buffer.alloc(0),
      timeSteps === null ? Buffer.alloc(0) : uint64Bytes(timeSteps),
    ])
    const input = {
      question: text,
      ...(counter !== null && { counter }),
      ...(pinHash && { pinHash }),
      ...(session && { session }),
      ...(timeSteps !== null && { timeSteps }),
    }
    return { suite, hash, key, digits, input, data }
  })

const parsed = (text: string) => {
  const suite = parseOcraSuite(text)
  if (!suite.ok) throw new Error(suite.error)
  return suite.value
}

describe('many codes in turn, of keys and suites that change and come again', () => {
  test('HOTP', () => {
    fc.assert(
      fc.property(fc.array(counted, { minLength: 2, maxLength: 5 }), (rows) => {
        for (const { hash, key, counter, digits } of [...rows, ...rows, ...rows.slice(0, 1)]) {
          expect(hotp({ key, counter, digits, hash })).toBe(hotpByNode(key, counter, digits, hash))
        }
      }),
      { seed: 4226, numRuns: 300 },
    )
  })

  test('OCRA, the suite as text and taken apart', () => {
    fc.assert(
      fc.property(fc.array(asked, { minLength: 2, maxLength: 5 }), (rows) => {
        const suites = rows.map(({ suite }) => parsed(suite))
        for (const round of [1, 2]) {
          for (const [i, { suite, hash, key, digits, input, data }] of rows.entries()) {
            const mac = createHmac(hash, key).update(data).digest()
            const code = digits === 0 ? mac.toString('hex') : truncated(mac, digits)
            expect(ocra(suite, key, input)).toBe(code)
            expect(ocra(suites[i] ?? suite, key, input)).toBe(code)
            if (round === 2) expect(bytesToHex(ocraDataInput(parsed(suite), input))).toBe(data.toString('hex'))
          }
        }
      }),
      { seed: 6287, numRuns: 300 },
    )
  })
})

test('a key whose bytes were changed in place is another key', () => {
  const key = new Uint8Array(20).fill(1)
  const before = hotp({ key, counter: 1 })
  key[19] = 2
  const after = hotp({ key, counter: 1 })
  expect(after).not.toBe(before)
  expect(after).toBe(hotpByNode(key, 1))
  key[19] = 1
  expect(hotp({ key, counter: 1 })).toBe(before)
})

test('what was refused leaves nothing behind', () => {
  const suite = 'OCRA-1:HOTP-SHA1-6:C-QH08-S040'
  const key = new Uint8Array(20)
  const input = { counter: 7, question: 'abcd', session: new Uint8Array(40).fill(9) }
  const code = ocra(suite, key, input)
  expect(() => ocra(suite, key, { ...input, counter: 8, question: 'xyz' })).toThrow('"question"')
  expect(() => ocra(suite, key, { ...input, question: 'ffffffff', session: new Uint8Array(41) })).toThrow('"session"')
  expect(ocra(suite, key, input)).toBe(code)
})

test.each([-1, 2n ** 64n, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 64])('no moving factor is %s', (counter) => {
  expect(() => hotp({ key: new Uint8Array(20), counter })).toThrow(RangeError)
})

test('data input that was handed out stays as it is', () => {
  const suite = parsed('OCRA-1:HOTP-SHA1-6:QH08')
  const one = ocraDataInput(suite, { question: 'aa' })
  const copy = one.slice()
  ocraDataInput(suite, { question: 'bb' })
  ocra(suite, new Uint8Array(20), { question: 'cc' })
  expect(one).toEqual(copy)
})

test('thirty-three suites by their text: each is still itself', () => {
  const key = new Uint8Array(20)
  const suites = Array.from({ length: 40 }, (_, i) => `OCRA-1:HOTP-SHA1-6:QN${String(i + 4).padStart(2, '0')}`)
  const codes = suites.map((suite) => ocra(suite, key, { question: '1' }))
  expect(suites.map((suite) => ocra(suite, key, { question: '1' }))).toEqual(codes)
  expect(new Set(codes).size).toBeGreaterThan(30)
})
