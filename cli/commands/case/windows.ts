import { type Language, wrongIn } from '../../../server/index.ts'
import { sizeOf } from '../../../support/windows/grid.ts'
import { gridSchema } from '../../../support/windows/grid-schema.ts'
import { windowsReport } from '../../../support/windows/report.ts'
import { tableOf } from '../../../support/windows/table.ts'
import { Complaint } from '../../terminal/complaint.ts'
import { writeTo } from '../../terminal/files.ts'
import type { Translate } from '../../terminal/i18n.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { mapLines } from './windows-map-lines.ts'
import type { WindowsChoices } from './windows-options.ts'

/** Outcomes at most: some seconds. */
const MOST = 200_000

/** `camtoken case windows`: what becomes of the activation, by the delays. Needs no running token. @returns the exit code */
export async function windows(
  { grid, as, out }: WindowsChoices,
  language: Language,
  terminal: Terminal,
  t: Translate,
): Promise<number> {
  const { data, error } = gridSchema(MOST).safeParse(grid)
  if (!data) {
    const size = sizeOf(grid)
    if (size > MOST && Number.isFinite(size))
      throw new Complaint(t('windows.tooMany', { size: size.toLocaleString('en'), most: MOST.toLocaleString('en') }))
    throw new Complaint(wrongIn(error, 'The map'))
  }
  const report = await windowsReport(data, language)
  const isColoured = out === undefined && terminal.isColoured === true
  const content =
    as === 'map'
      ? `${mapLines(report, isColoured, t).join('\n')}\n`
      : as === 'json'
        ? `${JSON.stringify(report)}\n`
        : tableOf(report.points, as)
  if (out === undefined) terminal.out(content.trimEnd())
  else await writeTo(out, content, t)
  return 0
}
