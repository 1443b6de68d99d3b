import { describe, expect, test } from 'vitest'
import type { Store as SqlStore } from '../../store/index.ts'
import { DATABASES } from '../bank/databases.ts'
import { type Note, opened, openTables, type Tables } from './opened.ts'

type Store = SqlStore<Tables>

const COMPANY = { id: 'a', name: 'A' }

describe.each(DATABASES)('store on $name', ({ missing, fresh }) => {
  describe.skipIf(missing)('rows', () => {
    test('are found by key and by columns, and changed under a condition', async () => {
      const store = await opened(await fresh())
      await store.transaction(async ({ companies }) => {
        await companies.insert({ id: 'b', name: 'A' })
        await companies.insert(COMPANY)
        expect(await companies.get('a')).toEqual(COMPANY)
        expect(await companies.get('c')).toBeUndefined()
        expect((await companies.find({ name: 'A' })).map(({ id }) => id)).toEqual(['b', 'a'])
        expect(await companies.update('a', { name: 'B' }, { name: 'X' })).toBe(false)
        expect(await companies.update('a', { name: 'B' }, { name: 'A' })).toBe(true)
        expect(await companies.update('c', { name: 'B' })).toBe(false)
        expect(await companies.find({ name: 'B' })).toEqual([{ id: 'a', name: 'B' }])
      })
    })

    test('of a key that is taken are refused, and the transaction goes on', async () => {
      const store = await opened(await fresh())
      await store.transaction(async ({ companies }) => {
        await companies.insert(COMPANY)
        await expect(companies.insert({ id: 'a', name: 'B' })).rejects.toThrow(RangeError)
        await companies.insert({ id: 'b', name: 'B' })
      })
      expect(await all(store)).toEqual([COMPANY, { id: 'b', name: 'B' }])
    })

    test('keep nulls, large numbers, and texts of any kind', async () => {
      const store = await opened(await fresh())
      const row = {
        loginId: `'; drop table users; -- \u{1f511} 北野`,
        failures: Number.MAX_SAFE_INTEGER,
        pausedUntil: null,
        disabledAt: -1,
      }
      await store.transaction((tables) => tables.loginAttempts.insert(row))
      await store.transaction(async ({ loginAttempts }) => {
        expect(await loginAttempts.get(row.loginId)).toEqual(row)
        expect(await loginAttempts.find({ pausedUntil: null, disabledAt: -1 })).toEqual([row])
        expect(await loginAttempts.find({ pausedUntil: { from: 0 } })).toEqual([])
      })
    })

    test('are found by a range, ordered, paged and counted', async () => {
      const store = await opened(await fresh())
      await store.transaction(async ({ history }) => {
        // 'B' before 'a': texts compare by code point, in any language.
        for (const [id, at] of [
          ['c', 30],
          ['B', 10],
          ['a', 20],
          ['d', 20],
        ] as const)
          await history.insert(note(id, at))
      })
      await store.transaction(async ({ history }) => {
        const ids = async (...query: Parameters<typeof history.find>) =>
          (await history.find(...query)).map(({ id }) => id)
        expect(await ids({})).toEqual(['c', 'B', 'a', 'd'])
        expect(await ids({}, { descending: true })).toEqual(['d', 'a', 'B', 'c'])
        expect(await ids({}, { orderBy: 'id' })).toEqual(['B', 'a', 'c', 'd'])
        expect(await ids({}, { orderBy: 'at' })).toEqual(['B', 'a', 'd', 'c'])
        expect(await ids({}, { orderBy: 'at', descending: true })).toEqual(['c', 'd', 'a', 'B'])
        expect(await ids({ at: { from: 20 } })).toEqual(['c', 'a', 'd'])
        expect(await ids({ at: { from: 10, before: 30 } }, { orderBy: 'at', limit: 2 })).toEqual(['B', 'a'])
        expect(await ids({ at: { before: 30 } }, { orderBy: 'at', offset: 2 })).toEqual(['d'])
        expect(await ids({}, { limit: 2, offset: 3 })).toEqual(['d'])
        expect(await history.count({})).toBe(4)
        expect(await history.count({ at: { from: 20 }, id: 'a' })).toBe(1)
      })
    })

    test('are found by a part of a text, which means no more than its letters', async () => {
      const store = await opened(await fresh())
      await store.transaction(async ({ companies }) => {
        for (const id of ['VDS0795', 'vds0795', '5%0', '5_0', '北野']) await companies.insert({ id, name: id })
        const found = async (contains: string) => (await companies.find({ id: { contains } })).map(({ id }) => id)
        expect(await found('S07')).toEqual(['VDS0795'])
        expect(await found('0')).toEqual(['VDS0795', 'vds0795', '5%0', '5_0'])
        expect(await found('%')).toEqual(['5%0'])
        expect(await found('_')).toEqual(['5_0'])
        expect(await found('野')).toEqual(['北野'])
        expect(await found('5_9')).toEqual([])
      })
    })

    test('are removed by key and by columns', async () => {
      const store = await opened(await fresh())
      await store.transaction(async ({ history }) => {
        for (const [id, at] of [
          ['a', 1],
          ['b', 2],
          ['c', 3],
        ] as const)
          await history.insert(note(id, at))
        expect(await history.remove('a')).toBe(true)
        expect(await history.remove('a')).toBe(false)
        expect(await history.removeAll({ at: { before: 3 } })).toBe(1)
        expect((await history.find({})).map(({ id }) => id)).toEqual(['c'])
        expect(await history.removeAll({})).toBe(1)
      })
    })

    test('are not found by a secret, by nothing in particular, or by a column that is not there', async () => {
      const store = await opened(await fresh())
      await store.transaction(async ({ devices, companies }) => {
        await expect(devices.find({ deviceKey: 'ab' })).rejects.toThrow('devices are not found by deviceKey')
        await expect(companies.find({ name: undefined as unknown as string })).rejects.toThrow('without a value')
        await expect(companies.insert({ ...COMPANY, other: 1 } as typeof COMPANY)).rejects.toThrow('no column other')
      })
    })
  })

  describe.skipIf(missing)('transactions', () => {
    test('one that throws leaves nothing, and the next one runs', async () => {
      const store = await opened(await fresh())
      const failed = store.transaction(async ({ companies }) => {
        await companies.insert(COMPANY)
        throw new Error('half way')
      })
      await expect(failed).rejects.toThrow('half way')
      expect(await all(store)).toEqual([])
    })

    test('one whose query failed unnoticed leaves nothing and says so', async () => {
      const store = await opened(await fresh())
      const failed = store.transaction(async ({ companies }) => {
        await companies.insert(COMPANY)
        await companies.insert({ id: 'b', name: null as unknown as string }).catch(() => undefined)
        return 'done'
      })
      await expect(failed).rejects.toThrow(/null/i)
      expect(await all(store)).toEqual([])
    })

    test('one with a row that it did not wait for has it in the end, and fails where its key is taken', async () => {
      const store = await opened(await fresh())
      await store.transaction(async ({ companies }) => companies.add(COMPANY))
      const failed = store.transaction(async ({ companies }) => {
        companies.add({ id: 'b', name: 'B' })
        companies.add({ id: 'a', name: 'again' })
        return 'done'
      })
      await expect(failed).rejects.toThrow(RangeError)
      expect(await all(store)).toEqual([COMPANY])
    })

    test('started together they come out as if one ran after the other', async () => {
      const options = await fresh()
      const stores = [await opened(options), await opened(options)]
      await stores[0]?.transaction(({ loginAttempts }) => loginAttempts.insert(attempts(0)))
      await Promise.all(
        Array.from({ length: 60 }, (_, i) =>
          stores[i % 2]?.transaction(async ({ loginAttempts }) => {
            const row = await loginAttempts.get('x')
            await loginAttempts.update('x', { failures: (row?.failures ?? 0) + 1 })
          }),
        ),
      )
      expect(await stores[1]?.transaction(({ loginAttempts }) => loginAttempts.get('x'))).toEqual(attempts(60))
    })

    test('no two see a state that only one of them could have left', async () => {
      const options = await fresh()
      const stores = [await opened(options), await opened(options)]
      // Each puts a row only where it sees none: beside each other both would see none.
      const put = (store: Store, id: string) =>
        store.transaction(async ({ companies }) => {
          if ((await companies.count({})) > 0) return false
          await companies.insert({ id, name: 'first' })
          return true
        })
      const puts = Array.from({ length: 20 }, (_, i) => put(stores[i % 2] as Store, `c${i}`))
      expect((await Promise.all(puts)).filter(Boolean)).toHaveLength(1)
      expect(await all(stores[0] as Store)).toHaveLength(1)
    })

    test('a closed store ends what it began and begins nothing', async () => {
      const options = await fresh()
      const store = await openTables(options)
      const begun = Array.from({ length: 20 }, (_, i) =>
        store.transaction((tables) => tables.companies.insert({ id: `c${i}`, name: '' })),
      )
      await store.close()
      await Promise.all(begun)
      await expect(all(store)).rejects.toThrow('closed')
      await store.close()
      expect(await all(await opened(options))).toHaveLength(20)
    })
  })
})

const all = (store: Store) => store.transaction(({ companies }) => companies.find({}))

const attempts = (failures: number) => ({ loginId: 'x', failures, pausedUntil: null, disabledAt: null })

const note = (id: string, at: number): Note => ({ id, at, companyId: 'a' })
