import { expect, test } from 'vitest'
import {
  COLUMN,
  COLUMNS,
  codeGroups,
  columnPositions,
  GLASS,
  MARGIN,
} from '../../../../renderer/faces/camera-token/grid.ts'
import { columnsOf, PROFILES } from '../../../../token-core/index.ts'

test('the grid has the columns of the profile', () => {
  expect(COLUMNS).toBe(PROFILES.dp.glass.columns)
})

test('a full row of either width ends inside the glass', () => {
  for (const row of ['x'.repeat(COLUMNS), '振'.repeat(COLUMNS / 2)]) {
    const last = columnPositions(row).at(-1) ?? Number.NaN
    expect(last + columnsOf(row[0] ?? '') * COLUMN).toBeLessThanOrEqual(GLASS.width - MARGIN.x + 0.001)
  }
})

test('a character outside the basic plane takes one place for both of its units', () => {
  const [a, high, low, b] = columnPositions('a𠮟b')
  expect(high).toBe(low)
  expect([a, high, b]).toEqual([MARGIN.x, MARGIN.x + COLUMN, MARGIN.x + 3 * COLUMN])
})

test('codes stand in groups of four', () => {
  expect(codeGroups('123456789012')).toEqual(['1234', '5678', '9012'])
  expect(codeGroups('12345678')).toEqual(['1234', '5678'])
})
