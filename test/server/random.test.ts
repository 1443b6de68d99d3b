import { expect, test } from 'vitest'
import { seededRandom, systemRandom } from '../../server/random.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

test('a seed draws the same bytes each time, and as many as are asked for', () => {
  const draws = () => {
    const random = seededRandom(1, 'host')
    return [8, 1, 0, 32, 12].map((length) => hex(random(length)))
  }
  expect(draws()).toEqual(draws())
  expect(draws().map((text) => text.length / 2)).toEqual([8, 1, 0, 32, 12])
  expect(new Set(draws()).size).toBe(5)
})

test('another seed, or another stream of it, has nothing in common with it', () => {
  const all = [seededRandom(1, 'host'), seededRandom(1, 'bank'), seededRandom(2, 'host'), seededRandom(12, 'host')]
  expect(new Set(all.map((random) => hex(random(16)))).size).toBe(4)
})

test('what a seed draws is fixed for good: codes of a test stand in files', () => {
  expect(hex(seededRandom(1, 'host ')(16))).toBe('f75e3bfb8aba7ce260ed266181abcb14')
})

test('without a seed nothing is the same twice', () => {
  expect(hex(systemRandom(32))).not.toBe(hex(systemRandom(32)))
})
