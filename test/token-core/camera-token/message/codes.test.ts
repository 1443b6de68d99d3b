import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  appendCheckDigits,
  formatTokenCode,
  hasCheckDigits,
  parseSerial,
  parseTokenCode,
} from '../../../../token-core/index.ts'

const tenDigits = fc.integer({ min: 0, max: 2 ** 31 - 1 }).map((number) => String(number).padStart(10, '0'))

test('twelve digits leave 1 on division by 97 (ISO/IEC 7064 MOD 97-10)', () => {
  fc.assert(fc.property(tenDigits, (digits) => BigInt(appendCheckDigits(digits)) % 97n === 1n))
})

test('check digits below ten are written with their zero', () => {
  expect(appendCheckDigits('0000000001')).toBe('000000000195')
  expect(appendCheckDigits('0000000032')).toBe('000000003202')
})

test('one mistyped digit is found', () => {
  fc.assert(
    fc.property(tenDigits, fc.nat(11), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
      const code = [...appendCheckDigits(digits)]
      return !hasCheckDigits(code.with(at, String((Number(code[at]) + by) % 10)).join(''))
    }),
  )
})

test('two exchanged neighbours are found', () => {
  fc.assert(
    fc.property(tenDigits, fc.nat(10), (digits, at) => {
      const code = [...appendCheckDigits(digits)]
      const [one = '', other = ''] = code.slice(at, at + 2)
      fc.pre(one !== other)
      return !hasCheckDigits(
        code
          .with(at, other)
          .with(at + 1, one)
          .join(''),
      )
    }),
  )
})

test('other lengths', () => {
  expect(hasCheckDigits('12345678901')).toBe(false)
  expect(() => appendCheckDigits('123')).toThrow('"tenDigits" expected ten digits')
})

test('names: serial with or without hyphens, token code padded or not', () => {
  expect(parseSerial('1234567890')).toBe('12-3456789-0')
  expect(parseSerial('12-3456789-0')).toBe('12-3456789-0')
  expect(parseSerial('12-345678-90')).toBeNull()
  expect(parseTokenCode('VDS5018960-05')).toEqual({ licence: 'VDS5018960', sequenceNumber: 5 })
  expect(parseTokenCode('FDT0765563-1')).toEqual({ licence: 'FDT0765563', sequenceNumber: 1 })
  expect(parseTokenCode('FDT0765563-0')).toBeNull()
  expect(parseTokenCode('FDT0765563-100')).toBeNull()
  expect(formatTokenCode('VDS5018960', 5, true)).toBe('VDS5018960-05')
  expect(() => formatTokenCode('VDS5018960', 100)).toThrow('"sequenceNumber" expected 1–99')
})
