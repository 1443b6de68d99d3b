import pg from 'pg'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import type { Notice } from '../../../host/storage/notice.ts'
import type { PostgresTokens } from '../../../host/storage/postgres/open-tokens.ts'
import type { TokenChange } from '../../../host/storage/store.ts'
import { newRecord } from '../../../host/token/token-view.ts'
import { findPgBouncer, throughPgBouncer } from '../../bank/pgbouncer.ts'
import { execute } from '../../bank/postgres.ts'
import { factoryNew } from '../practice.ts'
import { openedTokens } from './postgres.ts'

const isThere = inject('postgresUrl') !== null
const pgbouncer = findPgBouncer()

const recordOf = (id: string, name = id) => newRecord(id, factoryNew(), { name })

/** What a host is told of, by id: the newest of each. */
async function follow({ shared }: PostgresTokens): Promise<ReadonlyMap<string, number | null>> {
  const told = new Map<string, number | null>()
  const watching = shared.watch((changes: readonly TokenChange[]) => {
    for (const { id, revision } of changes) told.set(id, revision)
  })
  onTestFinished(watching.end)
  await watching.begun
  return told
}

/** Whether somebody is connected who listens. */
async function listeners(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(
    "select count(*)::int as count from pg_stat_activity where datname = current_database() and query = 'listen camtoken'",
  )
  await client.end()
  return rows[0].count
}

/** What one host does is told at the other, whichever way it hears: new tokens, changes, removals, what comes back. */
async function expectToHear(here: PostgresTokens, there: PostgresTokens): Promise<void> {
  const told = await follow(there)
  const own = await follow(here)
  const expectTold = (id: string, revision: number | null) =>
    expect.poll(() => told.get(id), { message: id }).toBe(revision)
  await here.commit('a', 0, recordOf('a'), [])
  await expectTold('a', 1)
  await here.commit('a', 1, recordOf('a', 'b'), [])
  await expectTold('a', 2)
  await here.remove('a')
  await expectTold('a', null)
  await here.restore('a')
  await expectTold('a', 2)
  const many = Array.from({ length: 300 }, (_, index) => `${'i'.repeat(50)}${index}`)
  await Promise.all(many.map((id) => here.commit(id, 0, recordOf(id), [])))
  for (const id of many) await expectTold(id, 1)
  expect([...own.keys()]).toEqual([])
}

describe.runIf(isThere)('hosts on one database', () => {
  it('hear what the others did, and nobody listens while nobody watches', async () => {
    const { store, url, another } = await openedTokens()
    const there = await another()
    await store.commit('first', 0, recordOf('first'), [])
    expect(await listeners(url)).toBe(0)
    const ends = [store, there].map(({ shared }) => shared.watch(() => {}).end)
    await expect.poll(() => listeners(url)).toBe(2)
    for (const end of ends) end()
    await expect.poll(() => listeners(url)).toBe(0)
    await expectToHear(store, there)
  })

  it('hear on after their connections were cut, also of what was done meanwhile', async () => {
    const { store, url, another } = await openedTokens()
    const there = await another()
    await store.commit('a', 0, recordOf('a'), [])
    const told = await follow(there)
    await store.commit('b', 0, recordOf('b'), [])
    await expect.poll(() => told.get('b')).toBe(1)
    for (let revision = 1; revision <= 3; revision += 1) {
      await execute(
        url,
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      )
      await store.commit('a', revision, recordOf('a', `${revision}`), [])
      await expect.poll(() => told.get('a')).toBe(revision + 1)
    }
  })

  it('hear of what somebody did who fell before it was said', async () => {
    const { store, url, another } = await openedTokens()
    await store.commit('a', 0, recordOf('a'), [])
    await store.commit('b', 0, recordOf('b'), [])
    const told = await follow(await another())
    await expect.poll(() => listeners(url)).toBe(1)
    await execute(
      url,
      "update camtoken.tokens set revision = 7 where id = 'a'; delete from camtoken.tokens where id = 'b'",
    )
    await expect.poll(() => [told.get('a'), told.get('b')]).toEqual([7, null])
  })

  it.runIf(pgbouncer !== null)('hear through PgBouncer in session mode', async () => {
    const { store, url, another } = await openedTokens()
    const through = await throughPgBouncer(pgbouncer ?? '', url, 'session')
    await expectToHear(store, await another({ url: through }))
    expect(await listeners(url)).toBe(2)
  })

  it.runIf(pgbouncer !== null)(
    'look through PgBouncer in transaction mode, where LISTEN is for nothing, and say so once',
    async () => {
      const { store, url, another } = await openedTokens()
      const through = await throughPgBouncer(pgbouncer ?? '', url, 'transaction')
      const notices: Notice[] = []
      const there = await another({ url: through, notify: (notice) => notices.push(notice) })
      await expectToHear(store, there)
      await expect.poll(() => notices).toMatchObject([{ code: 'not-notified' }])
    },
  )
})
