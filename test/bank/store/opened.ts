import { onTestFinished } from 'vitest'
import type { Store } from '../../../bank/core/store.ts'
import { openStore, type StoreOptions } from '../../../bank/store/open-store.ts'

/** A store that is closed after the test. */
export async function opened(options: StoreOptions): Promise<Store> {
  const store = await openStore(options)
  onTestFinished(() => store.close())
  return store
}
