/** The text of an XML file, whose first bytes say how it is encoded (XML 1.0 §4.3.3 and appendix F; RFC 7303 §3.2: a BOM decides). */

export type XmlText =
  | { readonly ok: true; readonly text: string }
  /** `wrong-encoding`: the bytes are not what the file, or its first bytes, say that they are. */
  | { readonly ok: false; readonly code: 'unknown-encoding' | 'wrong-encoding'; readonly encoding: string }

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
/** `<` without a BOM. */
const BEGINNINGS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-16le', [0x3c, 0x00]],
  ['utf-16be', [0x00, 0x3c]],
]
const DECLARED = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/

export function decodeXml(bytes: Uint8Array): XmlText {
  const seen = [...BOMS, ...BEGINNINGS].find(([, start]) => start.every((byte, i) => bytes[i] === byte))?.[0] ?? null
  const beginning = new TextDecoder(seen ?? 'windows-1252').decode(bytes.subarray(0, 200))
  const declared = DECLARED.exec(beginning)?.[1] ?? 'utf-8'
  const isWide = seen?.startsWith('utf-16') ?? false
  // Where the bytes have two a character, it is plain how to read them; the other way round nothing is.
  if (!isWide && /^utf-?16/i.test(declared)) return { ok: false, code: 'wrong-encoding', encoding: declared }
  const encoding = seen ?? declared
  if (!isKnown(encoding)) return { ok: false, code: 'unknown-encoding', encoding }
  try {
    return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }
  } catch {
    return { ok: false, code: 'wrong-encoding', encoding: encoding.toUpperCase() }
  }
}

function isKnown(encoding: string): boolean {
  try {
    new TextDecoder(encoding)
    return true
  } catch {
    return false
  }
}
