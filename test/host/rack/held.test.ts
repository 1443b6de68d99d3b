import { describe, expect, it } from 'vitest'
import { makeRack } from '../../../host/rack/rack.ts'
import { makeMemoryStore } from '../../../host/storage/memory/memory-store.ts'
import { manualClock } from '../../../host/token/clock.ts'
import { newRecord } from '../../../host/token/token-view.ts'
import { factoryNew, switchOn } from '../practice.ts'

const IDS = Array.from({ length: 30 }, (_, index) => `token${String(index).padStart(2, '0')}`)

/** A rack of many tokens that holds few, and how often each was taken from the store. */
function fewHeld(mostHeld = 5) {
  const memory = makeMemoryStore(IDS.map((id, place) => newRecord(id, factoryNew(), { place })))
  const clock = manualClock()
  const taken: string[] = []
  const store = {
    ...memory,
    async get(id: string) {
      taken.push(id)
      return memory.get(id)
    },
  }
  return { rack: makeRack({ store, clock, mostHeld }), clock, taken, memory }
}

async function token(rack: ReturnType<typeof fewHeld>['rack'], id: string) {
  const found = await rack.get(id)
  if (found === undefined) throw new TypeError(`no ${id}`)
  return found
}

describe('a rack of many tokens', () => {
  it('wakes none at the start in which nothing is due, and shows all of them without running one', async () => {
    const { rack, taken } = fewHeld()
    await rack.wake()
    const { views } = await rack.page({ limit: 100 })
    expect(views.map(({ id }) => id)).toEqual(IDS)
    expect(taken).toEqual([])
  })

  it('forgets those that rest, the one first that nobody asked for longest, and takes them from the store again as they were', async () => {
    const { rack, taken } = fewHeld()
    await (await token(rack, 'token00')).send({ type: 'tape-removed' })
    for (const id of IDS.slice(1, 5)) await token(rack, id)
    await token(rack, 'token00')
    await token(rack, 'token05')
    taken.splice(0)
    for (const id of ['token00', 'token05', 'token02', 'token03', 'token04']) await token(rack, id)
    expect(taken).toEqual([])
    for (const id of IDS.slice(6)) await token(rack, id)
    expect(await (await rack.get('token00'))?.settled()).toMatchObject({ sequence: 1, tapeIn: false })
  })

  it('holds one that something is due in, and one that somebody is told of', async () => {
    const { rack, clock, taken } = fewHeld()
    const due = await token(rack, 'token00')
    await switchOn({ send: due.send, advance: clock.advance })
    const seen: number[] = []
    ;(await token(rack, 'token01')).subscribe(({ sequence }) => seen.push(sequence))
    for (const id of IDS.slice(2)) await token(rack, id)
    taken.splice(0)
    expect(await rack.get('token00')).toBe(due)
    await (await token(rack, 'token01')).send({ type: 'tape-removed' })
    expect(taken).toEqual([])
    expect(seen).toEqual([0, 1])
    clock.advance(15_000)
    await due.settled()
    const { rows } = await rack.journal('token00').page({ limit: 1 })
    expect(rows).toMatchObject([{ effects: [{ type: 'went-dark' }] }])
  })

  it('has one copy of a token, also of one that it has forgotten and somebody still has', async () => {
    const { rack, taken } = fewHeld()
    const first = await token(rack, 'token00')
    for (const id of IDS.slice(1)) await token(rack, id)
    taken.splice(0)
    expect(await rack.get('token00')).toBe(first)
    expect(taken).toEqual([])
  })

  it('tells who watches of all, also of those that it has forgotten', async () => {
    const { rack } = fewHeld()
    const seen: string[] = []
    rack.watch({
      onToken: ({ id, sequence }) => seen.push(`${id} ${sequence}`),
      onRemoved: (id) => seen.push(`${id} gone`),
    })
    for (const id of IDS) await token(rack, id)
    await (await token(rack, 'token00')).send({ type: 'tape-removed' })
    await rack.remove('token01')
    expect(seen).toEqual(['token00 1', 'token01 gone'])
  })
})
