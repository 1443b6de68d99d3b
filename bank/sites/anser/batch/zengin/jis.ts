/**
 * JIS X 0201, one byte a character: 5C is ¥ and 7E is ‾, unlike ASCII; A1 to DF are half-width kana. An own table, since libraries read
 * the two-byte Shift_JIS, which has no place here. Code 5C is written back from ¥ and from a backslash alike.
 */
const FIRST_KANA = { byte: 0xa1, code: 0xff61 }
const LAST_KANA = 0xdf

/** @returns the text, or the first byte that is no character, from 0 */
export function fromJis(bytes: Uint8Array): string | number {
  const wrong = bytes.findIndex((byte) => charOf(byte) === null)
  return wrong < 0 ? Array.from(bytes, (byte) => charOf(byte) ?? '').join('') : wrong
}

/** @throws RangeError for a character that the table does not have */
export function toJis(text: string): Uint8Array {
  return Uint8Array.from([...text], (character) => {
    const code = character.charCodeAt(0)
    if (character === '¥') return 0x5c
    if (character === '‾') return 0x7e
    if (code >= 0x20 && code <= 0x7d) return code
    const byte = code - FIRST_KANA.code + FIRST_KANA.byte
    if (byte >= FIRST_KANA.byte && byte <= LAST_KANA) return byte
    throw new RangeError(`"text" has "${character}", which is not in JIS X 0201`)
  })
}

function charOf(byte: number): string | null {
  if (byte === 0x5c) return '¥'
  if (byte === 0x7e) return '‾'
  if (byte >= 0x20 && byte < 0x7e) return String.fromCharCode(byte)
  const isKana = byte >= FIRST_KANA.byte && byte <= LAST_KANA
  return isKana ? String.fromCharCode(byte - FIRST_KANA.byte + FIRST_KANA.code) : null
}
