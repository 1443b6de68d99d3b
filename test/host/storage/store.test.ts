import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { openTokenStore } from '../../../host/storage/folder/token-store.ts'
import { makeMemoryStore } from '../../../host/storage/memory/memory-store.ts'
import { temporaryFolder } from '../folder.ts'
import { describeStore } from './store-suite.ts'

describeStore('a store in memory', async () => makeMemoryStore())

describeStore('a store in a folder', async () => {
  const folder = join(await temporaryFolder(), 'data')
  const store = await openTokenStore(folder, (notice) => expect.fail(notice.message))
  onTestFinished(() => store.close())
  return store
})
