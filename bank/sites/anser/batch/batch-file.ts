import type { Checked, Problem } from '../../../core/problems.ts'
import { ACCOUNT_TYPES, TYPE_IN_JAPANESE, TYPE_NUMBERS } from '../payments/accounts.ts'
import { PAYMENT_FIELDS, type TypedPayment } from '../payments/transfer-form.ts'
import type { NumberedLine } from './batch-form.ts'
import { readCsv } from './csv.ts'
import { fileText } from './file-text.ts'

/**
 * A file of payments: CSV of six columns in the order of the page: bank, branch, account type, account number, payee, amount.
 * A first line with the names of the columns is skipped.
 */

/** Bytes. */
export const LARGEST_FILE = 200_000

/** The names of the columns, as a spreadsheet's first line has them. */
export const FILE_COLUMNS = ['金融機関名', '支店名', '科目', '口座番号', '受取人名', '金額'] as const

const TYPES = new Map(
  ACCOUNT_TYPES.flatMap((type) => [TYPE_IN_JAPANESE[type], TYPE_NUMBERS[type]].map((word) => [word, type] as const)),
)

/** What the files begin with that spreadsheets save by themselves: .xlsx and .ods are ZIP archives, .xls is a compound file. */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const

/**
 * The lines of a file, each with its number in it; mistakes of single fields are found later, by the rules of the page.
 * @param most so many lines
 */
export function readBatchFile(bytes: Uint8Array, most: number): Checked<readonly NumberedLine[], 'file'> {
  if (bytes.length === 0) return refused('batch-file-missing')
  if (WORKBOOKS.some((beginning) => beginning.every((byte, i) => bytes[i] === byte))) return refused('file-workbook')
  if (bytes.length > LARGEST_FILE) return refused('file-too-large')
  const text = fileText(bytes)
  if (text === null) return refused('file-encoding')
  const rows = readCsv(text, PAYMENT_FIELDS.length)
  if (rows === null) return refused('file-quotes')
  const [first, ...others] = rows
  if (!first) return refused('batch-file-missing')
  const lines = isHeading(first.cells) ? others : [first, ...others]
  if (lines.length > most) return { ok: false, problems: [{ field: 'file', code: 'lines-too-many', values: { most } }] }
  const problems = lines
    .filter(({ cells }) => cells.length !== PAYMENT_FIELDS.length)
    .map(({ line, cells }): Problem<'file'> => {
      return { field: 'file', code: 'file-columns', line, values: { found: cells.length } }
    })
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, value: lines.map(({ line, cells }) => ({ line, typed: paymentOf(cells) })) }
}

function refused(code: Problem['code']): Checked<never, 'file'> {
  return { ok: false, problems: [{ field: 'file', code }] }
}

function isHeading(cells: readonly string[]): boolean {
  return cells[0]?.trim() === FILE_COLUMNS[0] || /金額|amount/i.test(cells[FILE_COLUMNS.length - 1] ?? '')
}

function paymentOf(cells: readonly string[]): TypedPayment {
  const typed = Object.fromEntries(PAYMENT_FIELDS.map((name, i) => [name, cells[i] ?? ''])) as TypedPayment
  const type = typed['account-type'].normalize('NFKC').trim()
  return { ...typed, 'account-type': TYPES.get(type) ?? type }
}
