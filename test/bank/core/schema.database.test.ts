import { describe, expect, test } from 'vitest'
import { SCHEMA } from '../../../bank/core/schema.ts'
import type { Database } from '../../../store/database.ts'
import { migrationsOf } from '../../../store/migrations.ts'
import { bring, databaseOf, rowsOf } from '../../store/bring.ts'
import { opened } from '../database/opened.ts'
import { DATABASES } from '../databases.ts'

describe.each(DATABASES)("the bank's migrations on $name", ({ missing, fresh }) => {
  describe.skipIf(missing)('', () => {
    test('once, again, and by many at once: each is applied once', async () => {
      const options = await fresh()
      const databases = Array.from({ length: 6 }, () => databaseOf(options))
      await Promise.all(databases.map((database) => bring(database, SCHEMA)))
      const [database] = databases as [Database]
      await bring(database, SCHEMA)
      const numbers = migrationsOf(SCHEMA, database.types).map(({ number }) => ({ number }))
      expect(await rowsOf(database, 'select "number" from "appliedMigrations" order by "number"', 'number')).toEqual(
        numbers,
      )
    })

    test('many stores opened at once on nothing agree on one key', async () => {
      const options = await fresh()
      const stores = await Promise.all(Array.from({ length: 5 }, () => opened(options)))
      const device = { serial: '12-3456789-0', deviceKey: 'ab'.repeat(32), cancelledAt: null, companyId: null }
      await stores[0]?.transaction(({ devices }) => devices.insert(device))
      for (const store of stores) {
        expect(await store.transaction(({ devices }) => devices.get(device.serial))).toEqual(device)
      }
    })
  })
})
