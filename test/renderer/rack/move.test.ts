// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { moveBy, moveTo, placeBefore } from '../../../renderer/rack/move.ts'
import { fakeRack } from '../fake-rack.ts'

function follow() {
  const fake = fakeRack(['one', 'two', 'three', 'four'])
  fake.rack.start()
  return { ...fake, order: () => fake.rack.store.getState().order?.join(' ') }
}

test('a place is half-way between its neighbours, or one beyond the first or last', () => {
  const { rack } = follow()
  expect(placeBefore(rack, 'four', 'two')).toBe(1.5)
  expect(placeBefore(rack, 'four', 'one')).toBe(0)
  expect(placeBefore(rack, 'one', null)).toBe(5)
})

test('there is none where the token stands already, nor before one that is gone', () => {
  const { rack } = follow()
  expect(placeBefore(rack, 'two', 'three')).toBeNull()
  expect(placeBefore(rack, 'four', null)).toBeNull()
  expect(placeBefore(rack, 'two', 'gone')).toBeNull()
})

test('put before or after another', async () => {
  const { rack, order, link } = follow()
  await moveTo(rack, 'four', 'before', 'two')
  expect(order()).toBe('one four two three')
  await moveTo(rack, 'one', 'after', 'three')
  expect(order()).toBe('four two three one')
  await moveTo(rack, 'two', 'after', 'four')
  await moveTo(rack, 'two', 'before', 'three')
  expect(link.describe).toHaveBeenCalledTimes(2)
})

test('moved up and down past what is shown, whatever is hidden between', async () => {
  const { rack, order } = follow()
  const shown = ['one', 'three', 'four']
  await moveBy(rack, shown, 'three', -1)
  expect(order()).toBe('three one two four')
  await moveBy(rack, ['three', 'one', 'four'], 'one', 1)
  expect(order()).toBe('three two four one')
  await moveBy(rack, ['three', 'four', 'one'], 'three', -1)
  await moveBy(rack, ['three', 'four', 'one'], 'one', 1)
  expect(order()).toBe('three two four one')
})
