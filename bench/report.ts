/** What a part is measured with. */
export interface BenchOptions {
  /** Another checkout, its packages installed, that is measured in turn with this one; null: none. */
  readonly before: string | null
}

/** One figure of ours, beside that of another where there is one to compare with, from the same run. */
export interface BenchRow {
  name: string
  unit: string
  ours: number
  /** The same of the other checkout. */
  before?: number
  /** How many times better ours is than that. */
  gain?: number
  other?: { name: string; value: number }
  /** How many times better ours is: other / ours for times, ours / other for rates. */
  ratio?: number
}

export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('"values" expected at least one, got none')
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] as number
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] as number)) / 2
}

/** The rows as a table of plain text, names to the left and figures to the right. */
export function formatRows(rows: readonly BenchRow[]): string {
  const hasBefore = rows.some(({ before }) => before !== undefined)
  const headings = ['', 'ours', 'unit', ...(hasBefore ? ['before', 'gain'] : []), 'beside', '', 'ratio']
  const cells = [headings, ...rows.map((row) => cellsOf(row, hasBefore))]
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => [...(row[column] ?? '')].length))) ?? []
  const lines = cells.map((row) =>
    row
      .map((cell, column) =>
        isFigure(headings, column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
  return lines.join('\n')
}

/** Figures stand to the right; that of `beside` is the column behind its name. */
const isFigure = (headings: readonly string[], column: number): boolean =>
  column > 0 && headings[column] !== 'unit' && headings[column] !== 'beside'

function cellsOf({ name, unit, ours, before, gain, other, ratio }: BenchRow, hasBefore: boolean): string[] {
  const optional = (value: number | undefined, prefix = '') => (value === undefined ? '' : `${prefix}${figure(value)}`)
  return [
    name,
    figure(ours),
    unit,
    ...(hasBefore ? [optional(before), optional(gain, '× ')] : []),
    other?.name ?? '',
    optional(other?.value),
    optional(ratio, '× '),
  ]
}

/** Three figures, thousands apart. */
function figure(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}
