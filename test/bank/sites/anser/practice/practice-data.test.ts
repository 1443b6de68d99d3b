import { expect, test } from 'vitest'
import { openBankStore } from '../../../../../bank/core/open-bank-store.ts'
import { fitsPassword, hashPassword } from '../../../../../bank/factors/password/passwords.ts'
import { addPracticeData, PRACTICE_USERS } from '../../../../../bank/sites/anser/practice/practice-data.ts'
import { PRACTICE_SERIALS } from '../../../../../token-core/index.ts'

test.each(PRACTICE_USERS.map((user) => [user.loginId, user] as const))(
  'the password of %s fits its hash',
  async (_, user) => {
    expect(await fitsPassword(user.password, user.passwordHash)).toBe(true)
  },
)

test('another password, or nobody, does not fit', async () => {
  const stored = await hashPassword('hanako2026', new Uint8Array(16).fill(7))
  expect(stored).toMatch(/^scrypt\$16384\$8\$1\$(07){16}\$[0-9a-f]{64}$/)
  expect(await fitsPassword('hanako2026', stored)).toBe(true)
  expect(await fitsPassword('Hanako2026', stored)).toBe(false)
  expect(await fitsPassword('hanako2026', null)).toBe(false)
})

test('one master, two managers, four general users; all practice tokens in stock; a second start adds nothing', async () => {
  const store = await openBankStore()
  await addPracticeData(store, 0)
  await store.transaction((tables) => tables.users.update('hanako01', { name: '変更後' }))
  await addPracticeData(store, 0)
  await store.transaction(async (tables) => {
    const users = await tables.users.find({})
    expect(users.map(({ kind }) => kind).sort()).toEqual([
      'general',
      'general',
      'general',
      'general',
      'manager',
      'manager',
      'master',
    ])
    expect((await tables.users.get('hanako01'))?.name).toBe('変更後')
    expect(await tables.devices.find({})).toHaveLength(PRACTICE_SERIALS.length)
  })
})

test("login IDs and passwords keep the banks' rule: 6 to 12 letters and digits mixed", () => {
  for (const { loginId, password } of PRACTICE_USERS) {
    for (const text of [loginId, password]) expect(text).toMatch(/^(?=.*[a-z])(?=.*\d)[a-z\d]{6,12}$/i)
  }
})
