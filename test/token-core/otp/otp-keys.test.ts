import { describe, expect, test } from 'vitest'
import { utf8ToBytes } from '../../../token-core/bytes.ts'
import {
  bytesToHex,
  DEMO_FACTORY_KEY,
  deriveOtpKey,
  derivePinKey,
  hexToBytes,
  PRACTICE_OTP_SERIALS,
  parseOtpSerial,
} from '../../../token-core/index.ts'
import { pinKeyStep } from '../../../token-core/otp/explain-totp.ts'
import { narrowed } from '../../../token-core/otp/narrowed.ts'
import { timeStepOf, unitsLeft } from '../../../token-core/otp/time-step.ts'
import { otp } from '../vectors.ts'

describe('keys', () => {
  test.each(otp.derivations)('of $serial, $bytes bytes, from the factory key', ({ serial, bytes, key }) => {
    expect(bytesToHex(deriveOtpKey(DEMO_FACTORY_KEY, serial, bytes))).toBe(key)
  })

  test.each(otp.pins)('that the wrong PIN $pin makes of another', ({ key, pin, serves }) => {
    expect(bytesToHex(derivePinKey(hexToBytes(key), pin))).toBe(serves)
  })

  test('a factory key, a serial or a length that is none is refused, without its value', () => {
    expect(() => deriveOtpKey(new Uint8Array(31), 'SIMF10020000', 20)).toThrow('"factoryKey" expected 32 bytes, got 31')
    expect(() => deriveOtpKey(DEMO_FACTORY_KEY, 'SIMF1002000', 20)).toThrow('four letters and eight digits')
    expect(() => deriveOtpKey(DEMO_FACTORY_KEY, 'simf10020000', 20)).toThrow('four letters and eight digits')
    for (const length of [15, 65]) {
      expect(() => deriveOtpKey(DEMO_FACTORY_KEY, 'SIMF10020000', length)).toThrow('"length" expected 16–64')
    }
  })
})

describe('a serial', () => {
  test.each([
    'ABCD12345678',
    'abcd12345678',
    'ＡＢＣＤ１２３４５６７８',
    'ａｂＣＤ１２３４ ５６７８',
    ' ABCD 1234 5678 ',
    'ABCD-1234-5678',
    'ABCD‐1234−5678',
    'ＡＢＣＤ－１２３４ー５６７８',
    'ABCD　1234ｰ5678',
    'ABCD–1234—5678\n',
  ])('is read from %j', (typed) => {
    expect(parseOtpSerial(typed)).toBe('ABCD12345678')
  })

  test.each([
    '',
    'ABC12345678',
    'ABCD1234567',
    'ABCD123456789',
    'ABCDE1234567',
    'ABCＤ１２３４５６７x',
    'ÀBCD12345678',
    'ABCD٠٢٣٤٥٦٧٨',
    'ıBCD12345678',
    'ABCD_12345678',
    'ßBC12345678',
  ])('%j is none', (typed) => {
    expect(parseOtpSerial(typed)).toBeNull()
  })

  test('narrowing leaves what is neither letter, digit, blank nor hyphen', () => {
    expect(narrowed('１２－３４　ａｂ．')).toBe('1234ab.')
    expect(narrowed('漢字カナ')).toBe('漢字カナ')
  })

  test('practice serials are serials, and none stands twice', () => {
    const all = Object.values(PRACTICE_OTP_SERIALS).flat()
    expect(all.filter((serial) => parseOtpSerial(serial) !== serial)).toEqual([])
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('time steps', () => {
  test.each(otp.codes)('of a clock at $ms', ({ ms, step, steps }) => {
    expect(timeStepOf(ms, step * 1_000)).toBe(steps)
  })

  test('a clock before 1970 says 0, and none counts beyond whole numbers', () => {
    expect(timeStepOf(-1, 30_000)).toBe(0)
    expect(timeStepOf(Number.MAX_VALUE, 30_000)).toBe(Number.MAX_SAFE_INTEGER)
    expect(unitsLeft(-1, 60_000, 10_000)).toBe(6)
  })

  test('what is left of a step is never 0', () => {
    expect([0, 1, 9_999, 10_000, 59_999, 60_000].map((clock) => unitsLeft(clock, 60_000, 10_000))).toEqual([
      6, 6, 6, 5, 1, 6,
    ])
    expect([0, 999, 1_000, 29_999].map((clock) => unitsLeft(clock, 30_000, 1_000))).toEqual([30, 30, 29, 1])
  })
})

test('the step of a wrong PIN masks it, in bytes and in words', () => {
  const { values } = pinKeyStep(20, '0420')
  expect(values.find(({ name }) => name === 'info')).toEqual({
    name: 'info',
    type: 'bytes',
    hex: `${bytesToHex(utf8ToBytes('camera-token/1 otp-pin '))}********`,
    length: 27,
    text: 'camera-token/1 otp-pin ****',
  })
})
