import { expect, test } from 'vitest'
import { formatRows, median } from '../../bench/report.ts'

test('the median of odd and even numbers of values, in any order', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(() => median([])).toThrow(RangeError)
})

test('rows stand in columns, figures to the right, with three digits', () => {
  const rows = [
    { name: 'step', unit: '/s', ours: 1_234_567.8 },
    { name: 'decode', unit: 'ms', ours: 4.561, other: { name: 'jsqr alone', value: 48.04 }, ratio: 10.533 },
  ]
  expect(formatRows(rows).split('\n')).toEqual([
    '             ours  unit  beside             ratio',
    'step    1,234,568  /s',
    'decode       4.56  ms    jsqr alone  48.0  × 10.5',
  ])
})
