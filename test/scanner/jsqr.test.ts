import { describe, expect, test, vi } from 'vitest'
import { readWithJsqr } from '../../scanner/jsqr.ts'

const found = vi.hoisted(() => ({ bytes: [] as number[], chunks: [] as object[] }))
vi.mock('jsqr', () => {
  const corner = { x: 0, y: 0 }
  const location = {
    topLeftCorner: corner,
    topRightCorner: corner,
    bottomRightCorner: corner,
    bottomLeftCorner: corner,
  }
  // What jsqr calls `data` has lost every byte that is not UTF-8.
  return { default: () => ({ binaryData: found.bytes, chunks: found.chunks, data: 'lost', location }) }
})

const luma = { data: new Uint8Array(1), width: 1, height: 1 }

describe('the text of a code', () => {
  test.each([
    ['ASCII', [0x43, 0x54, 0x31], 'CT1'],
    ['a percent sign', [0x25, 0x34, 0x31], '%41'],
    ['two, three and four bytes', [0xc3, 0xa9, 0xe6, 0x96, 0x87, 0xf0, 0x9f, 0x94, 0x91], 'é文🔑'],
    ['a zero byte', [0x41, 0x00], 'A\0'],
    ['kanji in Shift_JIS', [0x41, 0x90, 0x55, 0x8d, 0x9e], 'A振込'],
    ['half-width katakana in Shift_JIS', [0xcc, 0xbc, 0xde, 0x20, 0x41], 'ﾌｼﾞ A'],
  ])('%s', (_, bytes, text) => {
    found.bytes = bytes
    expect(readWithJsqr(luma, false)?.text).toBe(text)
  })

  test.each([
    ['empty', []],
    ['a lone continuation byte', [0x41, 0x80]],
    ['cut off', [0x41, 0xe6]],
    ['longer than needed', [0xc0, 0x80]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['no kanji of Shift_JIS', [0x85, 0x40]],
    ['in no character set', [0x41, 0xff]],
  ])('refused: %s', (_, bytes) => {
    found.bytes = bytes
    expect(readWithJsqr(luma, false)).toBeNull()
  })

  test('kanji mode beside others, and refused beside what is not known', () => {
    found.chunks = [
      { type: 'kanji', bytes: [0x8a, 0xbf], text: '漢' },
      { type: 'byte', bytes: [0xb1, 0x31], text: '' },
    ]
    expect(readWithJsqr(luma, false)?.text).toBe('漢ｱ1')
    found.chunks = [...found.chunks, { type: 'byte', bytes: [0xff], text: '' }]
    expect(readWithJsqr(luma, false)).toBeNull()
    found.chunks = []
  })
})
