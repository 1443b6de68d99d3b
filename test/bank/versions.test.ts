import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startBank } from '../../bank/index.ts'

/** The database of an earlier version is brought to this one's form, and says what it said (test/data/versions/README.md). */

const MADE = join(import.meta.dirname, '../data/versions/before-kinds')
/** When the database was last written. */
const MADE_AT = Date.UTC(2026, 10, 27, 1, 1, 13, 250)

const saved = (name: string) => JSON.parse(readFileSync(join(MADE, name), 'utf8'))

test('the database of the version before there were kinds of tokens', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bank-version-'))
  cpSync(join(MADE, 'bank'), dataDir, { recursive: true })
  const bank = await startBank({ dataDir, port: 0, now: () => MADE_AT, apiToken: 'test' })
  onTestFinished(async () => {
    await bank.close()
    rmSync(dataDir, { recursive: true })
  })
  const get = async (path: string) => {
    const answer = await fetch(`${bank.url}/api/v1${path}`, { headers: { authorization: 'Bearer test' } })
    return answer.json()
  }
  expect((await get('/users')).users).toMatchObject(saved('bank-users.json'))
  // Taken from jiro0001 after the list was made.
  const tokens = (await get('/tokens')).tokens.filter(({ loginIds }: { loginIds: string[] }) => loginIds.length > 0)
  expect(tokens).toMatchObject(
    saved('bank-tokens.json').filter(({ loginIds }: { loginIds: string[] }) => loginIds[0] !== 'jiro0001'),
  )
  expect((await get('/history')).entries).toEqual(saved('bank-history.json').entries)
  // A mark of then is put back: the user whom the stopped token was made for stands as before it.
  const lent = (await get('/marks')).marks.find(
    ({ user }: { user: { loginId: string } | null }) => user?.loginId === 'ichiro01',
  )
  const headers = { authorization: 'Bearer test' }
  const answer = await fetch(`${bank.url}/api/v1/marks/${lent.id}/restoration`, { method: 'POST', headers })
  expect(await answer.json()).toMatchObject({ id: lent.id, serial: '12-3456701-0', isPutBack: true })
  expect(await get('/users/ichiro01')).toMatchObject({ registrationState: 'none', tokenCode: null, revokedAt: null })
})
