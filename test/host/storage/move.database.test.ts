import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { type Client, makeClient } from '../../../host/client/client.ts'
import { manualClock, moveTokens, startHost, type TokenPlace } from '../../../host/index.ts'
import { execute } from '../../bank/postgres.ts'
import { temporaryFolder } from '../folder.ts'
import { newDatabase } from './postgres.ts'

const isThere = inject('postgresUrl') !== null

/** A host with what is kept at a place. The clock stands: nothing happens by itself. */
async function clientAt(place: TokenPlace) {
  const where = 'folder' in place ? { dataDir: place.folder } : { dataDir: null, database: place.database }
  const host = await startHost({
    ...{ port: 0, clock: manualClock(1_000) },
    ...where,
    notify: (notice) => expect.fail(notice.message),
  })
  onTestFinished(() => host.close())
  return { client: makeClient(host.url, host.apiToken), close: host.close }
}

async function databasePlace(): Promise<TokenPlace & { database: { url: string; keyFile: string } }> {
  return { database: { url: await newDatabase(), keyFile: join(await temporaryFolder(), 'key') } }
}

/** Tokens of several kinds, with names, clocks, journals that begin anew, secrets in them, and one with more rows than a file has. */
async function fill(client: Client): Promise<void> {
  await client.send('main', { type: 'tape-removed' })
  await client.describe('main', { name: '銀行の端末', colour: 'red', place: -2.5 })
  const { id } = await client.create({ preset: 'factory-new' })
  await client.setClock(id, { mode: 'paused' })
  for (let round = 0; round < 11; round += 1) {
    const pair = [{ type: 'tape-removed' }, { type: 'tape-in' }] as const
    await client.sendAll(id, Array.from({ length: 50 }, () => pair).flat())
  }
  const { id: late } = await client.duplicate(id)
  await client.advance(late, { ms: 100_000 })
  await client.setClock(late, { mode: 'real', from: 'host' })
  await client.send(late, { type: 'tape-removed' })
  await client.create({ kind: 'key-fob', profile: 'always' })
  await client.create({ kind: 'matrix-card' })
  // The events of these have secrets in them.
  await client.create({ kind: 'software-token' })
  await client.create({ kind: 'software-token', profile: 'nd-app', preset: 'one-token' })
  await client.remove((await client.duplicate('main')).id)
}

/** All that can be known of the tokens from outside, replays with their keys too. */
async function contentOf({ client }: { client: Client }) {
  const tokens = await client.tokens()
  const all: unknown[] = []
  for (const view of tokens) {
    const journal = await client.exportJournal(view.id, 'report')
    const isEmpty = journal.rows.length === 0
    const replay = isEmpty ? null : await client.exportJournal(view.id, 'replay')
    if (replay !== null) expect((await client.replay(replay)).differences).toEqual([])
    all.push({ view, journal, replay, file: await client.exportToken(view.id) })
  }
  return JSON.stringify(all)
}

/** What every file of a folder holds, but for the lock. */
async function filesOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const read = files.map(async ({ parentPath, name }) => {
    const bytes = await readFile(join(parentPath, name))
    return [join(parentPath, name), createHash('sha256').update(bytes).digest('hex')] as const
  })
  return new Map((await Promise.all(read)).filter(([name]) => !name.endsWith('lock.json')))
}

/** A folder with tokens, and what they are. */
async function filledFolder() {
  const place = { folder: await temporaryFolder() }
  const first = await clientAt(place)
  await fill(first.client)
  const content = await contentOf(first)
  await first.close()
  return { place, content }
}

async function contentAt(place: TokenPlace): Promise<string> {
  const host = await clientAt(place)
  const content = await contentOf(host)
  await host.close()
  return content
}

