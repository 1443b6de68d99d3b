import { expect, test } from 'vitest'
import { digitsProblem, narrowDigits, plainDigits } from '../../../bank/core/digits.ts'

test.each([
  ['12345678', '12345678'],
  ['１２３４５６７８', '12345678'],
  ['1234 5678', '12345678'],
  ['1234　5678', '12345678'],
  [' 1234-5678\t', '12345678'],
  ['12－3456789‐0', '1234567890'],
  ['12−34–56—78ー90ｰ', '1234567890'],
  ['00000000', '00000000'],
])('%j is read as %s', (typed, plain) => {
  expect(plainDigits(typed)).toBe(plain)
})

test.each([['①'], ['²'], ['１２a'], ['一二'], ['١٢'], ['12.3']])('%j keeps what is no digit', (typed) => {
  expect(digitsProblem(plainDigits(typed), plainDigits(typed).length)).toBe('not-digits')
})

test('a number is missing, no number, of another length, or right', () => {
  expect(digitsProblem('', 8)).toBe('missing')
  expect(digitsProblem('1234567x', 8)).toBe('not-digits')
  expect(digitsProblem('1234567', 8)).toBe('length')
  expect(digitsProblem('123456789', 8)).toBe('length')
  expect(digitsProblem('12345678', 8)).toBeNull()
})

test('narrowing alone leaves blanks and hyphens', () => {
  expect(narrowDigits('１-２ ３')).toBe('1-2 3')
})
