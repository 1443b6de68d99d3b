import { onTestFinished } from 'vitest'
import { openBankStore, type StoreOptions } from '../../../bank/core/open-bank-store.ts'
import type { Store } from '../../../bank/core/store.ts'

/** A store that is closed after the test. */
export async function opened(options: StoreOptions): Promise<Store> {
  const store = await openBankStore(options)
  onTestFinished(() => store.close())
  return store
}
