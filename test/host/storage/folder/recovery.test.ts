import { appendFile, cp, mkdir, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type JournalEntry, record as recordEvent } from '../../../../host/journal/row.ts'
import { type Notice, openTokenStore } from '../../../../host/storage/folder/token-store.ts'
import type { TokenStore } from '../../../../host/storage/store.ts'
import { newRecord, type TokenRecord } from '../../../../host/token/token-view.ts'
import { temporaryFolder } from '../../folder.ts'
import { factoryNew, SECRETS } from '../../practice.ts'

const LOG = join('log', '000000000001.log')

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

/** The record after one more event, and what happened. */
function next(record: TokenRecord): { record: TokenRecord; entry: JournalEntry } {
  const sequence = record.sequence + 1
  const event = { type: sequence % 2 ? 'tape-removed' : 'tape-in', at: sequence * 10 } as const
  const { token, entry } = recordEvent(record.token, event, sequence, sequence * 10)
  return { record: { ...record, token, sequence }, entry }
}

/** Lets so many events happen to a token, each committed by itself. @returns the record after them */
async function live(store: TokenStore, id: string, times: number): Promise<TokenRecord> {
  let held = await store.get(id)
  for (let done = 0; done < times; done += 1) {
    const { record, entry } = next(held?.record ?? newRecord(id, factoryNew()))
    const revision = await store.commit(id, held?.revision ?? 0, record, [entry])
    held = { record, revision }
  }
  if (held === null) throw new TypeError('expected a token')
  return held.record
}

const sequencesIn = async (store: TokenStore, id: string) =>
  (await store.journal(id).page({ limit: 1000 })).rows.map(({ sequence }) => sequence)
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

/** What stands on the disk at this moment, as a host finds it after a crash. */
async function copyOf(folder: string): Promise<string> {
  const copy = join(await temporaryFolder(), 'copy')
  await cp(folder, copy, { recursive: true, filter: (file) => !file.endsWith('lock.json') })
  return copy
}

/** A folder after a crash: `a` has seen five events, two of them before the last start, and `b` three. */
async function crashed(): Promise<string> {
  const folder = join(await temporaryFolder(), 'data')
  await visit(folder, async (store) => void (await live(store, 'a', 2)))
  let copy = ''
  await visit(folder, async (store) => {
    await live(store, 'a', 2)
    await live(store, 'b', 3)
    await live(store, 'a', 1)
    copy = await copyOf(folder)
  })
  return copy
}

async function expectWhole(folder: string, lasts: Readonly<Record<string, number>>): Promise<readonly Notice[]> {
  return visit(folder, async (store) => {
    for (const [id, last] of Object.entries(lasts)) {
      const stored = await store.get(id)
      expect(stored?.record.sequence, id).toBe(last)
      expect(await sequencesIn(store, id)).toEqual(upTo(last))
      const replay = await store.journal(id).replay()
      expect(replay?.first).toEqual(factoryNew())
      expect(replay?.rows.map(({ sequence }) => sequence)).toEqual(upTo(last))
    }
  })
}

describe('after a crash', () => {
  it('everything that was answered is there, once, also at the next start', async () => {
    const folder = await crashed()
    expect(await expectWhole(folder, { a: 5, b: 3 })).toEqual([])
    expect(await readdir(join(folder, 'log'))).toEqual([])
    expect(await expectWhole(folder, { a: 5, b: 3 })).toEqual([])
  })

  it('and after one in the middle of bringing that into the files', async () => {
    const folder = await crashed()
    const log = await readFile(join(folder, LOG), 'utf8')
    await expectWhole(folder, { a: 5, b: 3 })
    const after = await copyOf(folder)
    // All files are written, and the log is still there; then one with the journals only.
    await writeFile(join(after, LOG), log)
    expect(await expectWhole(after, { a: 5, b: 3 })).toEqual([])
    await writeFile(join(after, LOG), log)
    await rm(join(after, 'states', 'b.json'))
    expect(await expectWhole(after, { a: 5, b: 3 })).toEqual([])
  })

  it('what stands at the end of the log and was cut short was never answered for', async () => {
    for (const cut of [1, 2, 50, 700]) {
      const folder = await crashed()
      const { length } = await readFile(join(folder, LOG))
      await truncate(join(folder, LOG), length - cut)
      expect(await expectWhole(folder, { a: 4, b: 3 })).toEqual([])
    }
    const folder = await crashed()
    await appendFile(join(folder, LOG), Buffer.alloc(5000))
    expect(await expectWhole(folder, { a: 5, b: 3 })).toEqual([])
  })

  it('goes on counting, and rows follow each other', async () => {
    const folder = await crashed()
    await visit(folder, async (store) => {
      await live(store, 'a', 2)
      expect(await sequencesIn(store, 'a')).toEqual(upTo(7))
    })
    await expectWhole(folder, { a: 7, b: 3 })
  })

  it('a line that is damaged costs that one; the log is kept aside and told of', async () => {
    const folder = await crashed()
    const lines = (await readFile(join(folder, LOG), 'utf8')).split('\n')
    const damaged = lines.map((line, index) => (index === 0 ? line.replace(/^./, '!') : line)).join('\n')
    await writeFile(join(folder, LOG), damaged)
    const notices = await visit(folder, async (store) => {
      expect(await store.get('a')).toMatchObject({ record: { sequence: 5 } })
      expect(await sequencesIn(store, 'a')).toEqual([1, 2, 4, 5])
      expect(await sequencesIn(store, 'b')).toEqual(upTo(3))
    })
    const setAside = join(folder, `${LOG}.set-aside-1`)
    expect(notices).toMatchObject([{ code: 'log-set-aside', file: join(folder, LOG), setAside }])
    expect(await readFile(setAside, 'utf8')).toBe(damaged)
    expect(await visit(folder, async () => {})).toEqual([])
  })

  it('a token whose file is damaged too is known from the log', async () => {
    const folder = await crashed()
    await writeFile(join(folder, 'states', 'a.json'), 'damaged')
    const notices = await visit(folder, async (store) => {
      expect((await store.list({ limit: 5 })).unreadable).toEqual([])
      expect(await store.get('a')).toMatchObject({ record: { sequence: 5 } })
    })
    expect(notices).toMatchObject([{ code: 'state-set-aside' }])
  })

  it('what was put aside is gone, and what was taken back is there', async () => {
    const folder = join(await temporaryFolder(), 'data')
    let copy = ''
    await visit(folder, async (store) => {
      for (const id of ['kept', 'gone', 'back']) await live(store, id, 3)
      for (const id of ['gone', 'back']) await store.remove(id)
      await store.restore('back')
      await live(store, 'back', 1)
      copy = await copyOf(folder)
    })
    await visit(copy, async (store) => {
      await store.removeDeleted()
      expect(await store.get('gone')).toBeNull()
    })
    await expectWhole(copy, { kept: 3, back: 4 })
    expect(await readdir(join(copy, 'journals'))).toEqual(['back', 'kept'])
  })

  it('an id that was removed and made again is the new one', async () => {
    const folder = join(await temporaryFolder(), 'data')
    await visit(folder, async (store) => void (await live(store, 'main', 9)))
    let copy = ''
    await visit(folder, async (store) => {
      await store.remove('main')
      await live(store, 'main', 2)
      copy = await copyOf(folder)
    })
    await expectWhole(copy, { main: 2 })
    await expectWhole(folder, { main: 2 })
  })
})

