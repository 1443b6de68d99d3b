import { cp, mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isKeyError } from '../../../../host/storage/folder/folder-key.ts'
import { type Notice, openTokenStore } from '../../../../host/storage/folder/token-store.ts'
import { newRecord } from '../../../../host/token/token-view.ts'
import { temporaryFolder } from '../../folder.ts'
import { factoryNew } from '../../practice.ts'

const IDS = ['main', 'one', 'two']
const KEY = 'key'
const CHECK = 'key-check'

interface Visit {
  readonly ids: readonly string[]
  readonly notices: readonly Notice[]
}

/** A start: the tokens that could be read, and what was told. */
async function start(folder: string): Promise<Visit> {
  const notices: Notice[] = []
  const store = await openTokenStore(folder, (notice) => notices.push(notice))
  try {
    const { tokens } = await store.list({ limit: 1000 })
    return { ids: tokens.map(({ record }) => record.id).sort(), notices }
  } finally {
    await store.close()
  }
}

/** A folder with three tokens; `old` of a version that knew no check. */
async function rack(age: 'new' | 'old' = 'new', ids = IDS): Promise<string> {
  const folder = join(await temporaryFolder(), 'data')
  const store = await openTokenStore(folder, () => {})
  for (const id of ids) await store.commit(id, 0, newRecord(id, factoryNew()), [])
  await store.close()
  if (age === 'old') await rm(join(folder, CHECK))
  return folder
}

/** Every name below the folder, with what is in the files. */
async function contentOf(folder: string): Promise<Record<string, string | null>> {
  const names = (await readdir(folder, { recursive: true })).sort()
  const read = async (name: string) => [name, await readFile(join(folder, name), 'utf8').catch(() => null)] as const
  return Object.fromEntries(await Promise.all(names.map(read)))
}

/** The start is refused, in words that name the file and say what to do, and nothing is changed. */
async function expectRefused(folder: string, code: string, fault: string): Promise<void> {
  const before = await contentOf(folder)
  const error = await start(folder).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toMatchObject({ code, fault, file: join(folder, KEY) })
  expect(isKeyError(error)).toBe(true)
  expect((error as Error).message).toContain(join(folder, KEY))
  expect((error as Error).message).toContain('Put the right one back from your backup')
  expect(await contentOf(folder)).toEqual(before)
}

const ALL = { ids: IDS, notices: [] }

