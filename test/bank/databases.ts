import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import type { StoreOptions } from '../../bank/core/open-bank-store.ts'
import { databaseAt, execute } from './postgres.ts'

/** A kind of database for `describe.each`: the same tests hold for both. */
export interface TestDatabase {
  readonly name: 'SQLite' | 'PostgreSQL'
  /** This machine has none: for `describe.skipIf`. */
  readonly missing: boolean
  /** Options for a new database with nothing in it, which is removed after the test. Several stores may open the same. */
  fresh(): Promise<StoreOptions>
}

/** For tests of the project `database` in vitest.config.ts, which starts a PostgreSQL. */
export const DATABASES: readonly TestDatabase[] = [
  { name: 'SQLite', missing: false, fresh: async () => ({ dataDir: temporaryFolder() }) },
  { name: 'PostgreSQL', missing: inject('postgresUrl') === null, fresh: freshPostgres },
]

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bank-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function freshPostgres(): Promise<StoreOptions> {
  const databaseUrl = await makeDatabase('')
  onTestFinished(() => execute(serverUrl(), `drop database ${new URL(databaseUrl).pathname.slice(1)} with (force)`))
  return { databaseUrl, dataDir: temporaryFolder() }
}

/** A copy of one that the global setup made: with practice data, or with tables and nothing in them. It goes with the server. */
export async function copyOf(bank: 'practice_bank' | 'empty_bank'): Promise<StoreOptions> {
  return { databaseUrl: await makeDatabase(`template ${bank}`), keyFile: inject('practiceKeyFile') }
}

async function makeDatabase(how: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await execute(serverUrl(), `create database ${name} ${how}`)
  return databaseAt(serverUrl(), name)
}

function serverUrl(): string {
  const url = inject('postgresUrl')
  if (url === null) throw new Error('this machine has no PostgreSQL')
  return url
}
