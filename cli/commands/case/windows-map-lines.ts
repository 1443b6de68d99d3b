import { timesIn } from '../../../support/windows/grid.ts'
import { WHYS, type Why } from '../../../support/windows/reason.ts'
import type { WindowsReport } from '../../../support/windows/words.ts'
import type { Translate } from '../../terminal/i18n.ts'

/** A map in characters. Each reason has a character of its own: the colours only help. */
const MARKS: Readonly<Record<Why, readonly [mark: string, colour: number]>> = {
  'in-time': ['█', 32],
  'done-window-closed': ['D', 31],
  'yes-window-closed': ['Y', 35],
  'done-only-lit': ['d', 33],
  'yes-only-lit': ['y', 93],
  'switched-off': ['o', 34],
  'still-down': ['=', 36],
  'hold-too-short': ['h', 90],
}

/** Columns and rows at most: what a terminal has. Of a finer grid every second, third, … point is drawn. */
const [WIDE, HIGH] = [64, 21]

const every = <Value>(values: readonly Value[], most: number): readonly Value[] => {
  const stride = Math.ceil(values.length / most)
  return values.filter((_, i) => i % stride === 0)
}

/** Done to the right, Yes upwards; below it the legend, the borders and, of a single point, its sentence. */
export function mapLines(report: WindowsReport, isColoured: boolean, t: Translate): readonly string[] {
  const { grid, legend, points } = report
  const [only] = points
  if (only && points.length === 1) return [only.says, legend.outcomes[only.outcome]]
  const mark = (why: Why) => (isColoured ? `\u001B[${MARKS[why][1]}m${MARKS[why][0]}\u001B[0m` : MARKS[why][0])
  const whys = WHYS.filter((why) => points.some((point) => point.why === why))
  return [
    t('windows.axisYes'),
    ...drawn(report, mark),
    '',
    ...whys.map((why) => {
      const outcome = points.find((point) => point.why === why)?.outcome ?? ''
      return `${mark(why)}  ${legend.whys[why]} (${outcome})`
    }),
    '',
    ...[...new Set(points.map(({ outcome }) => outcome))].map((outcome) => legend.outcomes[outcome]),
    '',
    ...report.borders.map(({ axis, at, why }) =>
      t(`windows.border.${axis}`, { at: exact(at), why: legend.whys[why], from: exact(grid[OTHER[axis]].from) }),
    ),
  ]
}

const OTHER = { done: 'yes', yes: 'done' } as const
const exact = (ms: number): string => (ms / 1000).toFixed(3)
const short = (ms: number): string => `${ms / 1000} s`

function drawn({ grid, points }: WindowsReport, mark: (why: Why) => string): readonly string[] {
  const columns = every(timesIn(grid.done), WIDE)
  const rows = every(timesIn(grid.yes), HIGH).toReversed()
  const whys = new Map(points.map(({ doneAt, yesAt, why }) => [`${doneAt} ${yesAt}`, why]))
  const labels = rows.map(short)
  const margin = Math.max(...labels.map((label) => label.length))
  const lines = rows.map((yes, i) => {
    const cells = columns.map((done) => mark(whys.get(`${done} ${yes}`) ?? 'in-time')).join('')
    return `${(labels[i] ?? '').padStart(margin)} ┤${cells}`
  })
  return [...lines, `${' '.repeat(margin)} └${'─'.repeat(columns.length)}`, ' '.repeat(margin + 2) + axisOf(columns)]
}

/** Times below the first of every so many columns, as long as they do not run into each other. */
function axisOf(columns: readonly number[]): string {
  const EACH = 15
  return columns
    .filter((_, i) => i % EACH === 0)
    .map((time) => short(time).padEnd(EACH))
    .join('')
    .trimEnd()
}
