import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type JournalEntry, record as recordEvent } from '../../../../host/journal/row.ts'
import { makeKeeper } from '../../../../host/rack/keeper.ts'
import { type Notice, openTokenStore } from '../../../../host/storage/folder/token-store.ts'
import { MOST_DELETED, type TokenStore } from '../../../../host/storage/store.ts'
import { newRecord, type TokenRecord } from '../../../../host/token/token-view.ts'
import { seal } from '../../../../server/index.ts'
import { temporaryFolder } from '../../folder.ts'
import { factoryNew, SECRETS } from '../../practice.ts'

const record = (sequence = 3): TokenRecord => newRecord('main', factoryNew(), { sequence })
const STATE = join('states', 'main.json')

const load = async (store: TokenStore, id: string) => (await store.get(id))?.record ?? null

/** Keeps a record, whatever is there. */
async function save(store: TokenStore, next: TokenRecord, entries: readonly JournalEntry[]): Promise<void> {
  await store.commit(next.id, (await store.get(next.id))?.revision ?? 0, next, entries)
}

const keeperOf = (store: TokenStore) => makeKeeper({ id: 'main', revision: 1, store, onMoved() {} })

/** Opens the folder, uses it, closes it; what was told is the answer. */
async function visit(folder: string, use: (store: TokenStore) => Promise<void>): Promise<readonly Notice[]> {
  const notices: Notice[] = []
  const store = await openTokenStore(folder, (notice) => notices.push(notice))
  try {
    await use(store)
  } finally {
    await store.close()
  }
  return notices
}

/** A folder with a token in it. */
async function usedFolder(): Promise<string> {
  const folder = join(await temporaryFolder(), 'data')
  await visit(folder, (store) => save(store, record(), []))
  return folder
}

/** Something stands where the log should be: nothing can be written until it is gone. */
async function blockLog(folder: string): Promise<void> {
  await rm(join(folder, 'log'), { recursive: true, force: true })
  await writeFile(join(folder, 'log'), 'in the way')
}

async function expectSetAside(folder: string, notices: readonly Notice[], told: string): Promise<void> {
  expect(notices.map((notice) => notice.code)).toEqual(['state-set-aside'])
  expect(notices[0]?.message).toContain(told)
  const setAside = join(folder, `${STATE}.set-aside-1`)
  expect(notices[0]).toMatchObject({ file: join(folder, STATE), setAside })
  expect(notices[0]?.message).toContain(setAside)
}

describe('the token store', () => {
  it('makes its folder and finds nothing in it', async () => {
    const folder = join(await temporaryFolder(), 'a', 'b')
    await visit(folder, async (store) => expect(await load(store, 'main')).toBeNull())
    expect((await readdir(folder)).sort()).toEqual(['key', 'key-check', 'states', 'tokens'])
  })

  it('gives back what was saved, in a later visit', async () => {
    const folder = await usedFolder()
    const notices = await visit(folder, async (store) => expect(await load(store, 'main')).toEqual(record()))
    expect(notices).toEqual([])
  })

  it('keeps the newest of many saves', async () => {
    const folder = await usedFolder()
    await visit(folder, async (store) => {
      const keeper = keeperOf(store)
      await Promise.all(Array.from({ length: 50 }, (_, index) => keeper.keep(record(index + 100), [])))
    })
    await visit(folder, async (store) => expect(await load(store, 'main')).toMatchObject({ sequence: 149 }))
  })

  it('writes no secret in the clear, and for its owner only', async () => {
    const folder = await usedFolder()
    const text = await readFile(join(folder, STATE), 'utf8')
    for (const secret of [...SECRETS, 'deviceKey', 'schema":1,"serial']) expect(text).not.toContain(secret)
    if (process.platform === 'win32') return
    for (const file of ['key', STATE]) expect((await stat(join(folder, file))).mode & 0o777, file).toBe(0o600)
  })

  it('leaves no temporary files, not even those of a crash', async () => {
    const folder = await usedFolder()
    await writeFile(join(folder, `${STATE}.123456789`), '{"format"')
    await visit(folder, (store) => save(store, record(), []))
    expect(await readdir(join(folder, 'states'))).toEqual(['main.json'])
  })

  it('is for one host at a time', async () => {
    const folder = await usedFolder()
    await visit(folder, async () => {
      await expect(openTokenStore(folder, () => {})).rejects.toMatchObject({ code: 'folder-in-use' })
    })
  })

  it('refuses a folder that is a file', async () => {
    const file = join(await temporaryFolder(), 'file')
    await writeFile(file, '')
    await expect(openTokenStore(file, () => {})).rejects.toMatchObject({ code: 'folder-unusable' })
  })

  it('tells when it cannot write, and rejects; the next one is written', async () => {
    const folder = await usedFolder()
    const log = join(folder, 'log')
    const notices = await visit(folder, async (store) => {
      await blockLog(folder)
      await expect(store.commit('other', 0, record(), [])).rejects.toThrow()
      expect(await load(store, 'other')).toBeNull()
      await rm(log)
      await store.commit('other', 0, { ...record(), name: 'Other' }, [])
    })
    expect(notices).toMatchObject([{ code: 'not-saved', file: log }])
    await visit(folder, async (store) => expect(await load(store, 'other')).toMatchObject({ name: 'Other' }))
  })
})

