import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hexToBytes, hotp, ocra, parseOcraSuite, totp } from '../../../token-core/index.ts'

const key = new Uint8Array(20).fill(1)

describe('parseOcraSuite', () => {
  test('takes a full suite apart', () => {
    expect(parseOcraSuite('OCRA-1:HOTP-SHA512-10:C-QA64-PSHA1-S512-T48H')).toEqual({
      ok: true,
      value: {
        text: 'OCRA-1:HOTP-SHA512-10:C-QA64-PSHA1-S512-T48H',
        hash: 'sha512',
        digits: 10,
        counter: true,
        question: { format: 'A', length: 64 },
        pin: 'sha1',
        session: 512,
        timeStep: 172_800,
      },
    })
  })

  test.each([
    ['QN08-S', { session: 64 }],
    ['QN08-P', { pin: 'sha1' }],
    ['QN08-T', { timeStep: 60 }],
    ['Q', { question: { format: 'N', length: 8 } }],
    ['C-Q-P-S-T', { counter: true, pin: 'sha1', session: 64, timeStep: 60 }],
    ['C-QH10-PSHA512-S-T1H', { pin: 'sha512', session: 64, timeStep: 3600 }],
  ])('%s has the defaults of RFC 6287 §6.3, and its text stays as written', (dataInput, parts) => {
    const text = `OCRA-1:HOTP-SHA1-6:${dataInput}`
    expect(parseOcraSuite(text)).toMatchObject({ ok: true, value: { text, ...parts } })
  })

  test.each([
    ['OCRA-2:HOTP-SHA1-6:QN08', 'an OCRASuite has three parts and begins with "OCRA-1:"'],
    ['OCRA-1:HOTP-SHA1-6', 'unknown data input ""'],
    ['OCRA-1:HOTP-SHA1-6:QN08:QN08', 'an OCRASuite has three parts and begins with "OCRA-1:"'],
    ['OCRA-1:HOTP-MD5-6:QN08', 'unknown crypto function "HOTP-MD5-6"'],
    ['OCRA-1:HOTP-SHA1-3:QN08', 'unknown crypto function "HOTP-SHA1-3"'],
    ['OCRA-1:HOTP-SHA1-11:QN08', 'unknown crypto function "HOTP-SHA1-11"'],
    ['OCRA-1:HOTP-SHA1-6:C', 'unknown data input "C"'],
    ['OCRA-1:HOTP-SHA1-6:QX08', 'unknown data input "QX08"'],
    ['OCRA-1:HOTP-SHA1-6:QN08-T1M-PSHA1', 'unknown data input "QN08-T1M-PSHA1"'],
    ['OCRA-1:HOTP-SHA1-6:QN', 'unknown data input "QN"'],
    ['OCRA-1:HOTP-SHA1-6:QN08-S64', 'unknown data input "QN08-S64"'],
    ['OCRA-1:HOTP-SHA1-6:QN08-T1', 'unknown data input "QN08-T1"'],
    ['OCRA-1:HOTP-SHA1-6:qn08', 'unknown data input "qn08"'],
    ['OCRA-1:HOTP-SHA1-6:C -QN08', 'unknown data input "C -QN08"'],
    ['OCRA-1:HOTP-SHA1-6:QN03', 'challenge length "03" is outside 04–64'],
    ['OCRA-1:HOTP-SHA1-6:QN65', 'challenge length "65" is outside 04–64'],
    ['OCRA-1:HOTP-SHA1-6:QN08-S000', 'session length "000" is outside 001–512'],
    ['OCRA-1:HOTP-SHA1-6:QN08-S513', 'session length "513" is outside 001–512'],
    ['OCRA-1:HOTP-SHA1-6:QN08-T60S', 'time step "60S" is outside 1–59 S or M, 1–48 H'],
    ['OCRA-1:HOTP-SHA1-6:QN08-T0M', 'time step "0M" is outside 1–59 S or M, 1–48 H'],
    ['OCRA-1:HOTP-SHA1-6:QN08-T49H', 'time step "49H" is outside 1–59 S or M, 1–48 H'],
  ])('refuses %s', (suite, error) => {
    expect(parseOcraSuite(suite)).toEqual({ ok: false, error })
  })
})

describe('what is not as the suite says', () => {
  const suite = 'OCRA-1:HOTP-SHA1-6:C-QN08-PSHA1-S002-T1M'
  const input = {
    counter: 0,
    question: '12345678',
    pinHash: new Uint8Array(20),
    session: new Uint8Array(2),
    timeSteps: 1,
  }

  test('the right input passes', () => {
    expect(ocra(suite, key, input)).toMatch(/^\d{6}$/)
  })

  test.each(['counter', 'pinHash', 'session', 'timeSteps'] as const)('%s missing, or not asked for', (name) => {
    const { [name]: _, ...rest } = input
    expect(() => ocra(suite, key, rest)).toThrow(`"${name}" expected by the suite`)
    expect(() => ocra('OCRA-1:HOTP-SHA1-6:QN08', key, { question: '1', [name]: input[name] })).toThrow(
      `"${name}" is not in the suite`,
    )
  })

  test.each([
    ['a PIN digest of another length', { pinHash: new Uint8Array(19) }, '"pinHash" expected 20 bytes, got 19'],
    ['session data that is too long', { session: new Uint8Array(3) }, '"session" expected at most 2 bytes, got 3'],
    ['letters in a numeric challenge', { question: '12a' }, '"question" does not fit the format QN'],
    ['an empty challenge', { question: '' }, '"question" does not fit the format QN'],
    ['a challenge above 128 bytes', { question: '9'.repeat(400) }, '"question" expected at most 128 bytes'],
    ['a counter above 64 bits', { counter: 2n ** 64n }, 'value does not fit 8 unsigned bytes'],
  ])('%s', (_, change, message) => {
    expect(() => ocra(suite, key, { ...input, ...change })).toThrow(message)
  })

  test('no suite', () => {
    expect(() => ocra('HOTP', key, { question: '1' })).toThrow('"suite": an OCRASuite has three parts')
  })
})

/** The suites of a deployment that leaves the session's length to its default; the same file passes as `camtoken vectors FILE`. */
const DEPLOYED = JSON.parse(
  readFileSync(new URL('../../data/vectors/ocra-default-session.json', import.meta.url), 'utf8'),
) as { readonly ocra: { readonly rows: readonly Record<'suite' | 'key' | 'question' | 'session' | 'code', string>[] } }

test.each(DEPLOYED.ocra.rows)('$suite with $question gives $code', ({ suite, key, question, session, code }) => {
  expect(ocra(suite, hexToBytes(key), { question, session: hexToBytes(session) })).toBe(code)
})

test('HOTP and TOTP refuse what is out of range', () => {
  expect(() => hotp({ key, counter: 0, digits: 11 })).toThrow('"digits" expected 1–10, got 11')
  expect(() => totp({ key, time: -1 })).toThrow('"time" expected 0 s or later, got -1')
  expect(() => totp({ key, time: 1, period: 0 })).toThrow('"period" expected more than 0 s, got 0')
})
