import { expect, onTestFinished, test, vi } from 'vitest'
import { startBank } from '../../bank/index.ts'
import { hasNoBinary, openStore } from '../../store/index.ts'

/** As libsql fails on a machine that it has no binary for: while it is loaded. */
vi.mock('node:module', async (original) => ({
  ...(await original<typeof import('node:module')>()),
  createRequire: () => () => {
    throw Object.assign(new Error("Cannot find module '@libsql/win32-arm64-msvc'"), { code: 'MODULE_NOT_FOUND' })
  },
}))

test('a store says that SQLite is not there for this machine', async () => {
  const place = { whose: "The bank's", file: null, databaseUrl: null }
  const error = await openStore(place, {}, { open: () => expect.fail(), wrong: '' }).catch((thrown: unknown) => thrown)
  expect(hasNoBinary(error)).toBe(true)
  expect(hasNoBinary(new Error('another'))).toBe(false)
})

test('a bank without its database stands at its address all the same, and says why it cannot run', async () => {
  const bank = await startBank({ port: 0, apiToken: 'a' })
  onTestFinished(() => bank.close())
  expect(bank).toMatchObject({ isUnavailable: true, apiToken: 'a' })
  const page = await fetch(`${bank.url}/login`)
  expect(page.status).toBe(503)
  const words = await page.text()
  for (const part of ['練習銀行を起動できません', 'libsql', `${process.platform}-${process.arch}`, 'DATABASE_URL']) {
    expect(words).toContain(part)
  }
  const call = await fetch(`${bank.url}/api/v1/users`)
  expect([call.status, await call.json()]).toEqual([
    503,
    { error: { code: 'unavailable', message: expect.stringContaining('has no binary for') } },
  ])
  expect((await fetch(bank.url, { method: 'POST', body: 'x' })).status).toBe(503)
})
