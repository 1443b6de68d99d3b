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

test('where another checkout is measured in turn, its figures stand behind ours', () => {
  const rows = [
    { name: 'miss', unit: 'ms', ours: 5, before: 20, gain: 4, other: { name: 'zxing alone', value: 4 }, ratio: 0.8 },
    { name: 'new', unit: 'ms', ours: 1 },
  ]
  expect(formatRows(rows).split('\n')).toEqual([
    '      ours  unit  before    gain  beside              ratio',
    'miss  5.00  ms      20.0  × 4.00  zxing alone  4.00  × 0.80',
    'new   1.00  ms',
  ])
})