describe.each(['new', 'old'] as const)('in a folder of the %s form', (age) => {
  it('the key opens the rack', async () => {
    const folder = await rack(age)
    expect(await start(folder)).toEqual(ALL)
    expect(await start(folder)).toEqual(ALL)
    if (process.platform !== 'win32') expect((await stat(join(folder, CHECK))).mode & 0o777).toBe(0o600)
  })

  it('a missing key refuses the start, and the key put back brings the rack back', async () => {
    const folder = await rack(age)
    await rename(join(folder, KEY), `${folder}-key`)
    await expectRefused(folder, 'key-missing', 'missing')
    await expectRefused(folder, 'key-missing', 'missing')
    await rename(`${folder}-key`, join(folder, KEY))
    expect(await start(folder)).toEqual(ALL)
  })

  it('the key of another folder refuses the start, and the right one brings the rack back', async () => {
    const folder = await rack(age)
    await cp(join(folder, KEY), `${folder}-key`)
    await cp(join(await rack(), KEY), join(folder, KEY))
    await expectRefused(folder, 'key-wrong', 'of-another-folder')
    await cp(`${folder}-key`, join(folder, KEY))
    expect(await start(folder)).toEqual(ALL)
  })

  it.each([
    ['empty', ''],
    ['empty', '\n'],
    ['damaged', 'short'],
    ['damaged', 'a'.repeat(63)],
    ['damaged', 'a'.repeat(65)],
    ['damaged', `${'g'.repeat(64)}\n`],
    ['damaged', '\0'.repeat(65)],
  ])('a key file that is %s (%j) refuses the start', async (fault, text) => {
    const folder = await rack(age)
    await writeFile(join(folder, KEY), text)
    await expectRefused(folder, 'key-wrong', fault)
  })

  it('a folder in the place of the key, or what cannot be read, refuses the start', async () => {
    const folder = await rack(age)
    await rm(join(folder, KEY))
    await mkdir(join(folder, KEY))
    await expectRefused(folder, 'key-wrong', 'not-a-file')
    await rm(join(folder, KEY), { recursive: true })
    if (process.platform === 'win32') return
    await symlink(KEY, join(folder, KEY))
    await expectRefused(folder, 'key-wrong', 'unreadable')
    await rm(join(folder, KEY))
    await symlink('not-there', join(folder, KEY))
    await expectRefused(folder, 'key-wrong', 'unreadable')
  })

  it('a key that came by another system is the same key', async () => {
    const folder = await rack(age)
    const key = (await readFile(join(folder, KEY), 'utf8')).trim()
    for (const text of [key, `${key}\r\n`, `\ufeff${key.toUpperCase()}\n\n`]) {
      await writeFile(join(folder, KEY), text)
      expect(await start(folder)).toEqual(ALL)
    }
  })

  it('a single damaged token is set aside alone', async () => {
    const folder = await rack(age)
    const file = join(folder, 'states', 'one.json')
    const flipped = (text: string) => text.replace(/"text":"(.)/, (_, first) => `"text":"${first === '0' ? 1 : 0}`)
    await writeFile(file, flipped(await readFile(file, 'utf8')))
    expect(await start(folder)).toMatchObject({ ids: ['main', 'two'], notices: [{ code: 'state-set-aside', file }] })
    expect(await start(folder)).toEqual({ ids: ['main', 'two'], notices: [] })
  })
})

describe('the check', () => {
  it('that is damaged is made anew where the tokens open', async () => {
    const folder = await rack()
    for (const text of ['', 'x', 'A'.repeat(40)]) {
      await writeFile(join(folder, CHECK), text)
      expect(await start(folder)).toEqual(ALL)
      await cp(join(await rack(), KEY), `${folder}-other`)
    }
    await writeFile(join(folder, CHECK), '')
    await cp(`${folder}-other`, join(folder, KEY))
    await expectRefused(folder, 'key-wrong', 'of-another-folder')
  })

  it('is believed when some tokens are of another folder, with that one’s key', async () => {
    const [folder, other] = [await rack(), await rack()]
    for (const name of [KEY, join('states', 'one.json')]) await cp(join(other, name), join(folder, name))
    await expectRefused(folder, 'key-wrong', 'of-another-folder')
  })

  it('of a folder before does not stand in the way of key and tokens from a backup', async () => {
    const [folder, backup] = [await rack(), await rack('old')]
    await cp(backup, folder, { recursive: true })
    expect(await start(folder)).toEqual(ALL)
    await rm(join(folder, KEY))
    await expectRefused(folder, 'key-missing', 'missing')
  })
})

describe('a folder without tokens', () => {
  it('gets a key, once', async () => {
    const folder = await temporaryFolder()
    expect(await start(folder)).toEqual({ ids: [], notices: [] })
    const key = await readFile(join(folder, KEY), 'utf8')
    expect(key).toMatch(/^[0-9a-f]{64}\n$/)
    await start(folder)
    expect(await readFile(join(folder, KEY), 'utf8')).toBe(key)
  })

  it('gets one beside what is no token', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'states', 'folder.json'), { recursive: true })
    await writeFile(join(folder, 'states', 'notes.json'), '{}')
    expect((await start(folder)).ids).toEqual([])
  })

  it('keeps the key that is there', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, KEY), 'ab'.repeat(32))
    await start(folder)
    expect(await readFile(join(folder, KEY), 'utf8')).toBe('ab'.repeat(32))
  })
})
