import { expect, test } from 'vitest'
import { actingInOne, liveBank } from '../../../bank/core/live-bank.ts'
import { setClock } from '../../../bank/core/settings.ts'
import { DEFAULT_RULES } from '../../../bank/sites/anser/rules.ts'
import { openEmptyStore } from '../test-store.ts'

async function bankWith() {
  const store = await openEmptyStore()
  return { store, bank: liveBank({ store, now: () => 1_000, random: (n) => new Uint8Array(n), rules: DEFAULT_RULES }) }
}

const company = (id: string) => ({ id, name: id, createdAt: null })

test('what a call begins inside of its transaction is part of it, by the clock of the company that it is about', async () => {
  const { store, bank } = await bankWith()
  await store.transaction((tables) => setClock(tables, 500, 'a'))
  const now = await actingInOne(
    bank,
    async () => 'a',
    async () => {
      await bank.store.transaction(({ companies }) => companies.insert(company('a')))
      return bank.store.transaction(async ({ companies }) => [bank.now(), await companies.get('a')])
    },
  )
  expect(now).toEqual([1_500, company('a')])
})

test('a part that fails fails the whole, even if the call took no notice', async () => {
  const { store, bank } = await bankWith()
  const call = actingInOne(
    bank,
    async () => null,
    async () => {
      await bank.store.transaction(({ companies }) => companies.insert(company('a')))
      const part = bank.store.transaction(async ({ companies }) => {
        await companies.insert(company('b'))
        throw new Error('half way')
      })
      await part.catch(() => undefined)
    },
  )
  await expect(call).rejects.toThrow('half way')
  expect(await store.transaction(({ companies }) => companies.find({}))).toEqual([])
})

test('calls at the same time each have their own', async () => {
  const { store, bank } = await bankWith()
  const call = (id: string) =>
    actingInOne(
      bank,
      async () => null,
      () =>
        bank.store.transaction(async ({ companies }) => {
          await companies.insert(company(id))
          if (id === 'b') throw new Error('only this one')
        }),
    )
  const ends = await Promise.allSettled(['a', 'b', 'c'].map(call))
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  const there = await store.transaction(({ companies }) => companies.find({}, { orderBy: 'id' }))
  expect(there.map(({ id }) => id)).toEqual(['a', 'c'])
})
