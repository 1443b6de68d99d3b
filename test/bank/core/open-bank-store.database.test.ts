import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { openBankStore, type StoreOptions } from '../../../bank/core/open-bank-store.ts'
import type { Tables } from '../../../bank/core/store.ts'
import { opened } from '../database/opened.ts'
import { DATABASES, temporaryFolder } from '../databases.ts'

const KEY = '00112233445566778899aabbccddeeff0123456789abcdeffedcba9876543210'
const DEVICE = { serial: '12-3456789-0', deviceKey: KEY, cancelledAt: null, companyId: null }
const TOKEN = {
  tokenCode: 'VDS3456789-1',
  serial: '12-3456789-0',
  instanceKey: KEY,
  wrongCodes: 0,
  stoppedAt: null,
  signedAt: null,
  revokedAt: null,
}
const SESSION = {
  id: 'hash',
  formToken: KEY,
  loginId: null,
  companyId: null,
  credentials: null,
  certificate: null,
  terminal: null,
  isHelpDesk: 0,
  skipped: 0,
  notice: null,
  kept: KEY,
  lastSeen: 0,
} as const

async function fill(tables: Tables): Promise<void> {
  await tables.devices.insert(DEVICE)
  await tables.tokens.insert(TOKEN)
  await tables.sessions.insert(SESSION)
}

describe.each(DATABASES)('secrets on $name', ({ missing, fresh }) => {
  describe.skipIf(missing)('', () => {
    test('come back as they were, after a change too', async () => {
      const options = await fresh()
      const store = await openBankStore(options)
      await store.transaction(fill)
      await store.transaction(({ tokens }) => tokens.update(TOKEN.tokenCode, { instanceKey: 'ff'.repeat(32) }))
      await store.close()
      const again = await opened(options)
      await again.transaction(async ({ devices, tokens, sessions }) => {
        expect(await devices.find({})).toEqual([DEVICE])
        expect(await tokens.get(TOKEN.tokenCode)).toEqual({ ...TOKEN, instanceKey: 'ff'.repeat(32) })
        expect(await sessions.get('hash')).toEqual(SESSION)
      })
    })

    test('do not stand in what the database keeps, in whatever writing', async () => {
      const options = await fresh()
      const store = await openBankStore(options)
      await store.transaction(fill)
      await store.close()
      const kept = await contentOf(options)
      // What is no secret does stand there: the search would find the keys.
      expect(kept.includes(TOKEN.tokenCode)).toBe(true)
      const bytes = Buffer.from(KEY, 'hex')
      const fileKey = readFileSync(join(options.dataDir ?? '', 'bank.key'))
      for (const secret of [bytes, Buffer.from(fileKey.toString().trim(), 'hex')]) {
        for (const form of ['latin1', 'hex', 'base64', 'base64url'] as const) {
          expect(kept.includes(Buffer.from(secret.toString(form), 'latin1')), form).toBe(false)
          expect(kept.includes(Buffer.from(secret.toString(form).toUpperCase(), 'latin1')), form).toBe(false)
        }
        // A part of it neither.
        expect(kept.includes(secret.toString('hex').slice(8, 24))).toBe(false)
      }
    })

    test('need the key that they were encrypted with', async () => {
      const options = await fresh()
      const file = join(options.dataDir ?? '', 'bank.key')
      await (await openBankStore(options)).close()
      const key = readFileSync(file)
      rmSync(file)
      await expect(openBankStore(options)).rejects.toThrow(`The key file ${file} is missing`)
      writeFileSync(file, `${'0'.repeat(64)}\n`)
      await expect(openBankStore(options)).rejects.toThrow(`The key file ${file} belongs to another database`)
      writeFileSync(file, key.subarray(0, 20))
      await expect(openBankStore(options)).rejects.toThrow(`The key file ${file} is damaged`)
      writeFileSync(file, key)
      await opened(options)
    })
  })
})

/** Every byte that a thief of the database gets. */
async function contentOf({ databaseUrl, dataDir = '' }: StoreOptions): Promise<Buffer> {
  if (!databaseUrl) {
    const files = readdirSync(dataDir).filter((name) => name.startsWith('bank.sqlite'))
    return Buffer.concat(files.map((name) => readFileSync(join(dataDir, name))))
  }
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const tables = await client.query(`select table_name from information_schema.tables where table_schema = 'public'`)
  const rows = []
  for (const { table_name } of tables.rows) rows.push((await client.query(`select * from "${table_name}"`)).rows)
  await client.end()
  return Buffer.from(JSON.stringify(rows))
}

test('a key file is for its owner alone, and nothing else is left beside it', async () => {
  const dataDir = join(temporaryFolder(), 'new', 'bank')
  const store = await openBankStore({ dataDir })
  await store.close()
  expect(readdirSync(dataDir).filter((name) => !name.startsWith('bank.sqlite'))).toEqual(['bank.key'])
  if (process.platform !== 'win32') {
    expect(statSync(join(dataDir, 'bank.key')).mode & 0o777).toBe(0o600)
    expect(statSync(dataDir).mode & 0o777).toBe(0o700)
  }
})

test('a database that cannot be used says which and why, and no password', async () => {
  const keyFile = join(temporaryFolder(), 'bank.key')
  const databaseUrl = 'postgres://bank:geheim@127.0.0.1:1/bank'
  const refused = openBankStore({ databaseUrl, keyFile })
  await expect(refused).rejects.toThrow('The database at 127.0.0.1:1/bank cannot be used: ')
  await expect(refused).rejects.toThrow(/^((?!geheim).)*$/s)
  await expect(openBankStore({ databaseUrl })).rejects.toThrow('"keyFile" expected a path')
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  await expect(openBankStore({ dataDir: join(file, 'bank') })).rejects.toThrow(
    `The bank's folder ${join(file, 'bank')}`,
  )
  const dataDir = temporaryFolder()
  writeFileSync(join(dataDir, 'bank.sqlite'), 'not a database '.repeat(100))
  await expect(openBankStore({ dataDir })).rejects.toThrow(
    `The bank's file ${join(dataDir, 'bank.sqlite')} cannot be used`,
  )
})

test('an empty DATABASE_URL is none', async () => {
  const dataDir = temporaryFolder()
  await opened({ dataDir, databaseUrl: '' })
  expect(readdirSync(dataDir)).toContain('bank.sqlite')
})
