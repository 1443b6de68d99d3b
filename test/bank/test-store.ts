import { beforeEach, inject, onTestFinished } from 'vitest'
import { openBankStore } from '../../bank/core/open-bank-store.ts'
import type { Store } from '../../bank/core/store.ts'
import { copyOfPracticeBank } from './databases.ts'

/**
 * The bank's own tests hold for both databases: project `unit` runs them on SQLite in memory, project `bank-postgres` of
 * vitest.config.ts, which names its database in the environment, on PostgreSQL.
 */
const onPostgres = process.env.BANK_TEST_DATABASE === 'PostgreSQL'

export async function openTestStore(): Promise<Store> {
  const store = await openBankStore(onPostgres ? await copyOfPracticeBank() : undefined)
  onTestFinished(store.close)
  return store
}

/** Loaded before the tests of project `bank-postgres`. */
if (onPostgres && inject('postgresUrl') === null) beforeEach((context) => context.skip())
