import { sql } from 'kysely'
import { onTestFinished } from 'vitest'
import { type Database, inTransaction } from '../../store/database.ts'
import { migrate, migrationsOf } from '../../store/migrations.ts'
import { openPostgres } from '../../store/postgres.ts'
import { openSqlite } from '../../store/sqlite.ts'
import type { Schema } from '../../store/table-schema.ts'

/** A database without a store in front of it, which is closed after the test. @param options of `DATABASES` */
export function databaseOf(options: {
  readonly dataDir?: string
  readonly databaseUrl?: string | undefined
}): Database {
  const { databaseUrl, dataDir } = options
  const database = databaseUrl ? openPostgres(databaseUrl) : openSqlite(`${dataDir}/bank.sqlite`)
  onTestFinished(() => database.db.destroy())
  return database
}

export const bring = (database: Database, schema: Schema) => migrate(database, migrationsOf(schema, database.types))

export async function rowsOf(database: Database, query: string): Promise<readonly unknown[]> {
  return inTransaction(database, database.beginMigration, async (db) => (await sql.raw(query).execute(db)).rows)
}
