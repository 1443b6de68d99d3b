import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LARGEST_FILE, readBatchFile } from '../../../../../bank/sites/anser/batch/batch-file.ts'
import { checkLines } from '../../../../../bank/sites/anser/batch/batch-form.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readBatchFile(utf8(text), 500)

/** 富山中央銀行,本店,普通,5675303,ﾄﾔﾏ,1000 as a spreadsheet writes it in Shift_JIS. */
const SHIFT_JIS = Uint8Array.from([
  0x95, 0x78, 0x8e, 0x52, 0x92, 0x86, 0x89, 0x9b, 0x8b, 0xe2, 0x8d, 0x73, 0x2c, 0x96, 0x7b, 0x93, 0x58, 0x2c, 0x95,
  0x81, 0x92, 0xca, 0x2c, 0x35, 0x36, 0x37, 0x35, 0x33, 0x30, 0x33, 0x2c, 0xc4, 0xd4, 0xcf, 0x2c, 0x31, 0x30, 0x30,
  0x30, 0x0d, 0x0a,
])

const LINE = '富山中央銀行,本店,普通,5675303,ﾄﾔﾏ,1000'
const PAYMENT = {
  bank: '富山中央銀行',
  branch: '本店',
  'account-type': 'ordinary',
  'account-number': '5675303',
  payee: 'ﾄﾔﾏ',
  amount: '1000',
}

test.each([
  ['UTF-8', utf8(LINE)],
  ['UTF-8 with a byte order mark', utf8(`\ufeff${LINE}\n`)],
  ['Shift_JIS', SHIFT_JIS],
])('reads %s', (_, bytes) => {
  expect(readBatchFile(bytes, 500)).toEqual({ ok: true, value: [{ line: 1, typed: PAYMENT }] })
})

test('skips the heading and empty lines, and numbers the others as the file does', () => {
  const result = read(`金融機関名,支店名,科目,口座番号,受取人名,金額\r\n${LINE}\r\n\r\n,,,,,\r\n${LINE}`)
  expect(result.ok && result.value.map(({ line }) => line)).toEqual([2, 5])
})

test.each([
  ['普通', 'ordinary'],
  ['１', 'ordinary'],
  ['2', 'current'],
  ['貯蓄', 'savings'],
  ['定期', '定期'],
])('an account type may be %s', (typed, type) => {
  const result = read(LINE.replace('普通', typed))
  expect(result.ok && result.value[0]?.typed['account-type']).toBe(type)
})

test('a quoted column may have commas, quotes and line ends in it', () => {
  const result = read(`"富山,""中央""\n銀行",本店,普通,5675303,ﾄﾔﾏ,"45,000"\n${LINE}\n`)
  expect(result.ok && result.value.map(({ line, typed }) => [line, typed.bank, typed.amount])).toEqual([
    [1, '富山,"中央"\n銀行', '45,000'],
    [3, '富山中央銀行', '1000'],
  ])
})

test.each([
  ['commas behind', `${LINE},\r\n${LINE},,, ,\r\n`],
  ['tabs', `${LINE.replaceAll(',', '\t')}\n${LINE.replaceAll(',', '\t')}`],
  ['semicolons', `${LINE.replaceAll(',', ';')}\n${LINE.replaceAll(',', ';')}`],
  ['every cell quoted, blanks around', `"${LINE.replaceAll(',', '", "')}"\n"${LINE.replaceAll(',', '" ,"')}" \n`],
  ['empty lines and an end-of-file mark', `${LINE}\n\n,,,,,,\n${LINE}\r\n\x1a`],
  ['a heading of other words', `銀行,支店,種目,番号,名義,振込金額(円)\n${LINE}\n${LINE}`],
])('%s change nothing', (_, text) => {
  const result = read(text)
  expect(result.ok && result.value.map(({ typed }) => typed)).toEqual([PAYMENT, PAYMENT])
})

test('an empty sixth cell is a missing amount, not a missing column', () => {
  const result = read(LINE.replace('1000', ''))
  expect(result.ok && result.value[0]?.typed.amount).toBe('')
})

test('a spreadsheet’s “Unicode text” is UTF-16 with tabs', () => {
  const text = `\ufeff${LINE.replaceAll(',', '\t')}\r\n`
  const bytes = new Uint8Array(Uint16Array.from([...text], (character) => character.charCodeAt(0)).buffer)
  expect(readBatchFile(bytes, 500)).toEqual({ ok: true, value: [{ line: 1, typed: PAYMENT }] })
})

test.each([
  ['excel-trailing-empty-column.csv', [120_000, 45_000]],
  ['shiftjis-halfwidth-kana-that-is-valid-utf8.csv', [1_000]],
])('reads %s', (file, amounts) => {
  const bytes = readFileSync(new URL(`../../../../data/batch-files/${file}`, import.meta.url))
  const lines = readBatchFile(bytes, 500)
  const checked = lines.ok ? checkLines(lines.value, () => 'file', 500) : lines
  expect(checked.ok && checked.value.map(({ amount }) => amount)).toEqual(amounts)
})

test.each([',', ';', '\t'])('Excel’s own first line, which names the separator %j, is no payment', (separator) => {
  const told = read(`sep=${separator}\r\n${LINE.replaceAll(',', separator)}\r\n`)
  expect(told).toEqual({ ok: true, value: [{ line: 2, typed: PAYMENT }] })
})

test('every line with another number of columns is named', () => {
  const result = read(`${LINE}\na,b\n${LINE}\n${LINE},x`)
  expect(result).toEqual({
    ok: false,
    problems: [
      { field: 'file', code: 'file-columns', line: 2, values: { found: 2 } },
      { field: 'file', code: 'file-columns', line: 4, values: { found: 7 } },
    ],
  })
})

test.each([
  ['nothing', new Uint8Array(), 'batch-file-missing'],
  ['only a heading', utf8('\n\n'), 'batch-file-missing'],
  ['a workbook of today', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), 'file-workbook'],
  ['a workbook of old', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'file-workbook'],
  ['bytes of no text', Uint8Array.from([0x80, 0xff, 0x00]), 'file-encoding'],
  ['an open quotation', utf8(`"a,${LINE}`), 'file-quotes'],
  ['a quotation mark inside', utf8(`a"b,${LINE}`), 'file-quotes'],
  ['too many bytes', new Uint8Array(LARGEST_FILE + 1), 'file-too-large'],
  ['too many lines', utf8(`${LINE}\n`.repeat(501)), 'lines-too-many'],
])('%s is refused', (_, bytes, code) => {
  expect(readBatchFile(bytes, 500)).toMatchObject({ ok: false, problems: [{ field: 'file', code }] })
})
