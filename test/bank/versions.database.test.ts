import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openBankStore } from '../../bank/core/open-bank-store.ts'
import { startBank } from '../../bank/index.ts'
import { DATABASES, type TestDatabase } from './databases.ts'
import { execute } from './postgres.ts'

/** The database of the version before the camera token's standings had a table, on both databases. */

const MADE = join(import.meta.dirname, '../data/versions/before-standings')

const read = (name: string) => readFileSync(join(MADE, name), 'utf8')
const saved = (name: string) => JSON.parse(read(`bank-${name}.json`))
const under = saved('under')

/** A database as that version left it. */
async function formerDatabase({ fresh }: TestDatabase) {
  const options = await fresh()
  const { dataDir = '', databaseUrl } = options
  const file = databaseUrl ? 'bank.key' : 'bank.sqlite'
  for (const name of new Set(['bank.key', file])) cpSync(join(MADE, 'bank', name), join(dataDir, name))
  if (databaseUrl) await execute(databaseUrl, read('bank-postgres.sql'))
  return options
}

async function startFormer(database: TestDatabase) {
  const options = await formerDatabase(database)
  const bank = await startBank({ ...options, port: 0, now: () => under.now, apiToken: 'test' })
  onTestFinished(bank.close)
  return async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${bank.url}/api/v1${path}`, {
      method,
      headers: { authorization: 'Bearer test', ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return answer.json()
  }
}

describe.each(DATABASES)('on $name', (database) => {
  describe.skipIf(database.missing)('', () => {
    test('everybody stands as he stood', async () => {
      const call = await startFormer(database)
      expect((await call('GET', '/users')).users).toMatchObject(saved('users'))
      expect((await call('GET', '/tokens')).tokens).toMatchObject(saved('tokens'))
      expect((await call('GET', '/marks/users')).users).toEqual(saved('free'))
      expect(await call('GET', '/history')).toEqual(saved('history'))
    })

    test('what was under way is finished', async () => {
      const call = await startFormer(database)
      const { registration, request, revoked } = under
      expect(
        await call('POST', `/registrations/${registration.id}/completion`, { code: registration.code }),
      ).toMatchObject({ step: 'completed', loginId: 'saburo01' })
      expect(await call('GET', '/users/saburo01')).toMatchObject({
        registrationState: 'in-service',
        useState: 'usable',
      })
      expect(await call('POST', `/requests/${request.id}/verification`, { code: request.code })).toMatchObject({
        usedAt: under.now,
      })
      expect(await call('POST', `/marks/${revoked}/restoration`)).toMatchObject({ isPutBack: true })
      expect(await call('GET', '/users/jiro0001')).toMatchObject({ registrationState: 'none', revokedAt: null })
      expect(
        await call('PATCH', '/users/taro0001', {
          registrationState: 'in-service',
          tokenCode: saved('tokens')[0].tokenCode,
        }),
      ).toMatchObject({ useState: 'usable' })
    })

    test('the rows are whole, in their order, and several that open it at once bring it over once', async () => {
      const options = await formerDatabase(database)
      const stores = await Promise.all(Array.from({ length: 4 }, () => openBankStore(options)))
      for (const store of stores) onTestFinished(store.close)
      const [store] = stores
      if (!store) throw new TypeError('no store')
      const [users, standings] = await store.transaction(async (tables) => [
        await tables.users.find({}),
        await tables.cameraTokenStandings.find({}),
      ])
      expect(standings).toEqual(
        saved('users').map(({ loginId, registrationState, tokenCode, revokedAt }: Record<string, unknown>) => ({
          loginId,
          registrationState,
          tokenCode,
          revokedAt,
          revokedTokenCode: null,
        })),
      )
      expect(users.map(({ loginId }) => loginId)).toEqual(standings.map(({ loginId }) => loginId))
      for (const user of users) expect(Object.keys(user)).not.toContain('registrationState')
    })
  })
})
