import { createRequire } from 'node:module'
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'
import type Libsql from 'libsql'
import type { Database } from './database.ts'

/** How long SQLite may stand still for another process while the file is opened, in ms. */
const BUSY_AT_START = 5_000
/** Later it does not wait: nothing else would happen in this process meanwhile. A transaction is tried again after a pause, so often: */
const TRIES = 500
/** In ms. */
const LONGEST_PAUSE = 30

const NO_BINARY = 'no-binary'

/** Whether a store could not be opened because SQLite is not there for this system and processor. */
export const hasNoBinary = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === NO_BINARY

/** Loaded when it is used, and not imported: Node tells of a package in CommonJS that fails while it is imported once more than one can catch. */
function loadLibsql(): typeof Libsql {
  try {
    return createRequire(import.meta.url)('libsql')
  } catch (cause) {
    throw Object.assign(new Error('libsql has no binary for this machine', { cause }), { code: NO_BINARY })
  }
}

/**
 * A database in one file, or in memory (`:memory:`).
 * WAL, and flushed to the disk at each commit: what was answered is there after a power cut.
 */
export function openSqlite(file: string): Database {
  const database = new (loadLibsql())(file)
  for (const pragma of [
    `busy_timeout = ${BUSY_AT_START}`,
    'journal_mode = wal',
    'synchronous = full',
    'busy_timeout = 0',
  ]) {
    database.exec(`pragma ${pragma}`)
  }
  return {
    db: new Kysely({ dialect: new SqliteDialect({ database: forKysely(database) }) }),
    types: { position: 'integer primary key autoincrement', text: 'text', integer: 'integer' },
    oneAtATime: true,
    begin: () => [BEGIN],
    beginMigration: () => [BEGIN],
    retryAfter: (error, tries) => (isBusy(error) && tries < TRIES ? 1 + Math.random() * LONGEST_PAUSE : null),
  }
}

/**
 * A prepared `begin immediate` that finds the file busy counts as running until it is collected as garbage, and so long the connection
 * commits nothing ("SQL statements in progress"). So the statements around a transaction are executed without being prepared.
 */
function forKysely(database: Libsql.Database): SqliteDatabase {
  const around = (statement: string): SqliteStatement => ({
    reader: false,
    run() {
      database.exec(statement)
      return { changes: 0, lastInsertRowid: 0 }
    },
    all: () => [],
    iterate: () => [].values(),
  })
  return {
    prepare: (statement) => (AROUND.has(statement) ? around(statement) : database.prepare(statement)),
    close() {
      // The log goes into the file, so that the file alone is the whole bank.
      database.exec('pragma wal_checkpoint(truncate)')
      database.close()
    },
  }
}

const BEGIN = 'begin immediate'
const AROUND = new Set([BEGIN, 'commit', 'rollback'])

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}
