import pg from 'pg'
import type { Database } from './database.ts'
import { makeGroups } from './group-commit.ts'
import { MIGRATIONS_TABLE } from './migrations.ts'
import { makeWriter } from './postgres-writer.ts'

/** Any number: it names the lock that migrations take. */
const MIGRATION_LOCK = 4_760_147_601

/** @param url `postgres://user:password@host:port/database` */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    // What is asked for without waiting is sent without waiting.
    pipeline: true,
    types: {
      getTypeParser: ((oid: number, format?: 'text') =>
        oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  })
  // A connection that breaks fails its query; without these two lines it would also end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))

  const inGroups = (begin: string) => makeGroups(makeWriter(pool, begin))
  return {
    types: {
      position: 'bigint generated always as identity primary key',
      // Compares as SQLite does, whatever the database's own language.
      text: 'text collate "C"',
      integer: 'bigint',
    },
    transaction: inGroups(`lock table "${MIGRATIONS_TABLE}" in exclusive mode`),
    migration: inGroups(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`),
    close: () => pool.end(),
  }
}
