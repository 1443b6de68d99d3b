import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { SCHEMA } from '../core/schema.ts'
import type { Store } from '../core/store.ts'
import { type Database, inTransaction } from './database.ts'
import { readKeyFile } from './key-file.ts'
import { migrate, migrationsOf } from './migrations.ts'
import { isNotSaved } from './not-saved.ts'
import { makeSecrets, SECRET_KEY_LENGTH, type Secrets } from './secrets.ts'
import { makeSqlStore } from './sql-store.ts'
import { openSqlite } from './sqlite.ts'

/** Where a bank keeps its rows. Without any of these: in memory, until the end of the process. */
export interface StoreOptions {
  /** A folder for `bank.sqlite` and `bank.key`; made if it is missing. */
  readonly dataDir?: string
  /** PostgreSQL instead of the SQLite file: `postgres://user:password@host:port/database`. Empty is none. */
  readonly databaseUrl?: string | undefined
  /** The file with the key of the secrets; default: `bank.key` in `dataDir`. PostgreSQL needs one of the two. */
  readonly keyFile?: string
}

const FILE_NAME = 'bank.sqlite'
const KEY_NAME = 'bank.key'

/**
 * Opens the bank's store, made or brought to the form of this program where needed. Several processes may hold the same one.
 * Throws an Error whose message says what to mend; it names no password.
 */
export async function openStore(options: StoreOptions = {}): Promise<Store> {
  const { dataDir } = options
  const databaseUrl = options.databaseUrl || null
  const keyFile = options.keyFile ?? (dataDir === undefined ? null : join(dataDir, KEY_NAME))
  if (databaseUrl !== null && keyFile === null) {
    throw new RangeError(
      '"keyFile" expected a path beside "databaseUrl": without the key nobody could read the secrets again',
    )
  }
  if (dataDir !== undefined) await makeFolder(dataDir)
  const database = await openDatabase(databaseUrl, dataDir)
  try {
    await migrate(database, migrationsOf(SCHEMA, database.types))
    return makeSqlStore(database, await openSecrets(database, keyFile))
  } catch (error) {
    await database.db.destroy().catch(() => undefined)
    throw databaseUrl === null
      ? unwritten(error, options)
      : unusable(`The database at ${addressOf(databaseUrl)}`, error)
  }
}

async function openDatabase(databaseUrl: string | null, dataDir: string | undefined): Promise<Database> {
  // Loaded only where it is used.
  if (databaseUrl !== null) return (await import('./postgres.ts')).openPostgres(databaseUrl)
  const file = dataDir === undefined ? ':memory:' : join(dataDir, FILE_NAME)
  try {
    return openSqlite(file)
  } catch (error) {
    throw unusable(`The bank's file ${file}`, error)
  }
}

/** The key must be the one that the database began with. Under the lock of migrations: of two that begin, one begins. */
async function openSecrets(database: Database, keyFile: string | null): Promise<Secrets> {
  return inTransaction(database, database.beginMigration, async (db) => {
    await sql.raw(`create table if not exists "${KEY_CHECK}" ("sealed" ${database.types.text} not null)`).execute(db)
    const check = await db.selectFrom(KEY_CHECK).select('sealed').executeTakeFirst()
    const key = keyFile === null ? randomBytes(SECRET_KEY_LENGTH) : await readKeyFile(keyFile, check === undefined)
    const secrets = makeSecrets(key)
    if (!check)
      await db
        .insertInto(KEY_CHECK)
        .values({ sealed: secrets.seal('', KEY_CHECK) })
        .execute()
    else if (!opens(secrets, String(check.sealed))) {
      throw new Error(`The key file ${keyFile} belongs to another database. Put the right one back from your backup.`)
    }
    return secrets
  })
}

const KEY_CHECK = 'keyCheck'

function opens(secrets: Secrets, sealed: string): boolean {
  try {
    secrets.open(sealed, KEY_CHECK)
    return true
  } catch {
    return false
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw unusable(`The bank's folder ${folder}`, error)
  }
}

/** An error of a start, in words where the disk is full. */
export function unwritten(error: unknown, { databaseUrl, dataDir }: StoreOptions): unknown {
  if (!isNotSaved(error)) return error
  return unusable(databaseUrl ? `The database at ${addressOf(databaseUrl)}` : `The bank's folder ${dataDir}`, error)
}

function unusable(what: string, cause: unknown): Error {
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
