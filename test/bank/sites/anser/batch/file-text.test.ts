import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileText } from '../../../../../bank/sites/anser/batch/file-text.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
/** Half-width kana and ASCII in Shift_JIS: one byte each. */
const shiftJis = (text: string) =>
  Uint8Array.from([...text], (character) => {
    const code = character.charCodeAt(0)
    return code < 0x80 ? code : code - 0xff61 + 0xa1
  })

test.each(['ﾌｼﾞｲ ﾅｵ', 'ﾎｸﾘｸ,101,1,1234567,ABC,1000', '0144,101,1,5675303,ﾐｶ ﾅｶ,1000\r\n', 'ﾘｮ', 'ABCﾂｱ'])(
  '%s in Shift_JIS is read, although its bytes are UTF-8, too',
  (text) => {
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(shiftJis(text))).not.toThrow()
    expect(fileText(shiftJis(text))).toBe(text)
  },
)

test.each(['¥45,000', 'José Müller', 'a·b', '富山中央銀行', 'ﾌｼﾞｲ ﾅｵ', '😀', 'ASCII alone', ''])(
  '%s in UTF-8 stays as it is',
  (text) => {
    expect(fileText(utf8(text))).toBe(text)
  },
)

test.each([
  ['utf-16le', [0xff, 0xfe, 0x42, 0x30, 0x2c, 0x00]],
  ['utf-16be', [0xfe, 0xff, 0x30, 0x42, 0x00, 0x2c]],
])('%s is known by its mark', (_, bytes) => {
  expect(fileText(Uint8Array.from(bytes))).toBe('あ,')
})

test('an end-of-file mark is cut off in either encoding', () => {
  expect(fileText(Uint8Array.from([...utf8('富\r\n'), 0x1a, 0x0d, 0x0a]))).toBe('富\r\n')
  expect(fileText(Uint8Array.from([...shiftJis('ﾄﾔﾏ\n'), 0x1a]))).toBe('ﾄﾔﾏ\n')
})

test('bytes that are no text in any of them', () => {
  expect(fileText(Uint8Array.from([0x80, 0xff, 0x00]))).toBeNull()
})

const KANA = [...'ｦｧｨｩｪｫｬｭｮｯｰｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝﾞﾟ']
const name = (characters: readonly string[]) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 12 })
const line = (names: fc.Arbitrary<string>) => names.map((payee) => `0144,101,1,1234567,${payee},1000\r\n`)

test('no name of half-width kana in Shift_JIS is ever misread', () => {
  const names = name([...KANA, ' ', 'A', 'Z', '(', ')', '-', '.'])
  fc.assert(
    fc.property(line(names), (text) => {
      expect(fileText(shiftJis(text))).toBe(text)
    }),
    { seed: 5, numRuns: 5_000 },
  )
})

test('no name of kana or kanji in UTF-8 is ever misread', () => {
  const names = name([...KANA, ...'アイウェッヲあいうぇっを富山銀行髙﨑々〆縺繧ー－（）・Ａ９¥¥', ' ', 'A', 'z'])
  fc.assert(
    fc.property(line(names), (text) => {
      expect(fileText(utf8(text))).toBe(text)
    }),
    { seed: 5, numRuns: 5_000 },
  )
})
