import { setImmediate as others } from 'node:timers/promises'
import type { Language } from '../../server/index.ts'
import type { Grid } from './grid.ts'
import { atEightDigits } from './snapshot.ts'
import { columnsOf, frameOf } from './windows-map.ts'
import { legendIn, type SaidPoint, type WindowsReport, withWords } from './words.ts'

/** The map of a grid with its words. Whatever else the process has to do goes on between the columns. @param signal gives it up */
export async function windowsReport(grid: Grid, language: Language, signal?: AbortSignal): Promise<WindowsReport> {
  const snapshot = atEightDigits(grid.profile)
  const points: SaidPoint[] = []
  for (const column of columnsOf(snapshot, grid)) {
    points.push(...column.map((point) => withWords(point, grid, language)))
    await others()
    signal?.throwIfAborted()
  }
  return { ...frameOf(snapshot, grid), legend: legendIn(language), points }
}
