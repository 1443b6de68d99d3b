import { expect, test } from 'vitest'
import { checkCode } from '../../../../bank/factors/camera-token/code-check.ts'
import { checkIdentification } from '../../../../bank/factors/camera-token/registration-input.ts'
import { appendCheckDigits } from '../../../../token-core/index.ts'

const TWELVE = appendCheckDigits('0123456789')
const RIGHT = { serial: ['12', '3456789', '0'], serialAgain: ['12', '3456789', '0'], deviceCode: TWELVE }

function codes(typed: Partial<typeof RIGHT>): string[] {
  const checked = checkIdentification({ ...RIGHT, ...typed })
  return checked.ok ? [] : checked.problems.map(({ field, code }) => `${field}: ${code}`)
}

test('reads the serial and the twelve digits', () => {
  expect(checkIdentification(RIGHT)).toEqual({ ok: true, value: { serial: '12-3456789-0', deviceCode: TWELVE } })
})

test('full-width digits, blanks and hyphens are no mistake, nor is a serial in one box', () => {
  expect(codes({ serial: ['１２', '３４５６７８９', '０'] })).toEqual([])
  expect(codes({ serial: ['12-3456789-0', '', ''] })).toEqual([])
  expect(codes({ serial: ['', '', '12 3456789 0'] })).toEqual([])
  expect(codes({ deviceCode: `${TWELVE.slice(0, 4)} ${TWELVE.slice(4, 8)} ${TWELVE.slice(8)}` })).toEqual([])
})

test('each mistake has its own code', () => {
  expect(codes({ serial: ['', '', ''] })).toEqual(['serial: serial-missing'])
  expect(codes({ serialAgain: ['', '', ''] })).toEqual(['serial-again: serial-again-missing'])
  expect(codes({ serial: ['12', '345678x', '0'] })).toEqual(['serial: serial-not-digits'])
  expect(codes({ serial: ['12', '345678', '0'] })).toEqual(['serial: serial-length'])
  expect(codes({ serial: ['123', '456789', '0'] })).toEqual(['serial: serial-length'])
  expect(codes({ serialAgain: ['12', '3456789', '1'] })).toEqual(['serial-again: serial-differs'])
  expect(codes({ deviceCode: '' })).toEqual(['device-code: device-code-missing'])
  expect(codes({ deviceCode: `${TWELVE.slice(0, 11)}x` })).toEqual(['device-code: device-code-not-digits'])
  expect(codes({ deviceCode: TWELVE.slice(1) })).toEqual(['device-code: device-code-length'])
  expect(codes({ deviceCode: TWELVE.replace(/^0/, '1') })).toEqual(['device-code: device-code-slip'])
})

test('all mistakes of a page are told at once', () => {
  expect(codes({ serial: ['', '', ''], serialAgain: ['x', '', ''], deviceCode: '1' })).toEqual([
    'serial: serial-missing',
    'serial-again: serial-not-digits',
    'device-code: device-code-length',
  ])
})

test('leading zeros of the eight digits count', () => {
  expect(checkCode('００12 34-56')).toEqual({ ok: true, value: '00123456' })
  expect(checkCode('123456')).toEqual({ ok: false, problems: [{ field: 'code', code: 'code-length' }] })
  expect(checkCode('1234567O')).toEqual({ ok: false, problems: [{ field: 'code', code: 'code-not-digits' }] })
  expect(checkCode(' - ')).toEqual({ ok: false, problems: [{ field: 'code', code: 'code-missing' }] })
})
