import { expect, test } from 'vitest'
import { timeText } from '../../../renderer/parts/time-text.ts'

test('a moment is told to the millisecond, in the time of the place', () => {
  const noon = new Date(2026, 10, 25, 12, 0, 5, 7)
  expect(timeText(noon.getTime())).toBe('12:00:05.007')
})
