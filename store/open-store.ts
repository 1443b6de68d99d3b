import { dirname } from 'node:path'
import type { Database } from './database.ts'
import { type Keys, openSecrets } from './key-check.ts'
import { migrate, migrationsOf } from './migrations.ts'
import { isNotSaved } from './not-saved.ts'
import { makeSqlStore } from './sql-store.ts'
import { hasNoBinary, openSqlite } from './sqlite.ts'
import type { Store } from './store.ts'
import type { Schema } from './table-schema.ts'

/** Where rows are kept. Without file and address: in memory, until the end of the process. */
export interface Place {
  /** Whose rows they are, for sentences: `The bank's`. */
  readonly whose: string
  /** An SQLite file, in a folder that is there; made if it is missing. */
  readonly file: string | null
  /** PostgreSQL instead of the file: `postgres://user:password@host:port/database`. */
  readonly databaseUrl: string | null
}

/**
 * Opens a store with the tables of a schema, made or brought to that form where needed. Several processes may hold the same one.
 * Throws an Error whose message says what to mend; it names no password.
 */
export async function openStore<Tables>(place: Place, schema: Schema, keys: Keys): Promise<Store<Tables>> {
  const database = await openDatabase(place)
  try {
    await migrate(database, migrationsOf(schema, database.types))
    return makeSqlStore<Tables>(database, schema, await openSecrets(database, keys))
  } catch (error) {
    await database.close().catch(() => undefined)
    throw place.databaseUrl === null ? unwritten(place, error) : unusable(nameOf(place), error)
  }
}

async function openDatabase({ whose, file, databaseUrl }: Place): Promise<Database> {
  // Loaded only where it is used.
  if (databaseUrl !== null) return (await import('./postgres.ts')).openPostgres(databaseUrl)
  try {
    return openSqlite(file ?? ':memory:')
  } catch (error) {
    if (hasNoBinary(error)) throw error
    throw unusable(`${whose} file ${file}`, error)
  }
}

/** An error while a place is filled, in words where the disk is full. */
export function unwritten(place: Place, error: unknown): unknown {
  return isNotSaved(error) ? unusable(nameOf(place), error) : error
}

/** What a person calls a place. */
function nameOf({ whose, file, databaseUrl }: Place): string {
  return databaseUrl === null ? `${whose} folder ${dirname(file ?? '')}` : `The database at ${addressOf(databaseUrl)}`
}

/** An error of what cannot be used, in words. @param what it begins the sentence */
export function unusable(what: string, cause: unknown): Error {
  const reason = isNotSaved(cause)
    ? 'the disk is full, or cannot be written to. Make room and start again.'
    : cause instanceof Error
      ? cause.message || String('code' in cause ? cause.code : cause.name)
      : String(cause)
  return new Error(`${what} cannot be used: ${reason}`, { cause })
}

/** Server and database of an address, without user and password. */
function addressOf(url: string): string {
  if (!URL.canParse(url)) return 'DATABASE_URL'
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
