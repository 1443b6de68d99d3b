import { describe, expect, test } from 'vitest'
import type { Bank } from '../../../bank/core/bank.ts'
import type { Store } from '../../../bank/core/store.ts'
import { hashPassword } from '../../../bank/factors/password/passwords.ts'
import { logIn } from '../../../bank/sites/anser/login/login.ts'
import { addPracticeData } from '../../../bank/sites/anser/practice/practice-data.ts'
import { DEFAULT_RULES } from '../../../bank/sites/anser/rules.ts'
import { DATABASES } from '../databases.ts'
import { opened } from './opened.ts'

const bankOn = (store: Store): Bank => ({
  store,
  now: () => 0,
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  rules: DEFAULT_RULES,
})

describe.each(DATABASES)('two stores on one $name, as two processes have them', ({ missing, fresh }) => {
  test.skipIf(missing)('right logins at once all come in; of wrong ones, five are answered', async () => {
    const options = await fresh()
    const stores = [await opened(options), await opened(options)]
    const [store] = stores
    if (!store) return
    await addPracticeData(store, 0)
    const passwordHash = await hashPassword('hanako2026', new Uint8Array(16), { N: 2, r: 1, p: 1 })
    await store.transaction((tables) => tables.users.update('hanako01', { passwordHash }))
    const tryAll = async (password: string) => {
      const tries = Array.from({ length: 10 }, () => stores.map((one) => logIn(bankOn(one), 'hanako01', password)))
      const results = await Promise.all(tries.flat())
      return results.map((result) => (result.ok ? 'in' : result.problems[0]?.code))
    }
    expect((await tryAll('hanako2026')).filter((end) => end === 'in')).toHaveLength(20)
    const ends = await tryAll('wrong1234')
    expect(ends.filter((end) => end === 'login-refused')).toHaveLength(5)
    expect(ends.filter((end) => end === 'login-paused')).toHaveLength(15)
  })
})