describe('an id', () => {
  const FOREIGN = [
    '',
    '.',
    '..',
    '../key',
    '..\\key',
    '/etc/passwd',
    'a/b',
    'a.',
    'a.json',
    'nul\0',
    'CON',
    'com1',
    'x'.repeat(65),
  ]

  it.each(FOREIGN)('of another form becomes no path: %j', async (id) => {
    const folder = await usedFolder()
    await visit(folder, async (store) => {
      expect(await store.restore(id)).toBeNull()
      await expect(load(store, id)).rejects.toThrow(RangeError)
      await expect(store.remove(id)).rejects.toThrow(RangeError)
      expect(() => store.journal(id)).toThrow(RangeError)
      await expect(store.commit(id, 0, record(), [])).rejects.toThrow(RangeError)
    })
  })

  it('is taken back only after it was put aside, and once', async () => {
    const folder = await usedFolder()
    await visit(folder, async (store) => {
      expect(await load(store, 'main')).toEqual(record())
      expect(await store.restore('main')).toBeNull()
      await mkdir(join(folder, 'deleted'))
      await writeFile(join(folder, 'deleted', 'other.json'), 'of an earlier host')
      expect(await store.restore('other')).toBeNull()
      await store.remove('main')
      const both = await Promise.all([store.restore('main'), store.restore('main')])
      expect(both).toEqual([{ record: record(), revision: 1 }, null])
    })
  })

  it('that cannot be put aside is still there; that cannot be taken back is still put aside', async () => {
    const folder = await usedFolder()
    const log = join(folder, 'log')
    await visit(folder, async (store) => {
      await blockLog(folder)
      await expect(store.remove('main')).rejects.toThrow()
      expect(await load(store, 'main')).toEqual(record())
      await rm(log)
      await store.remove('main')
    })
    await visit(folder, async (store) => {
      await save(store, record(), [])
      await store.remove('main')
      expect(await store.restore('main')).toEqual({ record: record(), revision: 1 })
    })
  })

  it('that was taken back is there for good', async () => {
    const folder = await usedFolder()
    await visit(folder, (store) => store.remove('main'))
    await writeFile(join(folder, 'states', 'notes.txt'), '')
    await visit(folder, async (store) => expect(await load(store, 'main')).toBeNull())
    const other = await usedFolder()
    await visit(other, async (store) => {
      await store.remove('main')
      await store.restore('main')
    })
    await visit(other, async (store) => {
      await store.removeDeleted()
      expect(await load(store, 'main')).toEqual(record())
    })
  })

  it('of two hundred deleted tokens are kept; of more, the oldest go with their journals', async () => {
    const folder = join(await temporaryFolder(), 'data')
    const ids = Array.from({ length: MOST_DELETED + 3 }, (_, index) => `token${index}`)
    await visit(folder, async (store) => {
      for (const id of ids) {
        const { token, entry } = recordEvent(factoryNew(), { type: 'tape-removed', at: 1 }, 1, 1)
        await save(store, newRecord(id, token, { sequence: 1 }), [entry])
      }
    })
    await visit(folder, async (store) => {
      for (const id of ids) await store.remove(id)
      expect(await store.restore('token2')).toBeNull()
      expect(await store.restore('token3')).toMatchObject({ record: { id: 'token3' } })
      await store.remove('token3')
    })
    expect((await readdir(join(folder, 'deleted'))).length).toBe(MOST_DELETED)
    expect((await readdir(join(folder, 'journals'))).length).toBe(MOST_DELETED)
    expect(await readdir(join(folder, 'states'))).toEqual([])
    await visit(folder, (store) => store.removeDeleted())
    for (const name of ['deleted', 'journals', 'log']) expect(await readdir(join(folder, name)), name).toEqual([])
  })

  it('of a deleted token is a token’s: nothing else in the folder is removed', async () => {
    const folder = await usedFolder()
    await mkdir(join(folder, 'deleted', 'folder.json'), { recursive: true })
    await mkdir(join(folder, 'journals', 'kept'), { recursive: true })
    for (const name of ['...json', '..json', '.json', 'notes.txt']) await writeFile(join(folder, 'deleted', name), '')
    const before = await readdir(folder, { recursive: true })
    const notices = await visit(folder, (store) => store.removeDeleted())
    expect((await readdir(folder, { recursive: true })).sort()).toEqual([...before].sort())
    expect(notices).toMatchObject([{ code: 'not-removed', file: join(folder, 'deleted', 'folder.json') }])
  })
})

