import { describe, expect, it } from 'vitest'
import { wrongIn } from '../../../server/index.ts'
import { DEFAULT_GRID, sizeOf, timesIn } from '../../../support/windows/grid.ts'
import { gridSchema, MOST_OUTCOMES } from '../../../support/windows/grid-schema.ts'

function wrong(grid: unknown): string {
  const { error } = gridSchema(MOST_OUTCOMES).safeParse(grid)
  return error ? wrongIn(error, 'The grid') : ''
}

describe('a grid', () => {
  it('is the usual one where nothing is said', () => {
    expect(gridSchema(MOST_OUTCOMES).parse({})).toEqual(DEFAULT_GRID)
    expect(gridSchema(MOST_OUTCOMES).parse({ done: { step: 500 } }).done).toEqual({ from: 0, to: 120_000, step: 500 })
    expect(sizeOf(DEFAULT_GRID)).toBe(7_381)
  })

  it('counts both ends in where the step hits them', () => {
    expect(timesIn({ from: 0, to: 3, step: 1 })).toEqual([0, 1, 2, 3])
    expect(timesIn({ from: 5, to: 11, step: 4 })).toEqual([5, 9])
    expect(timesIn({ from: 7, to: 7, step: 1 })).toEqual([7])
  })

  it.each([
    [
      { done: { step: 100 }, yes: { step: 100 } },
      'The grid asks for 721,801 outcomes, and at most 20,000 are computed at once: take a larger step or a smaller range.',
    ],
    [{ done: { from: 5, to: 4 } }, '"done" must not end before it begins.'],
    [{ yes: { from: -1 } }, '"yes.from" must be at least 0.'],
    [{ yes: { to: 1e9 } }, '"yes.to" must be at most 600000.'],
    [{ done: { step: 0 } }, '"done.step" must be at least 1.'],
    [{ done: { step: 0.5 } }, '"done.step" must be a whole number.'],
    [{ hold: 'left' }, '"hold" must be one of none, right, middle-for-done, middle-for-yes, middle-after-yes.'],
    [{ wake: 'first' }, 'The grid has a field that is not known here: "wake".'],
    [[], 'The grid must be an object.'],
  ])('refuses %j in words', (grid, sentence) => {
    expect(wrong(grid)).toBe(sentence)
  })
})
