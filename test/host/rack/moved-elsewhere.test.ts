import { describe, expect, it } from 'vitest'
import { ofKind } from '../../../host/client/of-kind.ts'
import type { JournalRow } from '../../../host/journal/row.ts'
import { makeRack } from '../../../host/rack/rack.ts'
import { makeMemoryStore } from '../../../host/storage/memory/memory-store.ts'
import type { TokenStore } from '../../../host/storage/store.ts'
import { manualClock } from '../../../host/token/clock.ts'
import { newRecord, type TokenView } from '../../../host/token/token-view.ts'
import { factoryNew, switchOn } from '../practice.ts'

const MOVED = { code: 'token-moved' }

/** Lets everything run that only waits for promises. */
const idle = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Two hosts with one store, each with its own copy of the token `main`. */
async function twoHosts(change: (store: TokenStore) => Partial<TokenStore> = () => ({})) {
  const memory = makeMemoryStore([newRecord('main', factoryNew())])
  const clock = manualClock()
  const racks = [
    makeRack({ store: memory, clock }),
    makeRack({ store: { ...memory, ...change(memory) }, clock }),
  ] as const
  const [here, there] = await Promise.all(racks.map((rack) => rack.get('main')))
  if (here === undefined || there === undefined) throw new TypeError('no token')
  return { store: memory, clock, racks, here, there }
}

/** What a listener of a token is told. */
function listen(token: { subscribe(tell: (view: TokenView, rows: readonly JournalRow[]) => void): () => void }) {
  const views: TokenView[] = []
  const rows: JournalRow[] = []
  token.subscribe((view, happened) => {
    views.push(view)
    rows.push(...happened)
  })
  return { views, rows }
}

