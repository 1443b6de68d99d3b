import { expect, it } from 'vitest'
import { makeRack } from '../../../host/rack/rack.ts'
import { makeMemoryStore } from '../../../host/storage/memory/memory-store.ts'
import type { SharedTokens, TokenChange } from '../../../host/storage/store.ts'
import { manualClock } from '../../../host/token/clock.ts'
import { newRecord } from '../../../host/token/token-view.ts'
import { factoryNew } from '../practice.ts'

const idle = () => new Promise<void>((resolve) => setImmediate(resolve))

/** A rack on a store that others have, too, and what those who watch it are told. */
function sharedRack() {
  const memory = makeMemoryStore([newRecord('main', factoryNew())])
  let tell: (changes: readonly TokenChange[]) => void = () => {}
  const shared: SharedTokens = {
    host: 'here',
    place: 'there',
    watch(watcher) {
      tell = watcher
      return { begun: Promise.resolve(), end() {} }
    },
    revisionOf: async (id) => (await memory.get(id))?.revision ?? null,
    dueElsewhere: async () => [],
  }
  const clock = manualClock()
  const fails = { left: 0 }
  async function get(id: string) {
    fails.left -= 1
    if (fails.left >= 0) throw new Error('no connection')
    return memory.get(id)
  }
  const rack = makeRack({ store: { ...memory, get, shared }, clock })
  const told: string[] = []
  rack.watch({ onToken: ({ id, name }) => told.push(`${id} ${name}`), onRemoved: (id) => told.push(`no ${id}`) })
  async function hear(id: string, revision: number | null): Promise<void> {
    tell([{ id, revision, sequence: 0 }])
    await idle()
  }
  return { rack, memory, told, hear, clock, fails }
}

it('a token that is new at another host is told once, also where somebody asked for it before that was heard', async () => {
  const { rack, memory, told, hear } = sharedRack()
  await memory.commit('a', 0, newRecord('a', factoryNew(), { name: 'A' }), [])
  await hear('a', 1)
  expect(told).toEqual(['a A'])
  await memory.commit('b', 0, newRecord('b', factoryNew(), { name: 'B' }), [])
  await rack.get('b')
  await hear('b', 1)
  expect(told).toEqual(['a A', 'b B'])
  await memory.commit('b', 1, newRecord('b', factoryNew(), { name: 'C' }), [])
  await hear('b', 2)
  expect(told).toEqual(['a A', 'b B', 'b C'])
})

it('one that went and came back is told as gone and as there, whoever asked for it in between', async () => {
  const { rack, memory, told, hear } = sharedRack()
  const token = await rack.get('main')
  await idle()
  await memory.remove('main')
  await expect(token?.settled()).rejects.toMatchObject({ code: 'not-found' })
  await hear('main', null)
  expect(told[0]).toBe('no main')
  await memory.restore('main')
  await rack.get('main')
  await hear('main', 1)
  expect(told.at(-1)).toMatch(/^main /)
  expect(await rack.page({ limit: 1 })).toMatchObject({ views: [{ id: 'main' }] })
})

it('one that another host takes out is gone for whoever asks, and whoever takes it out as well', async () => {
  const { rack, memory } = sharedRack()
  await rack.get('main')
  await memory.remove('main')
  expect(await rack.remove('main')).toBeNull()
  expect(await rack.get('main')).toBeUndefined()
  expect(await rack.page({ limit: 5 })).toEqual({ views: [], next: null })
})

it('what the store did not tell when it was heard of is told later, of tokens that run here and of others', async () => {
  const { rack, memory, told, hear, clock, fails } = sharedRack()
  await rack.get('main')
  await idle()
  await memory.commit('main', 1, newRecord('main', factoryNew(), { name: 'M' }), [])
  await memory.commit('a', 0, newRecord('a', factoryNew(), { name: 'A' }), [])
  fails.left = 4
  await hear('main', 2)
  await hear('a', 1)
  expect(told).toEqual([])
  for (let second = 0; second < 5; second += 1) {
    clock.advance(1_000)
    await idle()
  }
  expect(told.toSorted()).toEqual(['a A', 'main M'])
})
