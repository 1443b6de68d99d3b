import type { ProblemCode } from '../../../../core/problems.ts'
import { withoutEndMark } from '../file-text.ts'
import { RECORD_LENGTH, RECORD_TYPES, type RecordKind } from './layout.ts'

const [LF, CR, BLANK] = [0x0a, 0x0d, 0x20]
/** What would stand between the columns of a CSV file. */
const SEPARATORS = [...',\t;"'].map((separator) => separator.charCodeAt(0))
/** A header without its blanks, as an editor may leave it: to its bank's number. */
const SHORTEST_HEADER = 20
const BYTE_ORDER_MARKS = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
]

/** Told from CSV by what is in it, whatever the name: a first record that begins as one does, or as one of EBCDIC, and has no separator. */
export function isZenginFile(bytes: Uint8Array): boolean {
  if (isEbcdic(bytes)) return true
  const content = bytes.filter((byte) => byte !== 0)
  const start = content.findIndex((byte) => byte > BLANK && byte < 0x80)
  const first = content.subarray(start, start + RECORD_LENGTH)
  const end = first.findIndex((byte) => byte === CR || byte === LF)
  const record = end < 0 ? first : first.subarray(0, end)
  if (record.some((byte) => SEPARATORS.includes(byte))) return false
  return (
    record.length >= SHORTEST_HEADER &&
    /^(?:1\d\d|2\d{4}|8\d{6}|9 {2})/.test(String.fromCharCode(...record.subarray(0, 7)))
  )
}

/** The records of a file, with CR LF, LF or no line ends; blank lines and an end-of-file mark at its end are nothing. */
export function recordsOf(
  bytes: Uint8Array,
): { readonly records: readonly Uint8Array[] } | { readonly code: ProblemCode } {
  if (isEbcdic(bytes)) return { code: 'zengin-ebcdic' }
  if (isUnicode(bytes)) return { code: 'zengin-encoding' }
  const content = withoutEndMark(bytes)
  const lines = content.some((byte) => byte === CR || byte === LF) ? linesOf(content) : piecesOf(content)
  const last = lines.findLastIndex((line) => line.some((byte) => byte !== BLANK))
  return { records: lines.slice(0, last + 1) }
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  let start = 0
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && bytes[i] !== LF && bytes[i] !== CR) continue
    lines.push(bytes.subarray(start, i))
    if (bytes[i] === CR && bytes[i + 1] === LF) i++
    start = i + 1
  }
  return lines
}

function piecesOf(bytes: Uint8Array): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / RECORD_LENGTH) }, (_, i) =>
    bytes.subarray(i * RECORD_LENGTH, (i + 1) * RECORD_LENGTH),
  )
}

/** EBCDIC's digits are F0 to F9: データ区分 and 種別コード. */
function isEbcdic(bytes: Uint8Array): boolean {
  return bytes.length >= RECORD_LENGTH && bytes.subarray(0, 3).every((byte) => byte >= 0xf0 && byte <= 0xf9)
}

/** A byte order mark, zeros of UTF-16, or half-width kana of three bytes as UTF-8 writes them: EF BD A1 to EF BE 9F. */
function isUnicode(bytes: Uint8Array): boolean {
  if (BYTE_ORDER_MARKS.some((mark) => mark.every((byte, i) => bytes[i] === byte))) return true
  if (bytes.includes(0)) return true
  return bytes.some(
    (byte, i) => byte === 0xef && (bytes[i + 1] === 0xbd || bytes[i + 1] === 0xbe) && (bytes[i + 2] ?? 0) >= 0x80,
  )
}

/** By データ区分, its first byte. */
export function kindOf(record: Uint8Array): RecordKind | 'unknown' {
  return RECORD_TYPES[String.fromCharCode(record[0] ?? 0)] ?? 'unknown'
}
