/** One figure of ours, beside that of another where there is one to compare with, from the same run. */
export interface BenchRow {
  name: string
  unit: string
  ours: number
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
  const cells = [['', 'ours', 'unit', 'beside', '', 'ratio'], ...rows.map(cellsOf)]
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => [...(row[column] ?? '')].length))) ?? []
  const lines = cells.map((row) =>
    row
      .map((cell, column) =>
        RIGHT.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
  return lines.join('\n')
}

/** Columns of figures. */
const RIGHT = new Set([1, 4, 5])

function cellsOf({ name, unit, ours, other, ratio }: BenchRow): string[] {
  return [
    name,
    figure(ours),
    unit,
    other?.name ?? '',
    other ? figure(other.value) : '',
    ratio === undefined ? '' : `× ${figure(ratio)}`,
  ]
}

/** Three figures, thousands apart. */
function figure(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}
