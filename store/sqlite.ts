import { createRequire } from 'node:module'
import { setTimeout } from 'node:timers/promises'
import type Libsql from 'libsql'
import type { Database, Values } from './database.ts'
import { type GroupConnection, makeGroups } from './group-commit.ts'

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
  const transaction = makeGroups(connectionTo(database))
  return {
    types: { position: 'integer primary key autoincrement', text: 'text', integer: 'integer' },
    transaction,
    migration: transaction,
    async close() {
      // The log goes into the file, so that the file alone is the whole bank.
      database.exec('pragma wal_checkpoint(truncate)')
      database.close()
    },
  }
}

/**
 * A prepared `begin immediate` that finds the file busy counts as running until it is collected as garbage, and so long the connection
 * commits nothing ("SQL statements in progress"). So the statements around a transaction are executed without being prepared.
 */
function connectionTo(database: Libsql.Database): GroupConnection {
  const kept = new Map<string, Libsql.Statement>()
  /** Values go to it as one list: some others end the process. */
  const prepared = (statement: string): Libsql.Statement => {
    const known = kept.get(statement)
    if (known) return known
    const made = database.prepare(statement)
    if (made.reader) made.raw(true)
    kept.set(statement, made)
    return made
  }
  return {
    row: (statement, values) => prepared(statement).get(values) as Values | undefined,
    rows: (statement, values) => prepared(statement).all(values) as Values[],
    change: (statement, values) => prepared(statement).run(values).changes,
    execute: (statement) => database.exec(statement),
    begin: () => beginOn(database),
    get isOpen() {
      return database.inTransaction
    },
    commit() {
      try {
        database.exec('commit')
        return null
      } catch (error) {
        rollBack(database)
        return { error }
      }
    },
    rollback: () => rollBack(database),
    mark: () => database.exec(`savepoint ${MARK}`),
    unmark: () => database.exec(`release ${MARK}`),
    backToMark: () => void database.exec(`rollback to ${MARK}; release ${MARK}`),
  }
}

const MARK = 'member'

function rollBack(database: Libsql.Database): void {
  try {
    database.exec('rollback')
  } catch {
    // The transaction is gone already.
  }
}

async function beginOn(database: Libsql.Database): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      database.exec('begin immediate')
      return
    } catch (error) {
      if (!isBusy(error) || tries >= TRIES) throw error
      await setTimeout(1 + Math.random() * LONGEST_PAUSE)
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}
