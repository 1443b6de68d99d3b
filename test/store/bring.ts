import { onTestFinished } from 'vitest'
import type { Database } from '../../store/database.ts'
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
  onTestFinished(() => database.close())
  return database
}

export const bring = (database: Database, schema: Schema) => migrate(database, migrationsOf(schema, database.types))

export const execute = (database: Database, statement: string): Promise<unknown> =>
  database.migration(async (connection) => connection.execute(statement))

/** @param columns that the question asks for */
export const rowsOf = (database: Database, question: string, ...columns: readonly string[]) =>
  database.migration(async (connection) =>
    (await connection.rows(question, [])).map((values) =>
      Object.fromEntries(columns.map((column, i) => [column, values[i]])),
    ),
  )
