import { expect, test } from 'vitest'
import { isMessageText } from '../../../../token-core/camera-token/message/text-rules.ts'

test('what is refused by number is what Unicode calls so', () => {
  const named = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Surrogate}]/u
  const differing: string[] = []
  for (let point = 0; point <= 0x10ffff; point += 1) {
    const character = String.fromCodePoint(point)
    if (isMessageText(character, 1, 1) === named.test(character)) differing.push(point.toString(16))
  }
  expect(differing).toEqual([])
})

test('a text has so many code points, not so many UTF-16 units', () => {
  expect(isMessageText('振込😀', 3, 3)).toBe(true)
  expect(isMessageText('振込😀', 4, 9)).toBe(false)
  expect(isMessageText('', 1, 9)).toBe(false)
  // Half a character at the end of a whole one is none.
  expect(isMessageText('😀'.slice(0, 1), 1, 9)).toBe(false)
})
