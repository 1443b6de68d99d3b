import { describe, expect, it } from 'vitest'
import { axisOf, placeAfter, rowsOf, ticksOf } from '../../../../renderer/support/timeline/axis.ts'
import type { TimelineParts } from '../../../../support/data.ts'

type Moment = TimelineParts['moments'][number]
const moment = (at: number, lane: Moment['lane']): Moment => ({ at, lane, name: 'pressed', text: '', display: null })
const timeline = (to: number, moments: readonly Moment[], spans: TimelineParts['spans'] = []): TimelineParts => ({
  ...{ from: 0, to, ahead: 0, parting: null },
  moments: [...moments],
  spans,
})

describe('the axis', () => {
  it('gives every second the same width, and fills the room', () => {
    const axis = axisOf(timeline(60_000, [moment(20_000, 'token')]), 1_000)
    expect(axis.width).toBe(1_000)
    const [start, third, end] = [axis.x(0), axis.x(20_000), axis.x(60_000)]
    expect(third - start).toBeCloseTo((end - start) / 3)
  })

  it('draws a pause of more than 100 s short, and goes on behind it at the same scale', () => {
    const axis = axisOf(timeline(1_820_000, [moment(10_000, 'token'), moment(1_810_000, 'token')]), 600)
    expect(axis.stretches.map(({ isPause, from, to }) => [isPause, from, to])).toEqual([
      [false, 0, 10_000],
      [true, 10_000, 1_810_000],
      [false, 1_810_000, 1_820_000],
    ])
    expect(axis.x(1_820_000) - axis.x(1_810_000)).toBeCloseTo(axis.x(10_000) - axis.x(0))
  })

  it('keeps a window of 90 s as long as it is', () => {
    expect(axisOf(timeline(90_000, [moment(0, 'token')]), 600).stretches).toMatchObject([{ isPause: false }])
  })

  it('of one moment has a place for it', () => {
    const axis = axisOf({ ...timeline(5, [moment(5, 'token')]), from: 5 }, 600)
    expect(axis.x(5)).toBeGreaterThan(0)
    expect(ticksOf(axis)).toEqual([])
  })

  it('writes times that do not run into each other', () => {
    const xs = ticksOf(axisOf(timeline(600_000, [moment(95_000, 'bank'), moment(190_000, 'token')]), 900)).map(
      ({ x }) => x,
    )
    expect(xs.length).toBeGreaterThan(2)
    for (const [place, x] of xs.slice(1).entries()) expect(x - (xs[place] ?? 0)).toBeGreaterThanOrEqual(76)
  })
})

it('what would lie over each other goes into rows', () => {
  const rows = rowsOf([0, 0, 10, 30], (x) => ({ x, width: 24 }))
  expect(rows.map(({ row }) => row)).toEqual([0, 1, 2, 0])
})

describe('keys', () => {
  const moments = [moment(0, 'token'), moment(10, 'bank'), moment(20, 'token'), moment(30, 'token'), moment(90, 'bank')]
  it.each([
    ['ArrowRight', 0, 2],
    ['ArrowLeft', 2, 0],
    ['ArrowLeft', 0, null],
    ['End', 0, 3],
    ['Home', 3, 0],
    ['ArrowUp', 2, 1],
    ['ArrowDown', 4, 3],
    ['ArrowDown', 0, null],
    ['a', 0, null],
  ])('%s from %i to %s', (key, from, to) => {
    expect(placeAfter(key, from, moments)).toBe(to)
  })
})
