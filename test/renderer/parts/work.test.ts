import { expect, test } from 'vitest'
import { useWork, workOn } from '../../../renderer/parts/work.ts'

const now = () => useWork.getState().now

test('does one thing after the other and tells how far it is', async () => {
  const seen: unknown[] = []
  await workOn('deleting', ['a', 'b', 'c'], async (item) => {
    seen.push([item, now()?.text, now()?.done, now()?.count])
  })
  expect(seen).toEqual([
    ['a', 'deleting', 0, 3],
    ['b', 'deleting', 1, 3],
    ['c', 'deleting', 2, 3],
  ])
  expect(now()).toBeNull()
})

test('a second work waits for the first, also when that fails', async () => {
  const done: string[] = []
  const first = workOn('making', ['a', 'b'], async (item) => {
    done.push(item)
    if (item === 'b') throw new Error('no')
  })
  const second = workOn('deleting', ['c'], async (item) => void done.push(item))
  await expect(first).rejects.toThrow('no')
  await second
  expect(done).toEqual(['a', 'b', 'c'])
  expect(now()).toBeNull()
})

test('stopped, it begins nothing more, and waits for no answer', async () => {
  const begun: string[] = []
  const working = workOn('opening', ['a', 'b', 'c'], (item) => {
    begun.push(item)
    return item === 'b' ? new Promise(() => {}) : Promise.resolve()
  })
  await expect.poll(() => begun).toEqual(['a', 'b'])
  now()?.stop()
  await working
  expect(begun).toEqual(['a', 'b'])
  expect(now()).toBeNull()
})
