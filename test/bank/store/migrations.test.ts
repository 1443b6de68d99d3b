import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { SCHEMA, type Schema } from '../../../bank/core/schema.ts'
import { type Database, inTransaction } from '../../../bank/store/database.ts'
import { migrate, migrationsOf } from '../../../bank/store/migrations.ts'
import type { StoreOptions } from '../../../bank/store/open-store.ts'
import { openPostgres } from '../../../bank/store/postgres.ts'
import { openSqlite } from '../../../bank/store/sqlite.ts'
import { DATABASES } from '../databases.ts'
import { opened } from './opened.ts'

const text = { kind: 'text', nullable: false } as const
const later = { kind: 'integer', nullable: true, since: 2 } as const

const FIRST = { people: { key: 'id', columns: { id: text }, indexes: [] } } as const satisfies Schema
const SECOND = {
  people: { key: 'id', columns: { id: text, age: later }, indexes: [['age', 'id']] },
  pets: { key: 'id', since: 2, columns: { id: text, owner: text }, indexes: [['owner']] },
} as const satisfies Schema

function databaseOf({ databaseUrl, dataDir }: StoreOptions): Database {
  const database = databaseUrl ? openPostgres(databaseUrl) : openSqlite(`${dataDir}/bank.sqlite`)
  onTestFinished(() => database.db.destroy())
  return database
}

const bring = (database: Database, schema: Schema) => migrate(database, migrationsOf(schema, database.types))

async function rowsOf(database: Database, query: string): Promise<readonly unknown[]> {
  return inTransaction(database, database.beginMigration, async (db) => (await sql.raw(query).execute(db)).rows)
}

describe.each(DATABASES)('migrations on $name', ({ missing, fresh }) => {
  describe.skipIf(missing)('', () => {
    test('once, again, and by many at once: each is applied once', async () => {
      const options = await fresh()
      const databases = Array.from({ length: 6 }, () => databaseOf(options))
      await Promise.all(databases.map((database) => bring(database, SCHEMA)))
      const [database] = databases as [Database]
      await bring(database, SCHEMA)
      const numbers = migrationsOf(SCHEMA, database.types).map(({ number }) => ({ number }))
      expect(await rowsOf(database, 'select "number" from "appliedMigrations" order by "number"')).toEqual(numbers)
    })

    test('go forward: a later column is empty in the rows that were there', async () => {
      const database = databaseOf(await fresh())
      await bring(database, FIRST)
      await rowsOf(database, `insert into "people" ("id") values ('a')`)
      await bring(database, SECOND)
      expect(await rowsOf(database, 'select "id", "age" from "people"')).toEqual([{ id: 'a', age: null }])
      expect(await rowsOf(database, 'select * from "pets"')).toEqual([])
      expect(await rowsOf(database, 'select "number" from "appliedMigrations" order by 1')).toEqual([
        { number: 1 },
        { number: 2 },
      ])
    })

    test('one that fails leaves nothing of itself', async () => {
      const database = databaseOf(await fresh())
      await bring(database, FIRST)
      const broken = { number: 2, statements: ['create table "half" ("id" text)', 'create nonsense'] }
      await expect(migrate(database, [...migrationsOf(FIRST, database.types), broken])).rejects.toThrow(/syntax/)
      await expect(rowsOf(database, 'select * from "half"')).rejects.toThrow(/half/)
      await bring(database, SECOND)
    })

    test('a database of another form, or of a later one, is refused', async () => {
      const database = databaseOf(await fresh())
      await bring(database, SECOND)
      await expect(bring(database, FIRST)).rejects.toThrow('made by another version')
      const other = { ...SECOND, people: { ...SECOND.people, columns: { id: text, name: text, age: later } } }
      await expect(bring(database, other)).rejects.toThrow('made by another version')
    })

    test('many stores opened at once on nothing agree on one key', async () => {
      const options = await fresh()
      const stores = await Promise.all(Array.from({ length: 5 }, () => opened(options)))
      const device = { serial: '12-3456789-0', deviceKey: 'ab'.repeat(32), cancelledAt: null }
      await stores[0]?.transaction(({ devices }) => devices.insert(device))
      for (const store of stores) {
        expect(await store.transaction(({ devices }) => devices.get(device.serial))).toEqual(device)
      }
    })
  })
})

test('a column that comes later must be nullable', () => {
  const { types } = openSqlite(':memory:')
  const schema = { ...FIRST, people: { ...FIRST.people, columns: { id: text, name: { ...text, since: 2 } } } }
  expect(() => migrationsOf(schema, types)).toThrow('people.name comes to a table with rows: it must be nullable')
})
