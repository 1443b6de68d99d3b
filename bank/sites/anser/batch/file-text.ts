/** Kana of Shift_JIS's single bytes, as a name has them: ｦ to ﾟ. */
const KANA = { from: 0xa6, to: 0xdf } as const
const SMALL_LETTER_BESIDE_KANA = /[a-z][ｦ-ﾟ]|[ｦ-ﾟ][a-z]/u

/**
 * The text of a file whose encoding nobody names: UTF-8, UTF-16 with its byte order mark (a spreadsheet's “Unicode text”), or the
 * Shift_JIS that Japanese spreadsheets write. Half-width kana of Shift_JIS can be valid UTF-8 by chance (ﾌｼﾞｲ ﾅｵ): each pair of them
 * is then one Latin, Greek or other letter that no field may hold. So a file whose bytes above ASCII are all such kana is Shift_JIS.
 * @returns null when it is none of them
 */
export function fileText(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decode('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return decode('utf-16be', bytes)
  const content = withoutEndMark(bytes)
  const [utf8, shiftJis] = [decode('utf-8', content), decode('shift_jis', content)]
  if (utf8 === null || shiftJis === null) return utf8 ?? shiftJis
  return isKanaAndAscii(bytes) && !SMALL_LETTER_BESIDE_KANA.test(shiftJis) ? shiftJis : utf8
}

const END_MARK = 0x1a

/** Without the end-of-file mark of MS-DOS, and what stands behind it. Cut from the bytes: Node's Shift_JIS decoder mistakes the mark. */
export function withoutEndMark(bytes: Uint8Array): Uint8Array {
  const mark = bytes.indexOf(END_MARK)
  const isLast = mark >= 0 && bytes.subarray(mark).every((byte) => byte === END_MARK || byte <= 0x20)
  return isLast ? bytes.subarray(0, mark) : bytes
}

function isKanaAndAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80 || (byte >= KANA.from && byte <= KANA.to))
}

function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
