import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'
import { MIGRATIONS_TABLE } from './migrations.ts'

/** Connections of one bank process: so many transactions at once, the others wait. */
const CONNECTIONS = 8
/** A transaction that stands still so long is ended by the server, in ms. */
const STANDSTILL = 60_000
/** Any number: it names the lock that migrations take. */
const MIGRATION_LOCK = 4_760_147_601

/** serialization_failure, deadlock_detected (PostgreSQL, appendix A). */
const CONFLICTS = new Set(['40001', '40P01'])
/**
 * A transaction is tried once beside others; after a conflict no other is let in until its end, so that it cannot meet a second one.
 * More tries beside others make everybody slower: who shares an account with others meets them again.
 */
const TRIES_BESIDE_OTHERS = 1
const TRIES = 4

/**
 * For one transaction each, not when connecting: PgBouncer takes no such parameters, and gives a transaction any of its connections.
 * A scan of a whole table would make every transaction that writes to it a conflict.
 */
const SETTINGS = `set local enable_seqscan = off; set local idle_in_transaction_session_timeout = ${STANDSTILL}`

/** @param url `postgres://user:password@host:port/database` */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    types: {
      getTypeParser: ((oid: number, format?: 'text') =>
        oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  })
  // A connection that breaks fails its query; without these two lines it would also end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  return {
    db: new Kysely({ dialect: new PostgresDialect({ pool }) }),
    types: {
      position: 'bigint generated always as identity primary key',
      // Compares as SQLite does, whatever the database's own language.
      text: 'text collate "C"',
      integer: 'bigint',
    },
    oneAtATime: false,
    // Taking a table's lock takes no snapshot: who is alone sees all that was committed before him.
    begin: (tries) => {
      const mode = tries > TRIES_BESIDE_OTHERS ? 'exclusive' : 'share'
      return [
        `begin isolation level serializable; ${SETTINGS}; lock table "${MIGRATIONS_TABLE}" in access ${mode} mode`,
      ]
    },
    beginMigration: () => [`begin; ${SETTINGS}`, `select pg_advisory_xact_lock(${MIGRATION_LOCK})`],
    retryAfter: (error, tries) => (isConflict(error) && tries < TRIES ? 0 : null),
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CONFLICTS.has(String(error.code))
}
