import type { Border, Range, SaidPoint, Why, WindowsReport } from '../../../support/data.ts'

/** What is drawn of a map, in ms on both axes. */

export interface Span {
  readonly from: number
  readonly to: number
}

/** A rectangle of one reason. */
export interface Region {
  readonly why: Why
  readonly done: Span
  readonly yes: Span
}

/** How far an axis goes: a single time is as wide as its step. */
export const axisOf = ({ from, to, step }: Range): Span => ({ from, to: Math.max(to, from + step) })

const countOf = ({ from, to, step }: Range): number => Math.floor((to - from) / step) + 1

/** The points, looked up by their place in the grid. */
export function lookUp({ grid, points }: WindowsReport) {
  const [columns, rows] = [countOf(grid.done), countOf(grid.yes)]
  const at = (column: number, row: number): SaidPoint | undefined =>
    column >= 0 && row >= 0 && column < columns && row < rows ? points[column * rows + row] : undefined
  const place = ({ from, step }: Range, time: number, count: number) =>
    Math.min(count - 1, Math.max(0, Math.floor((time - from) / step)))
  return {
    columns,
    rows,
    at,
    /** The point whose cell has a place of the plot. */
    near: (done: number, yes: number) => at(place(grid.done, done, columns), place(grid.yes, yes, rows)),
  }
}

interface Run {
  readonly why: Why
  readonly first: number
  readonly after: number
}

/** Neighbours of one reason become one: as few rectangles as there are. A cell reaches to the next point. */
export function regionsOf(report: WindowsReport): readonly Region[] {
  const { columns, rows, at } = lookUp(report)
  const runsIn = (column: number): readonly Run[] => {
    const runs: Run[] = []
    for (let row = 0; row < rows; row += 1) {
      const why = at(column, row)?.why
      const last = runs.at(-1)
      if (why === undefined) continue
      if (last?.why === why) runs[runs.length - 1] = { ...last, after: row + 1 }
      else runs.push({ why, first: row, after: row + 1 })
    }
    return runs
  }
  const stripes: { readonly key: string; readonly runs: readonly Run[]; readonly first: number; after: number }[] = []
  for (let column = 0; column < columns; column += 1) {
    const runs = runsIn(column)
    const key = JSON.stringify(runs)
    const last = stripes.at(-1)
    if (last?.key === key) last.after = column + 1
    else stripes.push({ key, runs, first: column, after: column + 1 })
  }
  /** Where one reason gives way to the other between two neighbours: to the ms where it is known, else at the second. */
  const edge = (axis: 'done' | 'yes', place: number, before?: Why, why?: Why): number => {
    const { from, step } = report.grid[axis]
    const time = from + place * step
    const known = report.borders.find(
      (border) =>
        border.axis === axis &&
        border.at > time - step &&
        border.at <= time &&
        border.before === before &&
        border.why === why,
    )
    return known?.at ?? time
  }
  const spanOf = (
    axis: 'done' | 'yes',
    first: number,
    after: number,
    whys: readonly [before: Why | undefined, why: Why | undefined, next: Why | undefined],
  ): Span => ({
    from: first === 0 ? report.grid[axis].from : edge(axis, first, whys[0], whys[1]),
    to: after === countOf(report.grid[axis]) ? axisOf(report.grid[axis]).to : edge(axis, after, whys[1], whys[2]),
  })
  return stripes.flatMap(({ runs, first, after }) =>
    runs.map(({ why, ...run }, i) => ({
      why,
      // A stripe is drawn as one: as far as its lowest neighbours say.
      done: spanOf('done', first, after, [at(first - 1, 0)?.why, at(first, 0)?.why, at(after, 0)?.why]),
      yes: spanOf('yes', run.first, run.after, [runs[i - 1]?.why, why, runs[i + 1]?.why]),
    })),
  )
}

/** A border, and how far from its edge of the map the same two reasons meet there. */
export interface DrawnBorder extends Border {
  readonly length: Span
}

export function bordersOf(report: WindowsReport): readonly DrawnBorder[] {
  const { columns, rows, at } = lookUp(report)
  const { grid } = report
  return report.borders.map((border) => {
    const isDone = border.axis === 'done'
    const [along, across] = isDone ? [grid.done, grid.yes] : [grid.yes, grid.done]
    const next = Math.ceil((border.at - along.from) / along.step)
    const whyAt = (place: number, step: number) => (isDone ? at(place, step) : at(step, place))?.why
    const most = isDone ? rows : columns
    let steps = 0
    while (steps < most && whyAt(next - 1, steps) === border.before && whyAt(next, steps) === border.why) steps += 1
    const end = axisOf(across).to
    const to = Math.min(end, across.from + steps * across.step)
    const known = report.borders.find(
      ({ axis, at: time }) => axis !== border.axis && time > to - across.step && time <= to,
    )
    return { ...border, length: { from: across.from, to: steps === most ? end : (known?.at ?? to) } }
  })
}

const TICKS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 15_000, 30_000, 60_000, 120_000]

/** Round times along an axis, not more than so many. */
export function ticksOf({ from, to }: Span, most: number): readonly number[] {
  const step = TICKS.find((one) => (to - from) / one <= most) ?? to - from
  const first = Math.ceil(from / step) * step
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, i) => first + i * step)
}