describe('a journal', () => {
  const entry = (sequence: number) =>
    recordEvent(factoryNew(), { type: 'tape-removed', at: sequence }, sequence, sequence).entry

  const sequencesIn = async (store: TokenStore) =>
    (await store.journal('main').page({ limit: 10 })).rows.map(({ sequence }) => sequence)

  it('has each row once, also of a change that could not be kept at first', async () => {
    const folder = await usedFolder()
    await visit(folder, async (store) => {
      const keeper = keeperOf(store)
      await blockLog(folder)
      await expect(keeper.keep(record(5), [entry(4), entry(5)])).rejects.toThrow()
      expect(await sequencesIn(store)).toEqual([])
      expect(await store.get('main')).toEqual({ record: record(), revision: 1 })
      await rm(join(folder, 'log'))
      await keeper.keep(record(6), [entry(6)])
      expect(await sequencesIn(store)).toEqual([4, 5, 6])
    })
    await visit(folder, async (store) => {
      expect(await store.get('main')).toEqual({ record: record(6), revision: 2 })
      expect(await sequencesIn(store)).toEqual([4, 5, 6])
    })
  })

  it('that is ahead of its state goes back to it', async () => {
    const folder = await usedFolder()
    const state = await readFile(join(folder, STATE), 'utf8')
    await visit(folder, (store) => save(store, record(5), [entry(4), entry(5)]))
    await writeFile(join(folder, STATE), state)
    await visit(folder, async (store) => {
      expect(await load(store, 'main')).toEqual(record(3))
      expect(await store.journal('main').page({ limit: 10 })).toMatchObject({ rows: [] })
      await save(store, record(4), [entry(4)])
      expect(await sequencesIn(store)).toEqual([4])
    })
    await visit(folder, async (store) => expect(await sequencesIn(store)).toEqual([4]))
  })
})

describe('a file that cannot be used is set aside, never overwritten', () => {
  it.each([
    ['cut short', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['not ours', () => '{"name":"something else"}'],
    [
      'changed by a bit',
      (text: string) => text.replace(/"text":"(.)/, (_, first) => `"text":"${first === '0' ? 1 : 0}`),
    ],
  ])('%s', async (_what, damage) => {
    const folder = await usedFolder()
    const damaged = damage(await readFile(join(folder, STATE), 'utf8'))
    await writeFile(join(folder, STATE), damaged)
    const notices = await visit(folder, async (store) => {
      expect(await load(store, 'main')).toBeNull()
      await save(store, record(0), [])
    })
    await expectSetAside(folder, notices, 'damaged')
    expect(await readFile(join(folder, `${STATE}.set-aside-1`), 'utf8')).toBe(damaged)
    await visit(folder, async (store) => expect(await load(store, 'main')).toMatchObject({ sequence: 0 }))
  })

  it('of a later version', async () => {
    const folder = await usedFolder()
    const file = JSON.parse(await readFile(join(folder, STATE), 'utf8'))
    await writeFile(join(folder, STATE), JSON.stringify({ ...file, schema: 2 }))
    const notices = await visit(folder, async (store) => expect(await load(store, 'main')).toBeNull())
    await expectSetAside(folder, notices, 'schema 2')
  })

  it('with a token of a later version', async () => {
    const folder = await usedFolder()
    const key = Buffer.from((await readFile(join(folder, 'key'), 'utf8')).trim(), 'hex')
    const text = JSON.stringify({ sequence: 1, token: { ...factoryNew(), schema: 2 } })
    const state = seal(text, 'camera-token-simulator/token 1 main', key)
    await writeFile(join(folder, STATE), JSON.stringify({ format: 'camera-token-simulator/token', schema: 1, state }))
    const notices = await visit(folder, async (store) => expect(await load(store, 'main')).toBeNull())
    await expectSetAside(folder, notices, 'a token this version does not know')
  })

  it('of another folder', async () => {
    const [folder, other] = [await usedFolder(), await usedFolder()]
    await cp(join(other, STATE), join(folder, STATE))
    const notices = await visit(folder, async (store) => expect(await load(store, 'main')).toBeNull())
    await expectSetAside(folder, notices, 'another data folder')
  })

  it('of another token', async () => {
    const folder = await usedFolder()
    await cp(join(folder, STATE), join(folder, 'states', 'other.json'))
    const notices = await visit(folder, async (store) => expect(await load(store, 'other')).toBeNull())
    expect(notices).toHaveLength(1)
  })

  it('a second time, beside the first', async () => {
    const folder = await usedFolder()
    for (const _ of [1, 2]) {
      await writeFile(join(folder, STATE), 'x')
      await visit(folder, async (store) => expect(await load(store, 'main')).toBeNull())
    }
    expect((await readdir(join(folder, 'states'))).sort()).toEqual(['main.json.set-aside-1', 'main.json.set-aside-2'])
  })
})
