import { expect, it } from 'vitest'
import * as offered from '../../../../renderer/support/windows/grid-state.ts'
import { BANKS, DEFAULT_GRID, HOLDS, WAKES } from '../../../../support/windows/grid.ts'
import { gridSchema, MOST_OUTCOMES } from '../../../../support/windows/grid-schema.ts'
import { PROFILES } from '../../../../token-core/index.ts'

const { FIRST_GRID, FIRST_TYPED, gridOf, msOf } = offered

it('all that the host knows is offered, and the view begins with what the host takes for usual', () => {
  expect([offered.WAKES, offered.HOLDS, offered.BANKS]).toEqual([WAKES, HOLDS, BANKS])
  expect(offered.PROFILES).toEqual(Object.keys(PROFILES))
  expect(gridOf(FIRST_GRID, FIRST_TYPED)).toEqual({ grid: DEFAULT_GRID })
})

it('seconds become ms, and what is no time is none', () => {
  expect(['1', '0.001', ' 2.5 ', '600'].map(msOf)).toEqual([1_000, 1, 2_500, 600_000])
  expect(['', ' ', '0', '-1', '600.001', 'ten', '1e9', 'NaN'].map(msOf)).toEqual(Array(8).fill(null))
})

it('what the host would refuse is not asked', () => {
  const most = { done: '19.999', yes: '0.999', step: '1', holdFor: '2' }
  const finest = gridOf(FIRST_GRID, { ...FIRST_TYPED, step: '0.5' })
  expect(finest).toEqual({ mistake: { points: 241 * 121, most: MOST_OUTCOMES } })
  expect(gridOf(FIRST_GRID, { ...FIRST_TYPED, yes: 'x' })).toEqual({ mistake: { field: 'yes' } })
  for (const typed of [FIRST_TYPED, most]) {
    const read = gridOf(FIRST_GRID, typed)
    expect(gridSchema(MOST_OUTCOMES).safeParse('grid' in read ? read.grid : null).success).toBe(true)
  }
})
