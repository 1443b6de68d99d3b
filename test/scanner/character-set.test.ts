import { expect, test } from 'vitest'
import { textOf, utf8 } from '../../scanner/character-set.ts'

function decoded(name: string, bytes: readonly number[]): string | null {
  try {
    return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes))
  } catch {
    return null
  }
}

test('UTF-8 agrees with TextDecoder on every two bytes', () => {
  for (let pair = 0; pair < 65536; pair += 7) {
    const bytes = [pair >> 8, pair & 255]
    expect(utf8(bytes)).toBe(decoded('utf-8', bytes))
  }
})

test('Shift_JIS agrees with TextDecoder on every two bytes, but for what is not in it', () => {
  for (let pair = 0x8000; pair < 65536; pair += 1) {
    const bytes = [pair >> 8, pair & 255]
    if (utf8(bytes) !== null) continue
    // JIS X 0201 has no 80, A0 and FD to FF; Node turns the control characters 1A, 1C and 7F into each other.
    const isOutside = bytes.some((byte) => [0x80, 0xa0, 0xfd, 0xfe, 0xff, 0x1a, 0x1c, 0x7f].includes(byte))
    if (!isOutside) expect(textOf(bytes), pair.toString(16)).toBe(decoded('shift_jis', bytes))
  }
})

test.each([
  [[0x80], null],
  [[0x41, 0xa0], null],
  [[0xfd], null],
  [[0x90], null],
  [[0xb1, 0x1a, 0x1c, 0x7f], 'ｱ\x1a\x1c\x7f'],
])('%j', (bytes, text) => {
  expect(textOf(bytes)).toBe(text)
})
