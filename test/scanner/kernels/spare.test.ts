import { expect, test } from 'vitest'
import { giveBack, roomFor } from '../../../scanner/kernels/spare.ts'

const lumaOf = (data: Uint8Array) => ({ data, width: data.length, height: 1 })

test('what was given back is taken once more, once, by a picture of the same size', () => {
  const data = roomFor(1234)
  giveBack(lumaOf(data))
  expect(roomFor(1235)).not.toBe(data)
  expect(roomFor(1234)).toBe(data)
  expect(roomFor(1234)).not.toBe(data)
})

test('a part of something larger is not kept: the rest is somebody else’s', () => {
  const data = new Uint8Array(5000).subarray(0, 4321)
  giveBack(lumaOf(data))
  expect(roomFor(4321) === data).toBe(false)
})

test('no more than 16 MB are kept, the oldest are left first', () => {
  const [first, second, large] = [roomFor(8_000_000), roomFor(7_000_000), roomFor(8_000_001)] as const
  giveBack(lumaOf(first), lumaOf(second), lumaOf(large))
  // As booleans: two large arrays that are not the same one are compared byte by byte, for minutes.
  expect(roomFor(8_000_000) === first).toBe(false)
  expect(roomFor(7_000_000) === second).toBe(true)
  expect(roomFor(8_000_001) === large).toBe(true)
})
