import { expect, inject, test } from 'vitest'
import { openedTokens } from './postgres.ts'
import { describeStore } from './store-suite.ts'

const isThere = inject('postgresUrl') !== null

if (isThere) describeStore('a store in PostgreSQL', async () => (await openedTokens()).store)

test.runIf(isThere)('is shared', async () => {
  const { store } = await openedTokens()
  expect(store.shared.host).toMatch(/^[0-9a-f]{16}$/)
})