describe('a token that another host has moved', () => {
  it('has done to it what was asked for, as the other left it', async () => {
    const { here, there, store } = await twoHosts()
    await here.send({ type: 'tape-removed' })
    expect(await there.send({ type: 'camera-fault', on: true })).toMatchObject({ sequence: 2, tapeIn: false })
    const { rows } = await store.journal('main').page({ limit: 10 })
    expect(rows.map(({ event }) => event.type)).toEqual(['tape-removed', 'camera-fault'])
  })

  it('shows nobody what was refused, not even while it is', async () => {
    const { here, there } = await twoHosts()
    await here.send({ type: 'tape-removed' })
    const told = listen(there)
    const sent = there.send({ type: 'tape-removed' })
    const [view, { token }] = await Promise.all([there.settled(), there.snapshot()])
    expect(await sent).toMatchObject({ sequence: 2, ignored: 'already-so' })
    await idle()
    expect([view.sequence, token]).toMatchObject([1, { tapeIn: false }])
    expect(told.rows.map(({ event, sequence }) => [event.type, sequence])).toEqual([
      ['tape-removed', 1],
      ['tape-removed', 2],
    ])
  })

  it('is done so many times at most as others are faster, and says then that nothing happened', async () => {
    let others = 0
    const { there } = await twoHosts((store) => ({
      async commit(id, expected, record, entries) {
        const { record: stands, revision } = (await store.get(id)) ?? { record, revision: 0 }
        others += 1
        await store.commit(id, revision, { ...stands, name: `Name ${others}` }, [])
        return store.commit(id, expected, record, entries)
      },
    }))
    await expect(there.send({ type: 'tape-removed' })).rejects.toMatchObject(MOVED)
    expect(others).toBe(8)
    expect(await there.settled()).toMatchObject({ sequence: 0, tapeIn: true, name: 'Name 8' })
  })

  it('does nothing of what was wanted of it at another sequence', async () => {
    const { here, there } = await twoHosts()
    await here.send({ type: 'tape-removed' })
    await expect(there.send({ type: 'camera-fault', on: true }, { sequence: 0 })).rejects.toMatchObject({
      code: 'sequence-mismatch',
    })
    expect(await there.settled()).toMatchObject({ sequence: 1, faults: { cameraFault: false } })
  })

  it('is shown as it last stood while the store does not answer', async () => {
    let isThere = true
    const { here, there } = await twoHosts((store) => ({
      get: async (id) => (isThere ? store.get(id) : Promise.reject(new Error('no connection'))),
    }))
    await here.send({ type: 'tape-removed' })
    isThere = false
    await expect(there.send({ type: 'tape-in' })).rejects.toMatchObject(MOVED)
    expect(await there.settled()).toMatchObject({ sequence: 0, tapeIn: true })
    isThere = true
    expect(await there.settled()).toMatchObject({ sequence: 1, tapeIn: false })
  })

  it('keeps a name and a colour of the other, and a clock and an advance', async () => {
    const { here, there, clock } = await twoHosts()
    await here.describe({ name: 'First' })
    expect(await there.describe({ colour: 'red' })).toMatchObject({ name: 'First', colour: 'red' })
    await here.describe({ name: 'Second' })
    expect(await there.setClock({ mode: 'paused' })).toMatchObject({ name: 'Second', clock: { mode: 'paused' } })
    expect(await here.advance({ ms: 5 })).toMatchObject({ colour: 'red', now: clock.now() + 5 })
    expect(await there.advance({ ms: 5 })).toMatchObject({ now: clock.now() + 10 })
    const { token } = await there.snapshot()
    await here.describe({ name: 'Third' })
    expect(await there.putState({ token })).toMatchObject({ name: 'Third', sequence: 1 })
  })

  it('does all that was made from what was refused once more, in its order', async () => {
    const { here, there, store } = await twoHosts()
    await here.send({ type: 'camera-fault', on: true })
    const answers = await Promise.all([
      there.send({ type: 'tape-removed' }),
      there.send({ type: 'tape-in' }),
      there.send({ type: 'tape-removed' }),
    ])
    expect(answers.map(({ sequence }) => sequence)).toEqual([2, 3, 4])
    expect(answers).toMatchObject([{ tapeIn: false }, { tapeIn: true }, { tapeIn: false }])
    const { rows } = await store.journal('main').page({ limit: 10 })
    expect(rows.map(({ event }) => event.type)).toEqual(['camera-fault', 'tape-removed', 'tape-in', 'tape-removed'])
  })

  it('tells nobody of what was refused, and everybody of what the other did, each row once', async () => {
    const { here, there } = await twoHosts()
    const told = listen(there)
    await switchOn({ send: here.send, advance: (ms) => here.advance({ ms }) })
    await there.send({ type: 'tape-in' })
    await idle()
    const { sequence, tapeIn } = ofKind('camera-token', await there.settled())
    expect(told.rows.map((row) => row.sequence)).toEqual(Array.from({ length: sequence }, (_, index) => index + 1))
    expect(told.rows.filter(({ event }) => event.type === 'tape-in')).toHaveLength(1)
    expect(told.views.map((view) => ofKind('camera-token', view).tapeIn)).toEqual([true, false, tapeIn])
  })

  it('changes by itself for both: the second finds that it has changed', async () => {
    const { here, there, clock, store } = await twoHosts()
    await switchOn({ send: here.send, advance: clock.advance })
    await there.describe({ name: 'x' })
    clock.advance(15_000)
    await idle()
    expect((await here.settled()).display).toMatchObject({ screen: 'start', lit: false })
    expect(await there.settled()).toEqual(await here.settled())
    const { rows } = await store.journal('main').page({ limit: 1 })
    expect(rows).toMatchObject([{ effects: [{ type: 'went-dark' }] }])
  })

  it('can be read again later, when the store does not answer at once', async () => {
    let fails = 0
    const { here, there } = await twoHosts((store) => ({
      get: async (id) => {
        fails -= 1
        if (fails === 0) throw new Error('no connection')
        return store.get(id)
      },
    }))
    fails = 1
    await here.send({ type: 'tape-removed' })
    expect(await there.send({ type: 'tape-in' })).toMatchObject({ sequence: 2, tapeIn: true })
  })
})

