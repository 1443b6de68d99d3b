import { describe, expect, test } from 'vitest'
import { decodeXml } from '../../../../bank/web/key-file/xml-bytes.ts'

const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>\n<a>北野</a>`
const BARE = '<a>北野</a>'
const LE_BOM = [0xff, 0xfe]
const BE_BOM = [0xfe, 0xff]
const UTF8_BOM = [0xef, 0xbb, 0xbf]

const utf8 = (text: string, bom: readonly number[] = []) => Uint8Array.from([...bom, ...Buffer.from(text)])
const littleEndian = (text: string, bom: readonly number[] = []) =>
  Uint8Array.from([...bom, ...Buffer.from(text, 'utf16le')])
const bigEndian = (text: string, bom: readonly number[] = []) =>
  Uint8Array.from([...bom, ...Buffer.from(text, 'utf16le').swap16()])
const SHIFT_JIS = Uint8Array.from([
  ...Buffer.from('<?xml version="1.0" encoding="Shift_JIS"?><a>'),
  0x96,
  0x6b,
  0x96,
  0xec,
])

describe('the text of a file by its first bytes (XML 1.0, appendix F)', () => {
  test.each([
    ['UTF-8', utf8(declared('UTF-8')), declared('UTF-8')],
    ['UTF-8 that says nothing', utf8(BARE), BARE],
    ['UTF-8 with a BOM', utf8(declared('utf-8'), UTF8_BOM), declared('utf-8')],
    ['UTF-8 with a BOM that is called another', utf8(declared('iso-8859-1'), UTF8_BOM), declared('iso-8859-1')],
    ['UTF-16, little end first, with a BOM', littleEndian(declared('utf-16'), LE_BOM), declared('utf-16')],
    ['UTF-16, big end first, with a BOM', bigEndian(declared('UTF-16'), BE_BOM), declared('UTF-16')],
    ['UTF-16 with a BOM that says nothing', littleEndian(BARE, LE_BOM), BARE],
    ['UTF-16 that is called UTF-8', bigEndian(declared('UTF-8'), BE_BOM), declared('UTF-8')],
    ['UTF-16 without a BOM', littleEndian(declared('UTF-16LE')), declared('UTF-16LE')],
    ['UTF-16 without a BOM, big end first', bigEndian(declared('UTF-16BE')), declared('UTF-16BE')],
    ['Shift_JIS', SHIFT_JIS, '<?xml version="1.0" encoding="Shift_JIS"?><a>北野'],
    ['nothing at all', new Uint8Array(), ''],
  ])('%s', (_, bytes, text) => {
    expect(decodeXml(bytes)).toEqual({ ok: true, text })
  })

  test.each([
    ['UTF-8 that is called UTF-16', utf8(declared('utf-16')), 'wrong-encoding', 'utf-16'],
    ['the same with a BOM', utf8(declared('UTF-16'), UTF8_BOM), 'wrong-encoding', 'UTF-16'],
    ['Shift_JIS that is called nothing', SHIFT_JIS.subarray(40), 'wrong-encoding', 'UTF-8'],
    ['half a character of UTF-16', littleEndian(BARE, LE_BOM).subarray(0, -1), 'wrong-encoding', 'UTF-16LE'],
    ['an encoding that nobody knows', utf8(declared('foo')), 'unknown-encoding', 'foo'],
  ])('%s is refused', (_, bytes, code, encoding) => {
    expect(decodeXml(bytes)).toEqual({ ok: false, code, encoding })
  })
})
