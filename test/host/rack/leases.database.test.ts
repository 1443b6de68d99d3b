import { describe, expect, inject, it } from 'vitest'
import { makeRack } from '../../../host/rack/rack.ts'
import { manualClock } from '../../../host/token/clock.ts'
import { newRecord } from '../../../host/token/token-view.ts'
import { factoryNew, switchOn } from '../practice.ts'
import { openedTokens } from '../storage/postgres.ts'

const isThere = inject('postgresUrl') !== null
/** A lit display goes dark after so long, ms. */
const DARK = 15_000

/** Hosts on one database, each with a clock of its own, and a token. */
async function hosts(count: number) {
  const opened = await openedTokens()
  await opened.store.commit('main', 0, newRecord('main', factoryNew()), [])
  const open = async () => {
    const store = await opened.another()
    const clock = manualClock()
    const asked = { due: 0 }
    const shared = {
      ...store.shared,
      dueElsewhere(limit: number) {
        asked.due += 1
        return store.shared.dueElsewhere(limit)
      },
    }
    const rack = makeRack({ store: { ...store, shared }, clock })
    const main = async () => {
      const token = await rack.get('main')
      if (token === undefined) throw new TypeError('no token')
      return token
    }
    return { store, clock, rack, main, asked }
  }
  return { store: opened.store, hosts: await Promise.all(Array.from({ length: count }, open)) }
}

const rowsOf = async (store: Awaited<ReturnType<typeof hosts>>['store']) =>
  (await store.journal('main').page({ limit: 100 })).rows.map(({ event, effects }) => [
    event.type,
    effects.map(({ type }) => type),
  ])

describe.runIf(isThere)('tokens of several hosts', () => {
  it('are pressed at one and released at another: a host is no hand', async () => {
    const {
      hosts: [one, two],
    } = await hosts(2)
    await (await one?.main())?.send({ type: 'tape-removed' })
    await (await one?.main())?.send({ type: 'press', button: 'middle' })
    two?.clock.advance(2000)
    expect(await (await two?.main())?.settled()).toMatchObject({ sequence: 3, display: { screen: 'splash' } })
    expect(await (await two?.main())?.send({ type: 'release', button: 'middle' })).toMatchObject({ sequence: 4 })
    expect(await (await one?.main())?.settled()).toMatchObject({ sequence: 4 })
  })

  it('change by themselves at the host that committed them last, once', async () => {
    const { store, hosts: all } = await hosts(3)
    const [one] = all
    const token = await one?.main()
    if (one === undefined || token === undefined) throw new TypeError('no host')
    await switchOn({ send: token.send, advance: one.clock.advance })
    // What happened by itself meanwhile is kept, too.
    await token.settled()
    for (const host of all.slice(1)) {
      host.clock.set(one.clock.now())
      await (await host.main()).settled()
    }
    const before = (await rowsOf(store)).length
    // The others' clocks go on: within the grace nobody but the holder does anything.
    for (const host of all.slice(1)) host.clock.advance(DARK + 900)
    expect(await rowsOf(store)).toHaveLength(before)
    one.clock.advance(DARK)
    await expect.poll(() => rowsOf(store)).toHaveLength(before + 1)
    for (const host of all) expect(await (await host.main()).settled()).toMatchObject({ sequence: before + 1 })
    expect((await rowsOf(store)).at(-1)).toEqual(['time-passed', ['went-dark']])
  })

  it('change at another within a second where the host that committed them last is gone, and what that does late is refused', async () => {
    const { store, hosts: all } = await hosts(2)
    const [gone, other] = all
    const token = await gone?.main()
    if (gone === undefined || other === undefined || token === undefined) throw new TypeError('no host')
    await switchOn({ send: token.send, advance: gone.clock.advance })
    // What happened by itself meanwhile is kept, too.
    await token.settled()
    const before = (await rowsOf(store)).length
    other.clock.set(gone.clock.now())
    // Somebody asked for another token here: so this host looks for what others should do, a second later.
    await other.rack.get('nothing')
    other.clock.advance(1000)
    await expect.poll(() => other.asked.due).toBe(1)
    other.clock.advance(DARK / 2)
    expect(await rowsOf(store)).toHaveLength(before)
    // The clock goes on until the host has seen what is due, and a second more.
    await expect
      .poll(async () => {
        other.clock.advance(250)
        return rowsOf(store)
      })
      .toHaveLength(before + 1)
    expect(await store.get('main')).toMatchObject({ isElsewhere: true })
    // The first was only held up: what it does late changes nothing.
    gone.clock.advance(DARK)
    expect(await token.settled()).toMatchObject({ sequence: before + 1 })
    expect(await rowsOf(store)).toHaveLength(before + 1)
    expect(await token.send({ type: 'press', button: 'left' })).toMatchObject({ sequence: before + 2 })
  })

  it('change at the host that took them back after they were put aside, and at another where that is gone', async () => {
    const {
      hosts: [one, two, three],
    } = await hosts(3)
    const token = await one?.main()
    if (one === undefined || two === undefined || three === undefined || token === undefined)
      throw new TypeError('no host')
    await switchOn({ send: token.send, advance: one.clock.advance })
    // What happened by itself meanwhile is kept, too.
    await token.settled()
    const due = await three.store.shared.dueElsewhere(9)
    expect(due).toMatchObject([{ id: 'main' }])
    await two.store.remove('main')
    expect(await three.store.shared.dueElsewhere(9)).toEqual([])
    expect(await two.store.restore('main')).not.toHaveProperty('isElsewhere')
    expect(await three.store.shared.dueElsewhere(9)).toEqual(due)
    expect(await two.store.shared.dueElsewhere(9)).toEqual([])
  })

  it('are looked for by nobody while nothing is due', async () => {
    const {
      hosts: [one],
    } = await hosts(1)
    if (one === undefined) throw new TypeError('no host')
    await one.rack.wake()
    await one.main()
    one.clock.advance(1000)
    await expect.poll(() => one.asked.due).toBe(1)
    one.clock.advance(3_600_000)
    await new Promise((resolve) => setImmediate(resolve))
    expect(one.asked.due).toBe(1)
  })

  it('have one event each of many that come at once at all of them', async () => {
    const { store, hosts: all } = await hosts(3)
    const answers = await Promise.all(
      Array.from({ length: 30 }, async (_, index) => {
        const token = await all[index % 3]?.main()
        return token?.send({ type: 'camera-fault', on: index % 2 === 0 }).catch((error: { code: string }) => error.code)
      }),
    )
    const done = answers.filter((answer) => typeof answer === 'object').map(({ sequence }) => sequence)
    expect(new Set(done).size).toBe(done.length)
    expect(await store.get('main')).toMatchObject({ record: { sequence: done.length } })
    expect(await rowsOf(store)).toHaveLength(done.length)
    for (const answer of answers) if (typeof answer !== 'object') expect(answer).toBe('token-moved')
  })
})
