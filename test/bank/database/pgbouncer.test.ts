import { describe, expect, test } from 'vitest'
import type { Bank } from '../../../bank/core/bank.ts'
import { openBankStore } from '../../../bank/core/open-bank-store.ts'
import { hashPassword } from '../../../bank/factors/password/passwords.ts'
import { logIn } from '../../../bank/sites/anser/login/login.ts'
import { addPracticeData } from '../../../bank/sites/anser/practice/practice-data.ts'
import { DEFAULT_RULES } from '../../../bank/sites/anser/rules.ts'
import { DATABASES } from '../databases.ts'
import { findPgBouncer, type PoolMode, throughPgBouncer } from '../pgbouncer.ts'
import { opened } from './opened.ts'

const program = findPgBouncer()
const postgres = DATABASES.find(({ name }) => name === 'PostgreSQL')
const isMissing = program === null || postgres === undefined || postgres.missing
if (program === null) console.warn('pgbouncer is in no folder of PATH nor in /usr/sbin: its tests are skipped.')

async function optionsThrough(mode: PoolMode) {
  if (!program || !postgres) throw new Error('this machine has no PgBouncer')
  const options = await postgres.fresh()
  return { ...options, databaseUrl: await throughPgBouncer(program, options.databaseUrl ?? '', mode) }
}

describe.skipIf(isMissing)('PostgreSQL behind PgBouncer', () => {
  test.each(['session', 'transaction'] as const)(
    '%s mode: two banks at once, and what they write stays',
    async (mode) => {
      const options = await optionsThrough(mode)
      // Both make the tables: one waits for the other.
      const stores = await Promise.all([opened(options), opened(options)])
      await Promise.all(stores.map((store) => addPracticeData(store, 0)))
      const [store] = stores
      const passwordHash = await hashPassword('hanako2026', new Uint8Array(16), { N: 2, r: 1, p: 1 })
      await store.transaction((tables) => tables.users.update('hanako01', { passwordHash }))
      const banks = stores.map((one): Bank => {
        return {
          store: one,
          now: () => 0,
          random: (length) => crypto.getRandomValues(new Uint8Array(length)),
          rules: DEFAULT_RULES,
        }
      })
      const tryAll = (password: string) =>
        Promise.all(Array.from({ length: 10 }, () => banks.map((bank) => logIn(bank, 'hanako01', password))).flat())
      expect((await tryAll('hanako2026')).filter(({ ok }) => ok)).toHaveLength(20)
      const codes = (await tryAll('wrong1234')).map((end) => (end.ok ? 'in' : end.problems[0]?.code))
      expect(codes.filter((code) => code === 'login-refused')).toHaveLength(5)
      expect(codes.filter((code) => code === 'login-paused')).toHaveLength(15)
      const rows = await store.transaction((tables) => tables.history.count({ loginId: 'hanako01', action: 'login' }))
      expect(rows).toBe(25)
    },
  )

  test('statement mode is refused in words', async () => {
    const options = await optionsThrough('statement')
    await expect(openBankStore(options)).rejects.toThrow(/cannot be used: .*statement pooling mode/i)
  })
})
