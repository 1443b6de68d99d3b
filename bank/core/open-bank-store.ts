import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { KEY_LENGTH, makeSecrets, readKeyFile } from '../../server/index.ts'
import { openStore, type Place, unusable, unwritten } from '../../store/index.ts'
import { SCHEMA } from './schema.ts'
import type { Store, Tables } from './store.ts'

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
export async function openBankStore(options: StoreOptions = {}): Promise<Store> {
  const { dataDir } = options
  const place = placeOf(options)
  const keyFile = options.keyFile ?? (dataDir === undefined ? null : join(dataDir, KEY_NAME))
  if (place.databaseUrl !== null && keyFile === null) {
    throw new RangeError(
      '"keyFile" expected a path beside "databaseUrl": without the key nobody could read the secrets again',
    )
  }
  if (dataDir !== undefined) await makeFolder(dataDir)
  return openStore<Tables>(place, SCHEMA, {
    async open(mayMake) {
      return makeSecrets(keyFile === null ? randomBytes(KEY_LENGTH) : await readKeyFile(keyFile, mayMake))
    },
    wrong: `The key file ${keyFile} belongs to another database. Put the right one back from your backup.`,
  })
}

const placeOf = ({ dataDir, databaseUrl }: StoreOptions): Place => ({
  whose: "The bank's",
  file: dataDir === undefined ? null : join(dataDir, FILE_NAME),
  databaseUrl: databaseUrl || null,
})

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw unusable(`The bank's folder ${folder}`, error)
  }
}

/** An error of a start, in words where the disk is full. */
export const notStarted = (error: unknown, options: StoreOptions): unknown => unwritten(placeOf(options), error)
