import { expect, test } from 'vitest'
import { bankApp } from '../../../../bank/app.ts'
import type { Store } from '../../../../bank/core/store.ts'
import { readStanding, setStanding, standingOf } from '../../../../bank/factors/camera-token/standing.ts'
import { forgetStanding } from '../../../../bank/factors/camera-token/token-management.ts'
import { searchCustomers } from '../../../../bank/sites/anser/help-desk/search.ts'
import { addPracticeData } from '../../../../bank/sites/anser/practice/practice-data.ts'
import { DEFAULT_RULES } from '../../../../bank/sites/anser/rules.ts'
import { listUsers } from '../../../../bank/sites/anser/users/users.ts'
import { openTestStore } from '../../test-store.ts'

const bankOn = (store: Store) => ({ store, now: () => 0, random: () => new Uint8Array(16), rules: DEFAULT_RULES })

const TOKEN = { instanceKey: '00'.repeat(32), wrongCodes: 0, stoppedAt: null, signedAt: null, revokedAt: null }

/** A bank in which everybody has a token of his own. */
async function filled() {
  const store = await openTestStore()
  await addPracticeData(store, 0)
  await store.transaction(async (tables) => {
    for (const [at, { loginId }] of (await tables.users.find({})).entries()) {
      const tokenCode = `VDS345678${at}-1`
      await tables.tokens.insert({ ...TOKEN, tokenCode, serial: `12-345670${at}-0` })
      await setStanding(tables, loginId, { registrationState: 'in-service', tokenCode })
    }
  })
  return counting(store)
}

/** A store that counts how often somebody asks for standings and tokens. */
function counting(store: Store) {
  let asked = 0
  const counted: Store = {
    ...store,
    transaction: (work) =>
      store.transaction((tables) => {
        const watched = <Rows extends object>(rows: Rows): Rows =>
          new Proxy(rows, {
            get(target, name) {
              asked += 1
              return Reflect.get(target, name)
            },
          })
        const { cameraTokenStandings, tokens } = tables
        return work({ ...tables, cameraTokenStandings: watched(cameraTokenStandings), tokens: watched(tokens) })
      }),
  }
  return {
    store: counted,
    /** @returns how often while `work` runs */
    during: async (work: () => Promise<unknown>) => {
      asked = 0
      await work()
      return asked
    },
  }
}

test('a list asks for all standings at once, and for all tokens', async () => {
  const { store, during } = await filled()
  const bank = bankOn(store)
  const app = await bankApp({ ...bank, apiToken: 'test' })
  const get = (path: string) => async () => {
    const answer = await app.request(`/api/v1${path}`, { headers: { authorization: 'Bearer test' } })
    expect((await answer.json()).users.length).toBeGreaterThan(6)
  }
  expect(await during(get('/users'))).toBe(2)
  expect(await during(get('/marks/users'))).toBe(1)
  expect(await during(async () => expect((await listUsers(bank, 'kitano')).length).toBeGreaterThan(6))).toBe(2)
  expect(await during(async () => expect((await searchCustomers(bank, '北野商事')).customers).not.toEqual([]))).toBe(2)
})

test('who never had to do with a token stands as who has none', async () => {
  const store = await openTestStore()
  await addPracticeData(store, 0)
  await store.transaction(async (tables) => {
    expect(await tables.cameraTokenStandings.find({})).toEqual([])
    expect(await readStanding(tables, 'hanako01')).toEqual({
      registrationState: 'none',
      tokenCode: null,
      revokedAt: null,
      revokedTokenCode: null,
    })
    const [hanako, taro] = [await tables.users.get('hanako01'), await tables.users.get('taro0001')]
    if (!hanako || !taro) throw new TypeError('the practice data has them')
    const none = { use: 'none', tokenCode: null, token: null, revokedTokenCode: null }
    expect(await standingOf(bankOn(store), tables, hanako)).toEqual({ registration: 'none', ...none })
    expect(await standingOf(bankOn(store), tables, taro)).toEqual({ registration: 'not-needed', ...none })
  })
})

test('of who is gone nothing is left to whoever gets his login ID', async () => {
  const { store } = await filled()
  await store.transaction(async (tables) => {
    await setStanding(tables, 'hanako01', { revokedAt: 1 })
    await forgetStanding(tables, 'hanako01')
    expect(await tables.cameraTokenStandings.get('hanako01')).toBeUndefined()
  })
})
