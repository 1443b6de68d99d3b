import { expect, it } from 'vitest'
import type { TokenStore } from '../../../host/storage/store.ts'
import { newRecord, type TokenRecord } from '../../../host/token/token-view.ts'
import { serialOf } from '../../../token-core/index.ts'
import { factoryNew } from '../practice.ts'

const recordOf = (id: string, more: Partial<TokenRecord> = {}) => newRecord(id, factoryNew(), more)
const SERIAL = serialOf(factoryNew()) ?? ''
const LOAN = { bank: 'anser', mark: 'one', loginId: 'hanako01', name: 'Hanako', company: 'yamada' } as const

/** What every store tells of all its tokens. */
export function describeAllTokens(open: () => Promise<TokenStore>): void {
  it('tells places behind all others, each once', async () => {
    const store = await open()
    const [first = 0, second = 0] = await store.all.nextPlaces(2)
    expect(second).toBeGreaterThan(first)
    const [third = 0] = await store.all.nextPlaces(1)
    expect(third).toBeGreaterThan(second)
    await store.commit('far', 0, recordOf('far', { place: 1000.5 }), [])
    const [next = 0, last = 0] = await store.all.nextPlaces(2)
    expect(next).toBeGreaterThan(1000.5)
    expect(last).toBeGreaterThan(next)
    expect((await store.all.nextPlaces(1))[0]).toBeGreaterThan(last)
  })

  it('tells which names and serials are taken, until the token is gone', async () => {
    const store = await open()
    await store.commit('main', 0, recordOf('main', { name: '経理部 (2)' }), [])
    expect(await store.all.names(['経理部', '経理部 (2)'])).toEqual(new Set(['経理部 (2)']))
    expect((await store.all.serials([SERIAL, 'x'])).taken).toEqual(new Set([SERIAL]))
    expect(await store.all.withSerials([SERIAL, 'x'])).toEqual([recordOf('main', { name: '経理部 (2)' })])
    await store.commit('main', 1, recordOf('main', { name: '営業部' }), [])
    expect(await store.all.names(['経理部 (2)', '営業部'])).toEqual(new Set(['営業部']))
    await store.remove('main')
    expect(await store.all.names(['営業部'])).toEqual(new Set())
    expect((await store.all.serials([SERIAL])).taken).toEqual(new Set())
    expect(await store.all.withSerials([SERIAL])).toEqual([])
  })

  it('counts colours', async () => {
    const store = await open()
    expect(await store.all.colours()).toEqual(new Map())
    for (const [id, colour] of [
      ['a', 'red'],
      ['b', 'red'],
      ['c', 'blue'],
    ] as const)
      await store.commit(id, 0, recordOf(id, { colour }), [])
    expect(await store.all.colours()).toEqual(
      new Map([
        ['red', 2],
        ['blue', 1],
      ]),
    )
  })

  it('lets one of many have a serial that a new token is to have, and knows in which order they were given up', async () => {
    const store = await open()
    const claims = await Promise.all(Array.from({ length: 8 }, () => store.all.claim({ serial: SERIAL })))
    expect(claims.filter((won) => won)).toHaveLength(1)
    expect((await store.all.serials([SERIAL])).taken).toEqual(new Set([SERIAL]))
    await store.all.release({ serial: SERIAL })
    expect(await store.all.serials([SERIAL])).toEqual({ taken: new Set(), givenUp: new Set() })
    expect(await store.all.claim({ serial: SERIAL })).toBe(true)
    await store.commit('main', 0, recordOf('main'), [])
    await store.all.release({ serial: SERIAL })
    expect(await store.all.claim({ serial: SERIAL })).toBe(false)
    for (const serial of ['first', 'second', 'first']) await store.all.giveUp(serial)
    expect([...(await store.all.serials(['first', 'second', 'third'])).givenUp]).toEqual(['second', 'first'])
    expect(await store.all.claim({ serial: 'first' })).toBe(true)
    await store.all.release({ serial: 'first' })
    expect([...(await store.all.serials(['first'])).givenUp]).toEqual(['first'])
  })

  it('knows who is lent, also to a token that is being made', async () => {
    const store = await open()
    await store.commit('main', 0, recordOf('main', { loan: LOAN }), [])
    expect(await store.all.claim({ bank: 'anser', mark: 'two' })).toBe(true)
    expect(await store.all.claim({ bank: 'anser', mark: 'one' })).toBe(false)
    expect(await store.all.lent('anser', ['one', 'two', 'three'])).toEqual(new Set(['one', 'two']))
    expect(await store.all.lent('shinkin', ['one', 'two'])).toEqual(new Set())
    await store.all.release({ bank: 'anser', mark: 'two' })
    await store.remove('main')
    expect(await store.all.lent('anser', ['one', 'two'])).toEqual(new Set())
  })
}
