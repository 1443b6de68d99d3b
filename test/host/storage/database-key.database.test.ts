import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { openPostgresTokens } from '../../../host/storage/postgres/open-tokens.ts'
import { newRecord } from '../../../host/token/token-view.ts'
import { execute } from '../../bank/postgres.ts'
import { temporaryFolder } from '../folder.ts'
import { factoryNew, SECRETS } from '../practice.ts'
import { newDatabase, openedTokens } from './postgres.ts'

const isThere = inject('postgresUrl') !== null
const notify = ({ message }: { readonly message: string }) => expect.fail(message)

test.runIf(isThere)(
  'a key that is missing, damaged or of other tokens is refused in words, and nothing is changed',
  async () => {
    const { store, url, keyFile } = await openedTokens()
    await store.commit('main', 0, newRecord('main', factoryNew()), [])
    await writeFile(keyFile, `${'0'.repeat(64)}\n`)
    const open = () => openPostgresTokens({ url, keyFile, notify })
    await expect(open()).rejects.toMatchObject({
      code: 'key-wrong',
      message: expect.stringContaining('belongs to other tokens'),
    })
    await writeFile(keyFile, 'nothing')
    await expect(open()).rejects.toMatchObject({ code: 'key-wrong', message: expect.stringContaining('damaged') })
    await rm(keyFile)
    await expect(open()).rejects.toMatchObject({ code: 'key-missing', message: expect.stringContaining(keyFile) })
    expect(await store.get('main')).not.toBeNull()
  },
)

test.runIf(isThere)('hosts that begin at once on an empty database have one key and one form', async () => {
  const [url, folder] = await Promise.all([newDatabase(), temporaryFolder()])
  const keyFile = join(folder, 'key')
  const stores = await Promise.all(Array.from({ length: 5 }, () => openPostgresTokens({ url, keyFile, notify })))
  await stores[0]?.commit('main', 0, newRecord('main', factoryNew()), [])
  for (const store of stores) {
    expect(await store.get('main')).toMatchObject({ revision: 1 })
    await store.close()
  }
})

test.runIf(isThere)('nothing in the database tells a key, a name or a serial', async () => {
  const { store, url } = await openedTokens()
  const record = newRecord('main', factoryNew(), { name: '経理部の端末' })
  await store.commit('main', 0, record, [])
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query("select t.*, encode(sealed, 'escape') as text from camtoken.tokens t")
  await client.end()
  const text = JSON.stringify(rows)
  for (const secret of [...SECRETS.slice(0, 1), record.name, (record.token as { serial: string }).serial])
    expect(text).not.toContain(secret)
})

test.runIf(isThere)('a row that is damaged is told of once, and is in no list', async () => {
  const notices: string[] = []
  const { store, url } = await openedTokens({ notify: ({ code }) => void notices.push(code) })
  for (const id of ['one', 'two']) await store.commit(id, 0, newRecord(id, factoryNew()), [])
  await execute(url, "update camtoken.tokens set sealed = '\\x00' || sealed where id = 'one'")
  expect(await store.list({ limit: 5 })).toMatchObject({ tokens: [{ record: { id: 'two' } }], unreadable: ['one'] })
  expect(await store.list({ limit: 5 })).toMatchObject({ unreadable: [] })
  expect(await store.get('one')).toBeNull()
  expect(notices).toEqual(['state-unreadable'])
})

test.runIf(isThere)('a database that does not answer is told without its password', async () => {
  const { keyFile } = await openedTokens()
  const url = 'postgres://camtoken:secret@127.0.0.1:1/tokens'
  const error = await openPostgresTokens({ url, keyFile, notify }).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'database-unusable', message: expect.stringContaining('127.0.0.1:1/tokens') })
  expect(String(error)).not.toContain('secret')
})