describe('the log', () => {
  it('holds no key and no text in the clear', async () => {
    const text = await readFile(join(await crashed(), LOG), 'utf8')
    const plain = text.split('\n').map((line) => Buffer.from(line, 'base64').toString('latin1'))
    for (const secret of [...SECRETS, 'tape-removed', 'sequence']) expect([text, ...plain].join()).not.toContain(secret)
  })

  it('is brought into the files when it is long, while tokens go on', async () => {
    const folder = join(await temporaryFolder(), 'data')
    await visit(folder, async (store) => {
      await Promise.all(['a', 'b', 'c', 'd'].map((id) => live(store, id, 700)))
      const sizes = await Promise.all(
        (await readdir(join(folder, 'log'))).map(async (name) => (await readFile(join(folder, 'log', name))).length),
      )
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(12_000_000)
      expect(await sequencesIn(store, 'c')).toEqual(upTo(700))
    })
    await expectWhole(folder, { a: 700, b: 700, c: 700, d: 700 })
  })

  it('keeps what cannot be brought into the files, and tries again', async () => {
    const folder = join(await temporaryFolder(), 'data')
    const blocked = join(folder, 'states', 'a.json')
    const notices = await visit(folder, async (store) => {
      for (const id of ['a', 'b']) await live(store, id, 3)
      await mkdir(blocked)
    })
    expect(notices).toMatchObject([{ code: 'files-behind', file: blocked }])
    expect(await readdir(join(folder, 'log'))).toEqual(['000000000002.log'])
    await rm(blocked, { recursive: true })
    expect(await expectWhole(folder, { a: 3, b: 3 })).toEqual([])
    expect(await readdir(join(folder, 'log'))).toEqual([])
  })

  it('shows a folder that has lost its key, where there is nothing else', async () => {
    const folder = await crashed()
    for (const name of ['key', 'key-check']) await rm(join(folder, name))
    await rm(join(folder, 'states'), { recursive: true })
    await expect(openTokenStore(folder, () => {})).rejects.toMatchObject({ code: 'key-missing' })
  })
})

describe('the form of a folder', () => {
  const MARK = 'tokens'

  it('is told by a file in the place where an earlier version has a folder: it cannot use this one', async () => {
    const folder = await crashed()
    await expect(mkdir(join(folder, MARK), { recursive: true })).rejects.toMatchObject({ code: 'EEXIST' })
    expect(JSON.parse(await readFile(join(folder, MARK), 'utf8'))).toEqual({
      format: 'camera-token-simulator/data-folder',
      version: 2,
    })
  })

  it('of the version before is brought to this one, also when that was cut short', async () => {
    const folder = await crashed()
    await visit(folder, async () => {})
    await rm(join(folder, MARK))
    await rename(join(folder, 'states'), join(folder, MARK))
    await expectWhole(folder, { a: 5, b: 3 })
    await rm(join(folder, MARK))
    await expectWhole(folder, { a: 5, b: 3 })
    expect(await readdir(folder)).toEqual(expect.arrayContaining([MARK, 'states']))
  })

  it.each([
    ['of a later version', '{"format":"camera-token-simulator/data-folder","version":3}', 'of form 3'],
    ['that is damaged', '', 'is damaged'],
  ])('%s is refused by name, and nothing is changed', async (_what, text, told) => {
    const folder = await crashed()
    await writeFile(join(folder, MARK), text)
    const before = (await readdir(folder, { recursive: true })).sort()
    const refused = openTokenStore(folder, () => {})
    await expect(refused).rejects.toMatchObject({ code: 'folder-unusable' })
    await expect(refused).rejects.toThrow(`${join(folder, MARK)} `)
    await expect(refused).rejects.toThrow(told)
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(before)
  })

  it('of two versions at once is refused', async () => {
    const folder = await crashed()
    await rm(join(folder, MARK))
    await mkdir(join(folder, MARK))
    await expect(openTokenStore(folder, () => {})).rejects.toThrow('two versions')
  })
})
