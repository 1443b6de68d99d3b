import { describe, expect, it } from 'vitest'
import { axisOf, bordersOf, lookUp, regionsOf, ticksOf } from '../../../../renderer/support/windows/shapes.ts'
import { DEFAULT_GRID, type Grid } from '../../../../support/windows/grid.ts'
import { windowsReport } from '../../../../support/windows/report.ts'

const reportOf = (grid: Partial<Grid>) => windowsReport({ ...DEFAULT_GRID, ...grid }, 'en')
const coarse = { done: { from: 0, to: 120_000, step: 7_000 }, yes: { from: 0, to: 60_000, step: 7_000 } }

describe('regions', () => {
  it('are as few as there are, and meet at the borders to the ms, whatever the step', async () => {
    for (const grid of [{}, coarse]) {
      const regions = regionsOf(await reportOf(grid))
      expect(regions).toEqual([
        { why: 'in-time', done: { from: 0, to: 90_000 }, yes: { from: 0, to: 40_000 } },
        { why: 'yes-window-closed', done: { from: 0, to: 90_000 }, yes: { from: 40_000, to: 60_000 } },
        { why: 'done-window-closed', done: { from: 90_000, to: 120_000 }, yes: { from: 0, to: 60_000 } },
      ])
    }
  })

  it('cover the map without a gap, and say of each point what the point says', async () => {
    const report = await reportOf({ ...coarse, wakes: 'none', hold: 'right' })
    for (const { doneAt, yesAt, why } of report.points) {
      const there = regionsOf(report).filter(
        ({ done, yes }) =>
          done.from <= doneAt && (doneAt < done.to || done.to === 120_000) && yes.from <= yesAt && yesAt < yes.to,
      )
      expect(there.map((region) => region.why)).toEqual([why])
    }
  })

  it('of a single point are as wide as its step', async () => {
    const report = await reportOf({ done: { from: 5, to: 5, step: 10 }, yes: { from: 7, to: 7, step: 20 } })
    expect(regionsOf(report)).toEqual([{ why: 'in-time', done: { from: 5, to: 15 }, yes: { from: 7, to: 27 } }])
  })
})

it('a border is drawn as far as the same two reasons meet there', async () => {
  const drawn = bordersOf(await reportOf({ wakes: 'none' })).map(({ axis, at, length }) => [axis, at, length.to])
  expect(drawn).toEqual([
    ['done', 15_000, 15_100],
    ['done', 90_000, 60_000],
    ['yes', 15_100, 15_000],
    ['yes', 40_000, 15_000],
  ])
})

it('a place of the plot belongs to the point whose cell has it', async () => {
  const { near } = lookUp(await reportOf({}))
  expect(near(92_999, 5_999)).toMatchObject({ doneAt: 92_000, yesAt: 5_000 })
  expect(near(-1, 1e9)).toMatchObject({ doneAt: 0, yesAt: 60_000 })
})

it('ticks are round times, not more than asked for', () => {
  expect(ticksOf(axisOf(DEFAULT_GRID.done), 9)).toEqual([
    0, 15_000, 30_000, 45_000, 60_000, 75_000, 90_000, 105_000, 120_000,
  ])
  expect(ticksOf({ from: 89_990, to: 90_010 }, 5)).toEqual([89_990, 89_995, 90_000, 90_005, 90_010])
  expect(ticksOf({ from: 0, to: 600_000 }, 2)).toEqual([0, 600_000])
})
