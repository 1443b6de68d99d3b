import { Kysely, SqliteDialect } from 'kysely'
import Libsql from 'libsql'
import type { Database } from './database.ts'

/** How long another process may keep the file to itself, in ms. */
const BUSY = 5_000

/**
 * A database in one file, or in memory (`:memory:`).
 * WAL, and flushed to the disk at each commit: what was answered is there after a power cut.
 */
export function openSqlite(file: string): Database {
  const database = new Libsql(file)
  for (const pragma of [`busy_timeout = ${BUSY}`, 'journal_mode = wal', 'synchronous = full', 'foreign_keys = on']) {
    database.exec(`pragma ${pragma}`)
  }
  return {
    db: new Kysely({ dialect: new SqliteDialect({ database }) }),
    types: { position: 'integer primary key autoincrement', text: 'text', integer: 'integer' },
    oneAtATime: true,
    begin: () => 'begin immediate',
    commit: 'commit',
    beginMigration: ['begin immediate'],
    isConflict: (error) => error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY'),
  }
}
