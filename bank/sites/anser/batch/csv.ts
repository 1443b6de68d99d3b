/** CSV (RFC 4180), with any line ends, and with a separator other than the comma where a spreadsheet wrote one. */

export interface CsvRow {
  /** Where it begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** The comma; the tab of a spreadsheet's “Unicode text”; the semicolon of spreadsheets in some countries. */
const SEPARATORS = [',', '\t', ';'] as const

/**
 * The rows that have anything in them. Empty cells behind the last column are dropped: spreadsheets write them when a cell to the
 * right was ever used.
 * @param columns of a row; the separator is the one that gives the first row so many
 * @returns null when quotation marks do not fit
 */
export function readCsv(text: string, columns: number): readonly CsvRow[] | null {
  // Excel's own first line, which names the separator.
  const told = /^sep=([,;\t])(?=[\r\n])/i.exec(text)
  if (told) return filledRows(rowsOf(text, told[1] ?? '')?.slice(1) ?? null, columns)
  const readings = SEPARATORS.map((separator) => filledRows(rowsOf(text, separator), columns))
  return readings.find((rows) => rows?.[0] && rows[0].cells.length >= columns) ?? readings[0] ?? null
}

function filledRows(rows: readonly CsvRow[] | null, columns: number): readonly CsvRow[] | null {
  if (!rows) return null
  return rows
    .map(({ line, cells }) => ({ line, cells: cells.slice(0, Math.max(columns, lastFilled(cells) + 1)) }))
    .filter(({ cells }) => lastFilled(cells) >= 0)
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '')
}

function rowsOf(text: string, separator: string): readonly CsvRow[] | null {
  const cell = new RegExp(` *(?:"((?:[^"]|"")*)" *|([^"${separator}\\r\\n]*))(${separator}|\\r\\n|\\r|\\n|$)`, 'y')
  const rows: CsvRow[] = []
  let cells: string[] = []
  let line = 1
  let start = 1
  while (cell.lastIndex < text.length || cells.length > 0) {
    const found = cell.exec(text)
    if (!found) return null
    const [whole, quoted, bare = '', end] = found
    cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    line += whole.match(/\r\n|\r|\n/g)?.length ?? 0
    if (end === separator) continue
    rows.push({ line: start, cells })
    cells = []
    start = line
  }
  return rows
}
