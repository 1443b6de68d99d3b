import type { SaidPoint } from './words.ts'

/** The map as a table, a row for each point; times in ms. `csv` as in RFC 4180, `tsv` as text/tab-separated-values. */
type TableForm = 'csv' | 'tsv'

const COLUMNS = ['doneAt', 'yesAt', 'outcome', 'why', 'since', 'endedAt', 'says'] as const

const FORMS: Readonly<
  Record<TableForm, { readonly between: string; readonly end: string; quote(cell: string): string }>
> = {
  csv: {
    between: ',',
    end: '\r\n',
    quote: (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell),
  },
  tsv: { between: '\t', end: '\n', quote: (cell) => cell },
}

/** A table with a head; its last column is the point in a sentence. */
export function tableOf(points: readonly SaidPoint[], form: TableForm): string {
  const { between, end, quote } = FORMS[form]
  const line = (cells: readonly (string | number)[]) => cells.map((cell) => quote(String(cell))).join(between) + end
  return [line(COLUMNS), ...points.map((point) => line(COLUMNS.map((name) => point[name])))].join('')
}
