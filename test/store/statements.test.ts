import { createRequire } from 'node:module'
import type Libsql from 'libsql'
import { describe, expect, test, vi } from 'vitest'
import { DATABASES } from '../bank/databases.ts'
import { findPgBouncer, throughPgBouncer } from '../bank/pgbouncer.ts'
import { databaseOf } from './bring.ts'
import { opened } from './opened.ts'

const [sqlite, postgres] = DATABASES

test('SQLite prepares each shape of a question once', async () => {
  const { prototype } = createRequire(import.meta.url)('libsql') as typeof Libsql
  const store = await opened((await sqlite?.fresh()) ?? {})
  const visit = (id: string) =>
    store.transaction(async ({ companies }) => {
      await companies.insert({ id, name: 'A' })
      await companies.update(id, { name: 'B' })
      await companies.get(id)
      await companies.find({ name: 'B' }, { limit: 1 })
      await companies.remove(id)
    })
  await visit('first')
  const prepare = vi.spyOn(prototype, 'prepare')
  for (let i = 0; i < 20; i++) await visit(`c${i}`)
  expect(prepare).not.toHaveBeenCalled()
  prepare.mockRestore()
})

describe.skipIf(postgres?.missing)('PostgreSQL', () => {
  const keptBy = async (databaseUrl: string) => {
    const database = databaseOf({ databaseUrl })
    await database.migration(async (connection) => connection.rows('select 1 where 1 = $1', [1]))
    return database.migration((connection) =>
      Promise.resolve(connection.rows('select statement from pg_prepared_statements', [])),
    )
  }

  test('keeps the statements of a connection', async () => {
    const { databaseUrl = '' } = (await postgres?.fresh()) ?? {}
    expect((await keptBy(databaseUrl)).flat()).toContain('select 1 where 1 = $1')
  })

  const program = findPgBouncer()
  test.skipIf(program === null).each(['session', 'transaction'] as const)(
    'behind PgBouncer in %s mode no statement is kept, since the next transaction may have another connection',
    async (mode) => {
      const { databaseUrl = '' } = (await postgres?.fresh()) ?? {}
      expect(await keptBy(await throughPgBouncer(program ?? '', databaseUrl, mode))).toEqual([])
    },
  )
})
