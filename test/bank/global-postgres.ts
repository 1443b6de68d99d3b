import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openBankStore } from '../../bank/core/open-bank-store.ts'
import { addPracticeData } from '../../bank/sites/anser/practice/practice-data.ts'
import { databaseAt, execute, startPostgres } from './postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server of this run; null where the machine has none. */
    postgresUrl: string | null
    /** The file with the key of the databases `practice_bank` and `empty_bank`, from which others are copied. */
    practiceKeyFile: string
  }
}

/** When the practice data of a bank under test was made. */
const LONG_AGO = Date.UTC(2026, 0, 1)

/** One PostgreSQL for all tests of a project, with one bank filled with practice data in it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'practice-bank-'))
  const keyFile = join(folder, 'bank.key')
  const server = await startPostgres()
  if (server) {
    // Without any bank, for those that begin one: its tables are made once.
    await execute(server.url, 'create database empty_bank')
    await (await openBankStore({ databaseUrl: databaseAt(server.url, 'empty_bank'), keyFile })).close()
    await execute(server.url, 'create database practice_bank template empty_bank')
    const store = await openBankStore({ databaseUrl: databaseAt(server.url, 'practice_bank'), keyFile })
    await addPracticeData(store, LONG_AGO)
    await store.close()
  } else {
    console.warn(
      'PostgreSQL (initdb, pg_ctl) is in no folder of PATH nor in /usr/lib/postgresql: its tests are skipped.',
    )
  }
  project.provide('postgresUrl', server?.url ?? null)
  project.provide('practiceKeyFile', keyFile)
  return async () => {
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
