import { execFileSync } from 'node:child_process'
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeClient } from '../../host/client/client.ts'
import { manualClock, type Notice, startHost } from '../../host/index.ts'
import { temporaryFolder } from './folder.ts'

const isWindows = process.platform === 'win32'

async function start(dataDir: string) {
  const notices: Notice[] = []
  const host = await startHost({ dataDir, port: 0, clock: manualClock(), notify: (notice) => notices.push(notice) })
  onTestFinished(() => host.close())
  return { host, notices, client: makeClient(host.url, host.apiToken) }
}

/** A data folder with the tokens `main` and one more. */
async function usedFolder(): Promise<{ folder: string; other: string }> {
  const folder = await temporaryFolder()
  const { host, client } = await start(folder)
  const other = await client.create({ preset: 'factory-new' })
  await client.send(other.id, { type: 'tape-removed' })
  await host.close()
  return { folder, other: other.id }
}

/** What may stand where a file should be; each with the word that tells of it. */
const STRANGE: readonly (readonly [string, string, (file: string) => Promise<unknown> | unknown])[] = [
  ['a folder', 'is not a file', (file) => mkdir(file)],
  ...(isWindows
    ? []
    : ([
        ['a pipe', 'is not a file', (file: string) => execFileSync('mkfifo', [file])],
        ['a device', 'is not a file', (file: string) => symlink('/dev/zero', file)],
        ['a link that leads nowhere', 'is a link that leads nowhere', (file: string) => symlink('absent', file)],
        ['what cannot be read', 'cannot be read (ELOOP)', (file: string) => symlink(file, file)],
      ] as const)),
]

describe.each(STRANGE)('%s', (what, word, make) => {
  it('in the place of a token is told of by name and set aside, and the others are there', async () => {
    const { folder, other } = await usedFolder()
    const file = join(folder, 'states', 'zzz.json')
    await make(file)
    const { client, notices } = await start(folder)
    expect((await client.tokens()).map(({ id }) => id)).toEqual(['main', other])
    expect(notices).toMatchObject([{ code: 'state-set-aside', file, setAside: `${file}.set-aside-1` }])
    expect(notices[0]?.message).toContain(`${file} ${word}`)
  })

  it('in the place of the first token makes room for a new one', async () => {
    const { folder, other } = await usedFolder()
    const file = join(folder, 'states', 'main.json')
    await rm(file)
    await make(file)
    const { client, notices } = await start(folder)
    expect((await client.tokens()).map(({ id }) => id)).toEqual(['main', other])
    expect(await client.send('main', { type: 'tape-removed' })).toMatchObject({ sequence: 1 })
    expect(notices).toMatchObject([{ code: 'state-set-aside' }])
  })

  it('in the place of a journal, or of all, makes room; the token goes on', async () => {
    const { folder, other } = await usedFolder()
    for (const place of [join(folder, 'journals', other), join(folder, 'journals')]) {
      await rm(place, { recursive: true })
      await make(place)
      const { client, host, notices } = await start(folder)
      await client.send(other, { type: 'time-passed' })
      expect((await client.journal(other)).rows).toHaveLength(1)
      await host.close()
      // A folder is what should be there.
      expect(notices).toHaveLength(what === 'a folder' ? 0 : 1)
      await rm(`${place}.set-aside-1`, { recursive: true, force: true })
    }
  })

  it('in the place of the lock is no lock', async () => {
    const { folder } = await usedFolder()
    await make(join(folder, 'lock.json'))
    const { client, host } = await start(folder)
    expect(await client.tokens()).toHaveLength(2)
    await expect(startHost({ dataDir: folder, port: 0 })).rejects.toMatchObject({ code: 'folder-in-use' })
    await host.close()
  })

  it('among deleted tokens, or left over from a write, stops nothing', async () => {
    const { folder } = await usedFolder()
    await mkdir(join(folder, 'deleted'), { recursive: true })
    await make(join(folder, 'deleted', 'gone.json'))
    await make(join(folder, 'states', 'zzz.json.12345'))
    const { client, host } = await start(folder)
    expect(await client.tokens()).toHaveLength(2)
    await host.close()
    await rm(join(folder, 'deleted'), { recursive: true })
    await make(join(folder, 'deleted'))
    const again = await start(folder)
    await again.client.remove('main')
    await again.client.restore('main')
    expect(await again.client.tokens()).toHaveLength(2)
  })
})

it('a folder of tokens that is none refuses the start by name', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'tokens'), '')
  const refused = startHost({ dataDir: folder, port: 0 })
  await expect(refused).rejects.toMatchObject({ code: 'folder-unusable' })
  await expect(refused).rejects.toThrow(join(folder, 'tokens'))
})