describe('a token that another host is heard to have moved', () => {
  it('stands as the other left it, and who watches is told, each row once', async () => {
    const { here, there } = await twoHosts()
    const told = listen(there)
    await here.send({ type: 'tape-removed' })
    await here.send({ type: 'tape-in' })
    await there.heard(3)
    expect(told.rows.map(({ sequence }) => sequence)).toEqual([1, 2])
    expect(told.views.map(({ sequence }) => sequence)).toEqual([0, 2])
    expect(await there.send({ type: 'tape-removed' })).toMatchObject({ sequence: 3, tapeIn: false })
  })

  it('is not read again where this host moved it there itself, also while it does', async () => {
    let reads = 0
    const { there } = await twoHosts((store) => ({
      get: async (id) => {
        reads += 1
        return store.get(id)
      },
    }))
    reads = 0
    const sent = [there.send({ type: 'tape-removed' }), there.send({ type: 'tape-in' })]
    await there.heard(2)
    expect(await Promise.all(sent)).toMatchObject([{ sequence: 1 }, { sequence: 2 }])
    await there.heard(2)
    expect(reads).toBe(0)
  })

  it('is read once, where a change was refused meanwhile, too', async () => {
    let reads = 0
    const { here, there } = await twoHosts((store) => ({
      get: async (id) => {
        reads += 1
        return store.get(id)
      },
    }))
    reads = 0
    await here.send({ type: 'tape-removed' })
    const sent = there.send({ type: 'camera-fault', on: true })
    await Promise.all([there.heard(2), there.heard(2)])
    expect(await sent).toMatchObject({ sequence: 2, tapeIn: false })
    expect(reads).toBe(1)
  })

  it('has the rest of a list that waits for its time refused: something came in between', async () => {
    const { here, there, clock } = await twoHosts()
    const list = there.perform([
      [{ event: { type: 'camera-fault', on: true } }, { ms: 100 }, { event: { type: 'tape-in' } }],
    ])
    await idle()
    await here.heard(2)
    await here.send({ type: 'tape-removed' })
    await there.heard(3)
    clock.advance(100)
    await expect(list).rejects.toMatchObject(MOVED)
    expect(await there.settled()).toMatchObject({ sequence: 2, tapeIn: false, faults: { cameraFault: true } })
  })

  it('has ended where it was taken out, and says when the store does not answer', async () => {
    let isThere = true
    const { racks, here, there } = await twoHosts((store) => ({
      get: async (id) => (isThere ? store.get(id) : Promise.reject(new Error('no connection'))),
    }))
    await here.send({ type: 'tape-removed' })
    isThere = false
    await expect(there.heard(2)).rejects.toThrow('no connection')
    isThere = true
    await there.heard(2)
    expect(await there.settled()).toMatchObject({ sequence: 1 })
    await racks[0].remove('main')
    await there.heard(Number.POSITIVE_INFINITY)
    expect(there.ended.aborted).toBe(true)
  })
})

describe('a token that another host has taken out of the rack', () => {
  it('is gone here, too: its streams end, and everybody is told', async () => {
    const { racks, there } = await twoHosts()
    const removed: string[] = []
    racks[1].watch({ onToken() {}, onRemoved: (id) => removed.push(id) })
    await racks[0].remove('main')
    await expect(there.send({ type: 'tape-removed' })).rejects.toMatchObject({ code: 'not-found' })
    await idle()
    expect(removed).toEqual(['main'])
    expect(there.ended.aborted).toBe(true)
    expect(await racks[1].get('main')).toBeUndefined()
    await racks[1].stop()
  })
})

describe('a rack', () => {
  it('has what another host put into the store', async () => {
    const { racks } = await twoHosts()
    const { id } = await racks[0].add(factoryNew(), 'From here', 'red')
    expect(await (await racks[1].get(id))?.settled()).toMatchObject({ id, name: 'From here' })
    const { views } = await racks[1].page({ limit: 10 })
    expect(views.map((view) => view.id)).toEqual(['main', id])
  })

  it('wakes a token once, however many ask for it at once', async () => {
    const rack = makeRack({ store: makeMemoryStore([newRecord('main', factoryNew())]), clock: manualClock() })
    const asked = await Promise.all([rack.get('main'), rack.get('main'), rack.get('main')])
    expect(new Set(asked).size).toBe(1)
  })

  it('has no token that is on its way out', async () => {
    const rack = makeRack({ store: makeMemoryStore([newRecord('main', factoryNew())]), clock: manualClock() })
    const [removed, found] = await Promise.all([rack.remove('main'), rack.get('main')])
    expect(removed).toMatchObject({ id: 'main' })
    expect(found).toBeUndefined()
  })
})
