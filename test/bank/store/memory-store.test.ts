import { expect, test } from 'vitest'
import { makeMemoryStore } from '../../../bank/store/memory-store.ts'

const COMPANY = { id: 'a', name: 'A' }

test('rows are found by key and by columns, and changed under a condition', async () => {
  const store = makeMemoryStore()
  await store.transaction(async ({ companies }) => {
    await companies.insert(COMPANY)
    await companies.insert({ id: 'b', name: 'A' })
    expect(await companies.get('a')).toEqual(COMPANY)
    expect(await companies.get('c')).toBeUndefined()
    expect((await companies.find({ name: 'A' })).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(await companies.update('a', { name: 'B' }, { name: 'X' })).toBe(false)
    expect(await companies.update('a', { name: 'B' }, { name: 'A' })).toBe(true)
    expect(await companies.update('c', { name: 'B' })).toBe(false)
    expect(await companies.find({ name: 'B' })).toEqual([{ id: 'a', name: 'B' }])
    await expect(companies.insert(COMPANY)).rejects.toThrow('id exists')
  })
})

test('a transaction that throws leaves nothing, and the next one runs', async () => {
  const store = makeMemoryStore()
  const failed = store.transaction(async ({ companies }) => {
    await companies.insert(COMPANY)
    throw new Error('half way')
  })
  await expect(failed).rejects.toThrow('half way')
  expect(await store.transaction(({ companies }) => companies.find({}))).toEqual([])
})

test('transactions started together run one after the other', async () => {
  const store = makeMemoryStore()
  await store.transaction(({ loginAttempts }) => loginAttempts.insert({ loginId: 'x', failures: 0, pausedUntil: null }))
  await Promise.all(
    Array.from({ length: 50 }, () =>
      store.transaction(async ({ loginAttempts }) => {
        const row = await loginAttempts.get('x')
        await loginAttempts.update('x', { failures: (row?.failures ?? 0) + 1 })
      }),
    ),
  )
  expect((await store.transaction(({ loginAttempts }) => loginAttempts.get('x')))?.failures).toBe(50)
})
