import { expect, test } from 'vitest'
import { keyOf } from '../../server/key-file.ts'

const DIGITS = '0123456789abcdef'.repeat(4)

test('a key that came by another system is the same key', () => {
  for (const text of [DIGITS, `${DIGITS}\n`, `${DIGITS}\r\n`, `\ufeff${DIGITS.toUpperCase()}\n\n`])
    expect(keyOf(text)).toEqual(Buffer.from(DIGITS, 'hex'))
})

test('what is no key says what is wrong with it', () => {
  expect(['', ' \n', '\ufeff'].map(keyOf)).toEqual(['empty', 'empty', 'empty'])
  const damaged = [
    'short',
    DIGITS.slice(1),
    `${DIGITS}0`,
    `${DIGITS.slice(1)}g`,
    `${DIGITS}\n${DIGITS}`,
    '\0'.repeat(64),
  ]
  for (const text of damaged) expect(keyOf(text), JSON.stringify(text)).toBe('damaged')
})
