import { describe, expect, test } from 'vitest'
import { migrate, migrationsOf } from '../../store/migrations.ts'
import { openSqlite } from '../../store/sqlite.ts'
import type { Schema } from '../../store/table-schema.ts'
import { DATABASES } from '../bank/databases.ts'
import { bring, databaseOf, execute, rowsOf } from './bring.ts'

const text = { kind: 'text', nullable: false } as const
const later = { kind: 'integer', nullable: true, since: 2 } as const

const FIRST = { people: { key: 'id', columns: { id: text }, indexes: [] } } as const satisfies Schema
const SECOND = {
  people: { key: 'id', columns: { id: text, age: later }, indexes: [['age', 'id']] },
  pets: { key: 'id', since: 2, columns: { id: text, owner: text }, indexes: [['owner']] },
} as const satisfies Schema

/** The age has moved into a table of its own. */
const THIRD = {
  people: {
    key: 'id',
    columns: { id: text, name: { ...text, nullable: true, since: 3 } },
    indexes: [],
    former: { columns: { age: later }, indexes: [['age', 'id']], before: 'name', until: 3 },
  },
  pets: SECOND.pets,
  ages: { key: 'id', since: 3, from: 'people', columns: { id: text, age: { ...later, since: 3 } }, indexes: [['age']] },
} as const satisfies Schema

describe.each(DATABASES)('migrations on $name', ({ missing, fresh }) => {
  describe.skipIf(missing)('', () => {
    test('go forward: a later column is empty in the rows that were there', async () => {
      const database = databaseOf(await fresh())
      await bring(database, FIRST)
      await execute(database, `insert into "people" ("id") values ('a')`)
      await bring(database, SECOND)
      expect(await rowsOf(database, 'select "id", "age" from "people"', 'id', 'age')).toEqual([{ id: 'a', age: null }])
      expect(await rowsOf(database, 'select "id" from "pets"', 'id')).toEqual([])
      expect(await rowsOf(database, 'select "number" from "appliedMigrations" order by 1', 'number')).toEqual([
        { number: 1 },
        { number: 2 },
      ])
    })

    test('columns move into a table of their own, with what stood in them and in the order of the rows', async () => {
      const database = databaseOf(await fresh())
      await bring(database, SECOND)
      await execute(database, `insert into "people" ("id", "age") values ('b', 30), ('a', null)`)
      await bring(database, THIRD)
      expect(await rowsOf(database, 'select "id", "age" from "ages" order by "position"', 'id', 'age')).toEqual([
        { id: 'b', age: 30 },
        { id: 'a', age: null },
      ])
      await expect(rowsOf(database, 'select "age" from "people"', 'age')).rejects.toThrow(/age/)
      expect(await rowsOf(database, 'select "id", "name" from "people" order by "position"', 'id', 'name')).toEqual([
        { id: 'b', name: null },
        { id: 'a', name: null },
      ])
      const empty = databaseOf(await fresh())
      await bring(empty, THIRD)
      expect(await rowsOf(empty, 'select "id", "name" from "people"', 'id', 'name')).toEqual([])
    })

    test('one that fails leaves nothing of itself', async () => {
      const database = databaseOf(await fresh())
      await bring(database, FIRST)
      const broken = { number: 2, statements: ['create table "half" ("id" text)', 'create nonsense'] }
      await expect(migrate(database, [...migrationsOf(FIRST, database.types), broken])).rejects.toThrow(/syntax/)
      await expect(rowsOf(database, 'select "id" from "half"', 'id')).rejects.toThrow(/half/)
      await bring(database, SECOND)
    })

    test('a database of another form, or of a later one, is refused', async () => {
      const database = databaseOf(await fresh())
      await bring(database, SECOND)
      await expect(bring(database, FIRST)).rejects.toThrow('made by another version')
      const other = { ...SECOND, people: { ...SECOND.people, columns: { id: text, name: text, age: later } } }
      await expect(bring(database, other)).rejects.toThrow('made by another version')
    })
  })
})

test('a secret stays where it was sealed', () => {
  const { types } = openSqlite(':memory:')
  const keys = { key: 'id', since: 2, from: 'people', columns: { id: text, key: { kind: 'secret', nullable: true } } }
  const schema = { ...FIRST, keys: { ...keys, indexes: [] } } as const
  expect(() => migrationsOf(schema as Schema, types)).toThrow('keys.key cannot be taken from people: it is a secret')
})

test('a column that comes later must be nullable', () => {
  const { types } = openSqlite(':memory:')
  const schema = { ...FIRST, people: { ...FIRST.people, columns: { id: text, name: { ...text, since: 2 } } } }
  expect(() => migrationsOf(schema, types)).toThrow('people.name comes to a table with rows: it must be nullable')
})
