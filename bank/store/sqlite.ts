import { Kysely, SqliteDialect } from 'kysely'
import Libsql from 'libsql'
import type { Database } from './database.ts'

/** How long SQLite may stand still for another process while the file is opened, in ms. */
const BUSY_AT_START = 5_000
/** And later. Nothing else happens in this process meanwhile, so it is short, and tried often. */
const BUSY = 10
const TRIES = 500
const LONGEST_PAUSE = 30

/**
 * A database in one file, or in memory (`:memory:`).
 * WAL, and flushed to the disk at each commit: what was answered is there after a power cut.
 */
export function openSqlite(file: string): Database {
  const database = new Libsql(file)
  for (const pragma of [
    `busy_timeout = ${BUSY_AT_START}`,
    'journal_mode = wal',
    'synchronous = full',
    `busy_timeout = ${BUSY}`,
  ]) {
    database.exec(`pragma ${pragma}`)
  }
  return {
    db: new Kysely({ dialect: new SqliteDialect({ database }) }),
    types: { position: 'integer primary key autoincrement', text: 'text', integer: 'integer' },
    oneAtATime: true,
    begin: () => ['begin immediate'],
    beginMigration: () => ['begin immediate'],
    retryAfter: (error, tries) => (isBusy(error) && tries < TRIES ? 1 + Math.random() * LONGEST_PAUSE : null),
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}
