// The one decoder of the web that knows kanji. This room has no types of a platform.
declare const TextDecoder: new (name: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string }

/**
 * The text of bytes that no one says the character set of: UTF-8, else Shift_JIS, the set that QR codes had before it.
 *
 * @returns null for bytes that are neither: half a text would be a wrong one
 */
export function textOf(bytes: readonly number[]): string | null {
  return utf8(bytes) ?? shiftJis(bytes)
}

/** Strict UTF-8 (RFC 3629), null for anything else. `decodeURIComponent` is the one strict decoder in the language itself. */
export function utf8(bytes: readonly number[]): string | null {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))
  } catch {
    return null
  }
}

/**
 * JIS X 0201 by ourselves, ASCII and half-width katakana: Node's decoder turns three control characters into others, and lets 80 pass for one.
 * Only the two bytes of a kanji are left to it.
 */
function shiftJis(bytes: readonly number[]): string | null {
  let text = ''
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] as number
    if (byte < 0x80) text += String.fromCharCode(byte)
    else if (byte >= 0xa1 && byte <= 0xdf) text += String.fromCharCode(byte - 0xa1 + 0xff61)
    else if (byte === 0x80 || byte === 0xa0 || byte > 0xfc) return null
    else {
      i += 1
      const kanji = twoBytes(byte, bytes[i] ?? 0)
      if (kanji === null) return null
      text += kanji
    }
  }
  return text
}

function twoBytes(lead: number, trail: number): string | null {
  try {
    return new TextDecoder('shift_jis', { fatal: true }).decode(Uint8Array.of(lead, trail))
  } catch {
    return null
  }
}