describe.runIf(isThere)('moving tokens', () => {
  it('from a folder to a database and back changes nothing of them, and no host goes on with what was left', async () => {
    const { place, content } = await filledFolder()
    const database = await databasePlace()
    const moved = await moveTokens(place, database)
    expect(moved).toMatchObject({ tokens: JSON.parse(content).length, there: 0, renamed: [] })
    expect(moved.rows).toBe(
      JSON.parse(content).flatMap(({ journal }: { journal: { rows: unknown[] } }) => journal.rows).length,
    )
    expect(await contentAt(database)).toBe(content)
    await expect(clientAt(place)).rejects.toMatchObject({ code: 'tokens-moved' })

    const other = { folder: join(await temporaryFolder(), 'new') }
    expect(await moveTokens(database, other)).toMatchObject({ tokens: moved.tokens, rows: moved.rows })
    expect(await contentAt(other)).toBe(content)
    await expect(clientAt(database)).rejects.toMatchObject({ code: 'tokens-moved' })
  })

  it('back into the folder that they came from puts aside what was left there; so it goes to and fro', async () => {
    const { place, content } = await filledFolder()
    const database = await databasePlace()
    for (let round = 0; round < 2; round += 1) {
      await moveTokens(place, database)
      expect(await contentAt(database)).toBe(content)
      await moveTokens(database, place)
      expect(await contentAt(place)).toBe(content)
    }
    expect(await readdir(place.folder)).toContain('states.set-aside-2')
  })

  it('goes on afterwards: what happens then is kept in the same journal', async () => {
    const { place } = await filledFolder()
    const database = await databasePlace()
    await moveTokens(place, database)
    const { client, close } = await clientAt(database)
    const before = await client.exportJournal('main', 'replay')
    await client.send('main', { type: 'tape-in' })
    const after = await client.exportJournal('main', 'replay')
    expect(after.rows.slice(0, -1)).toEqual(before.rows)
    expect(after.first).toEqual(before.first)
    await close()
    await moveTokens(database, place)
    const back = await clientAt(place)
    expect(await back.client.exportJournal('main', 'replay')).toEqual(after)
  })

  it('is refused while a host has the folder, and where a database or folder holds others, which changes nothing', async () => {
    const { place, content } = await filledFolder()
    const files = await filesOf(place.folder)
    const database = await databasePlace()
    const held = await clientAt(database)
    await held.client.send('main', { type: 'camera-fault', on: true })
    const there = await contentOf(held)
    await expect(moveTokens(place, database)).rejects.toMatchObject({ code: 'database-holds-tokens' })
    expect(await filesOf(place.folder)).toEqual(files)
    expect(await contentOf(held)).toBe(there)
    const other = { folder: await temporaryFolder() }
    const host = await clientAt(other)
    await expect(moveTokens(other, database)).rejects.toMatchObject({ code: 'folder-in-use' })
    await expect(moveTokens(database, other)).rejects.toMatchObject({ code: 'folder-in-use' })
    await host.close()
    await expect(moveTokens(database, place)).rejects.toMatchObject({ code: 'folder-holds-tokens' })
    expect(await filesOf(place.folder)).toEqual(files)
    expect(await contentOf(held)).toBe(there)
    expect(await contentAt(place)).toBe(content)
  })

  it('adds to those of a database where it is told to: one of another’s id gets a new one', async () => {
    const { place, content } = await filledFolder()
    const database = await databasePlace()
    const first = await clientAt(database)
    const own = await contentOf(first)
    await first.close()
    const { renamed, tokens } = await moveTokens(place, database, true)
    expect(renamed).toMatchObject([{ id: 'main' }])
    const as = renamed[0]?.as ?? ''
    const all: { view: { id: string } }[] = JSON.parse(await contentAt(database))
    expect(all).toHaveLength(tokens + 1)
    expect(all.find(({ view }) => view.id === 'main')).toEqual(JSON.parse(own)[0])
    const came = all.filter(({ view }) => view.id !== 'main')
    expect(JSON.parse(JSON.stringify(came).replaceAll(as, 'main'))).toEqual(JSON.parse(content))
  })

  it('that was cut short before the end is done once more: whatever is there already is known', async () => {
    const { place, content } = await filledFolder()
    const database = await databasePlace()
    const kept = join(await temporaryFolder(), 'copy')
    await cp(place.folder, kept, { recursive: true })
    const { tokens } = await moveTokens(place, database)
    // As if it fell before it could leave the folder.
    expect(await moveTokens({ folder: kept }, database)).toMatchObject({ tokens, there: tokens })
    await expect(clientAt({ folder: kept })).rejects.toMatchObject({ code: 'tokens-moved' })

    const other = { folder: await temporaryFolder() }
    await moveTokens(database, other)
    // As if it fell before it could leave the database.
    await execute(
      database.database.url,
      'drop schema camtoken cascade; alter schema camtoken_moved_1 rename to camtoken',
    )
    expect(await moveTokens(database, other)).toMatchObject({ tokens, there: tokens })
    expect(await contentAt(other)).toBe(content)

    // As if it fell in the middle of the writing.
    await execute(
      database.database.url,
      'drop schema camtoken cascade; alter schema camtoken_moved_1 rename to camtoken',
    )
    const half = { folder: await temporaryFolder() }
    await cp(other.folder, half.folder, { recursive: true })
    await writeFile(
      join(half.folder, 'tokens'),
      JSON.stringify({ format: 'camera-token-simulator/data-folder', version: 3, tokens: 'coming' }),
    )
    await writeFile(join(half.folder, 'states', 'main.json'), 'cut sh')
    await expect(clientAt(half)).rejects.toMatchObject({ code: 'tokens-moved' })
    await moveTokens(database, half)
    expect(await contentAt(half)).toBe(content)
  })

  it('leaves all as it was where a file or a row cannot be read, or a key is another', async () => {
    const { place } = await filledFolder()
    const database = await databasePlace()
    const state = join(place.folder, 'states', 'main.json')
    const text = await readFile(state)
    await writeFile(state, 'damaged')
    const files = await filesOf(place.folder)
    await expect(moveTokens(place, database)).rejects.toMatchObject({ code: 'folder-unusable' })
    expect(await filesOf(place.folder)).toEqual(files)
    await writeFile(state, text)
    await moveTokens(place, database)
    const { url } = database.database
    const empty = { folder: join(await temporaryFolder(), 'empty') }
    const wrong = { database: { url, keyFile: join(await temporaryFolder(), 'key') } }
    await expect(moveTokens(wrong, empty)).rejects.toMatchObject({ code: 'key-missing' })
    await writeFile(wrong.database.keyFile, `${'0'.repeat(64)}\n`, { mode: 0o600 })
    await expect(moveTokens(wrong, empty)).rejects.toMatchObject({ code: 'key-wrong' })
    await execute(url, "update camtoken.tokens set sealed = '\\x00' where id = 'main'")
    await mkdir(empty.folder)
    await expect(moveTokens(database, empty)).rejects.toMatchObject({ code: 'database-unusable' })
    await expect(clientAt(empty)).rejects.toMatchObject({ code: 'tokens-moved' })
  })
})
