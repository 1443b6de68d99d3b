import { beforeEach, inject, onTestFinished } from 'vitest'
import { openBankStore, type StoreOptions } from '../../bank/core/open-bank-store.ts'
import type { Store } from '../../bank/core/store.ts'
import { copyOf } from './databases.ts'

/**
 * The bank's own tests hold for both databases: project `unit` runs them on SQLite in memory, project `bank-postgres` of
 * vitest.config.ts, which names its database in the environment, on PostgreSQL.
 */
const onPostgres = process.env.BANK_TEST_DATABASE === 'PostgreSQL'

export const openTestStore = async (): Promise<Store> => opened(onPostgres ? await copyOf('practice_bank') : undefined)

/** One in which no bank has begun. */
export const openEmptyStore = async (): Promise<Store> => opened(onPostgres ? await copyOf('empty_bank') : undefined)

async function opened(options?: StoreOptions): Promise<Store> {
  const store = await openBankStore(options)
  onTestFinished(store.close)
  return store
}

/** Loaded before the tests of project `bank-postgres`. */
if (onPostgres && inject('postgresUrl') === null) beforeEach((context) => context.skip())
