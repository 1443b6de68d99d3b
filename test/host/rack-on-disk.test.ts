import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Client, makeClient } from '../../host/client/client.ts'
import { type ManualClock, manualClock, type Notice, startHost } from '../../host/index.ts'
import { seal } from '../../server/index.ts'
import { temporaryFolder } from './folder.ts'
import { factoryNew, switchOn } from './practice.ts'

interface Visit {
  readonly client: Client
  readonly notices: Notice[]
  end(): Promise<void>
}

async function visit(dataDir: string, clock: ManualClock = manualClock()): Promise<Visit> {
  const notices: Notice[] = []
  const host = await startHost({ dataDir, port: 0, clock, notify: (notice) => notices.push(notice) })
  onTestFinished(() => host.close())
  return { client: makeClient(host.url, host.apiToken), notices, end: () => host.close() }
}

const ids = async (client: Client) => (await client.tokens()).map(({ id }) => id)

describe('a rack in a data folder', () => {
  it('is there after a restart: order, names, colours, clocks, journals', async () => {
    const dataDir = await temporaryFolder()
    const first = await visit(dataDir)
    await first.client.create({ preset: 'factory-new', name: 'Two', colour: 'red' })
    const three = await first.client.duplicate('main')
    await first.client.describe('main', { name: 'One' })
    await first.client.setClock(three.id, { mode: 'paused' })
    await switchOn({
      send: (event) => first.client.send(three.id, event),
      advance: (ms) => first.client.advance(three.id, { ms }),
    })
    const [tokens, journal] = [await first.client.tokens(), await first.client.journal(three.id)]
    await first.end()

    const second = await visit(dataDir)
    expect(await second.client.tokens()).toEqual(tokens)
    expect(await second.client.journal(three.id)).toEqual(journal)
    expect(journal.rows.length).toBeGreaterThan(4)
    expect(second.notices).toEqual([])
  })

  it('writes the file of the token that changed, and no other', async () => {
    const dataDir = await temporaryFolder()
    const first = await visit(dataDir)
    const other = await first.client.create({ preset: 'factory-new' })
    await first.end()
    const timeOf = async (id: string) => (await stat(join(dataDir, 'states', `${id}.json`), { bigint: true })).mtimeNs
    const before = { main: await timeOf('main'), other: await timeOf(other.id) }
    const second = await visit(dataDir)
    await second.client.send(other.id, { type: 'tape-removed' })
    await second.end()
    expect(await timeOf('main')).toBe(before.main)
    expect(await timeOf(other.id)).not.toBe(before.other)
  })

  it('writes nothing at a start at which nothing happened', async () => {
    const dataDir = await temporaryFolder()
    const first = await visit(dataDir)
    await first.client.send('main', { type: 'tape-removed' })
    await first.end()
    const file = join(dataDir, 'states', 'main.json')
    const before = await readFile(file, 'utf8')
    await (await visit(dataDir, manualClock(1_000_000))).end()
    expect(await readFile(file, 'utf8')).toBe(before)
  })

  it('forgets deleted tokens when the host has ended, and their journals', async () => {
    const dataDir = await temporaryFolder()
    const before = await visit(dataDir)
    const { id } = await before.client.create({ preset: 'factory-new' })
    await before.client.send(id, { type: 'tape-removed' })
    await before.end()
    const first = await visit(dataDir)
    await first.client.remove(id)
    await first.end()
    expect(await readdir(join(dataDir, 'journals'))).toContain(id)
    const second = await visit(dataDir)
    expect(await ids(second.client)).toEqual(['main'])
    await expect(second.client.restore(id)).rejects.toMatchObject({ code: 'not-found' })
    expect(await readdir(join(dataDir, 'journals'))).not.toContain(id)
    expect(await readdir(join(dataDir, 'deleted'))).toEqual([])
  })

  it('brings a token back with its journal, which goes on', async () => {
    const { client } = await visit(await temporaryFolder())
    await client.send('main', { type: 'tape-removed' })
    await client.remove('main')
    await client.restore('main')
    await client.send('main', { type: 'tape-in' })
    const { rows } = await client.journal('main')
    expect(rows.map(({ sequence, event }) => [sequence, event.type])).toEqual([
      [1, 'tape-removed'],
      [2, 'tape-in'],
    ])
  })

  it('may be without the first token, and gets it again when it is empty', async () => {
    const dataDir = await temporaryFolder()
    const first = await visit(dataDir)
    const { id } = await first.client.create({ preset: 'factory-new' })
    await first.client.remove('main')
    await first.end()
    const second = await visit(dataDir)
    expect(await ids(second.client)).toEqual([id])
    await second.client.remove(id)
    await second.end()
    expect(await ids((await visit(dataDir)).client)).toEqual(['main'])
  })

  it('goes on without a token whose file is damaged, and keeps file and journal aside', async () => {
    const dataDir = await temporaryFolder()
    const first = await visit(dataDir)
    const { id } = await first.client.create({ preset: 'factory-new' })
    await first.client.send(id, { type: 'tape-removed' })
    await first.end()
    await writeFile(join(dataDir, 'states', `${id}.json`), 'damaged')
    const second = await visit(dataDir)
    expect(await ids(second.client)).toEqual(['main'])
    expect(second.notices).toMatchObject([{ code: 'state-set-aside' }])
    expect(await readdir(join(dataDir, 'states'))).toContain(`${id}.json.set-aside-1`)
    expect(await readdir(join(dataDir, 'journals'))).toContain(`${id}.set-aside-1`)
  })

  it('reads a folder of the version before, whose files know neither names nor clocks', async () => {
    const dataDir = await temporaryFolder()
    await (await visit(dataDir)).end()
    const key = Buffer.from((await readFile(join(dataDir, 'key'), 'utf8')).trim(), 'hex')
    const text = JSON.stringify({ sequence: 41, token: factoryNew() })
    const state = seal(text, 'camera-token-simulator/token 1 main', key)
    const file = { format: 'camera-token-simulator/token', schema: 1, state }
    await writeFile(join(dataDir, 'states', 'main.json'), JSON.stringify(file))
    const { client, notices } = await visit(dataDir)
    expect(await client.token('main')).toMatchObject({
      sequence: 41,
      name: '12-3456789-0',
      colour: 'blue',
      clock: { mode: 'real', speed: 1 },
    })
    expect((await client.send('main', { type: 'tape-removed' })).sequence).toBe(42)
    expect((await client.journal('main')).rows.map(({ sequence }) => sequence)).toEqual([42])
    expect(notices).toEqual([])
  })
})
