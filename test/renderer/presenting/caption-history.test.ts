import { expect, test } from 'vitest'
import { added, EMPTY, isPast, moved } from '../../../renderer/presenting/caption-history.ts'

const three = ['tape-in', 'off', 'start'].reduce(added, EMPTY)

test('captions add up as the token goes on; the same one again is none', () => {
  expect(three).toEqual({ steps: ['tape-in', 'off', 'start'], at: 2 })
  expect(added(three, 'start')).toEqual(three)
  expect(isPast(three)).toBe(false)
})

test('one looks back as far as the first, and forward as far as the last', () => {
  const first = moved(moved(moved(three, -1), -1), -1)
  expect(first.at).toBe(0)
  expect(isPast(first)).toBe(true)
  expect(moved(moved(moved(first, 1), 1), 1).at).toBe(2)
  expect(moved(EMPTY, -1).at).toBe(-1)
})

test('who looks back is brought to what is new', () => {
  expect(added(moved(three, -1), 'scanning')).toEqual({ steps: ['tape-in', 'off', 'start', 'scanning'], at: 3 })
})
