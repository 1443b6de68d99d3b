import { basename, join } from 'node:path'
import { build } from 'vite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Client, isApiError, makeClient, ofKind, type TokenView, watchToken } from '../../../host/client/client.ts'
import { type Host, manualClock, startHost } from '../../../host/index.ts'
import { temporaryFolder } from '../folder.ts'

const CLIENT = join(import.meta.dirname, '../../../host/client/client.ts')

const clock = manualClock()

async function start(port = 0, apiToken = 'token-for-tests', dataDir?: string): Promise<Host> {
  const folder = dataDir ?? (await temporaryFolder())
  const readPicture = async (bytes: Uint8Array) =>
    ({ ok: true, value: { texts: [`${bytes.length} bytes`], seen: 'code', incomplete: [] } }) as const
  const host = await startHost({ dataDir: folder, port, apiToken, clock, readPicture })
  onTestFinished(() => host.close())
  return host
}

const clientOf = ({ url, apiToken }: Host): Client => makeClient(url, apiToken)

/** A list that can be waited on: `take` is the next item, now or when it comes. */
function makeMailbox<Item>() {
  const items: Item[] = []
  const takers: ((item: Item) => void)[] = []
  return {
    put(item: Item) {
      const taker = takers.shift()
      if (taker === undefined) items.push(item)
      else taker(item)
    },
    take(): Promise<Item> {
      const item = items.shift()
      return item === undefined ? new Promise((resolve) => takers.push(resolve)) : Promise.resolve(item)
    },
    left: () => items.length,
  }
}

describe('the client', () => {
  it('asks, sends and scans', async () => {
    const client = clientOf(await start())
    const [first] = await client.tokens()
    expect(await client.token('main')).toEqual(first)
    expect(await client.send('main', { type: 'tape-removed' })).toMatchObject({ tapeIn: false })
    const bytes = new Uint8Array(5)
    expect(await client.scanImage('main', bytes, { type: 'image/webp' })).toMatchObject({
      texts: ['5 bytes'],
      seen: 'code',
    })
    expect(await client.scanImage('main', new Blob([bytes], { type: 'image/jpeg' }))).toMatchObject({ seen: 'code' })
  })

  it('throws what the host refuses, with its code', async () => {
    const host = await start()
    const error = await clientOf(host)
      .token('a/../b')
      .catch((caught: unknown) => caught)
    expect(isApiError(error)).toBe(true)
    expect(error).toMatchObject({ code: 'not-found', status: 404, message: 'There is no token "a/../b".' })
    await expect(makeClient(host.url, 'wrong').tokens()).rejects.toMatchObject({ code: 'unauthorized', status: 401 })
    await expect(clientOf(host).scanImage('main', new Blob([]))).rejects.toMatchObject({ status: 415 })
  })

  it('throws something else when there is no host', async () => {
    const host = await start()
    await host.close()
    const error = await clientOf(host)
      .tokens()
      .catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(TypeError)
    expect(isApiError(error)).toBe(false)
  })
})

describe('the client of a rack', () => {
  it('has a method for every call', async () => {
    const client = clientOf(await start())
    const made = await client.create({ preset: 'factory-new', name: 'Second' })
    expect(await client.describe(made.id, { colour: 'red' })).toMatchObject({ name: 'Second', colour: 'red' })
    expect(await client.isInMemory()).toBe(false)
    await client.remove(made.id)
    expect(await client.tokens()).toHaveLength(1)
    expect((await client.restore(made.id)).id).toBe(made.id)
    expect((await client.duplicate(made.id)).name).toBe('Second (2)')
    const file = await client.exportToken(made.id)
    expect((await client.importToken(file)).name).toBe('Second')
    expect(await client.exportKeys({ ids: ['main'] })).toContain('<SerialNo>12-3456789-0</SerialNo>')
    expect(await client.setClock('main', { mode: 'paused' })).toMatchObject({ clock: { mode: 'paused', speed: 0 } })
    const { now } = await client.advance('main', { ms: 5 })
    expect((await client.advance('main', { to: 'next-change' })).now).toBe(now)
    await client.send('main', { type: 'tape-removed' })
    const { rows, more } = await client.journal('main', { limit: 1, types: ['tape-removed'] })
    expect([rows.length, more]).toEqual([1, false])
    expect((await client.exportJournal('main', 'report')).rows).toEqual(rows)
    expect((await client.replay(await client.exportJournal('main', 'replay'))).rows).toEqual(rows)
    expect(await client.explanation('main')).toBeNull()
    await expect(client.explanation('other')).rejects.toMatchObject({ code: 'not-found' })
    await expect(client.importToken({ format: 'x' })).rejects.toMatchObject({ code: 'invalid-request' })
  })

  it('follows all tokens', async () => {
    const host = await start()
    const client = clientOf(host)
    const told = makeMailbox<string>()
    const stop = client.watchRack({
      onRack: (tokens) => told.put(`rack ${tokens.map(({ id }) => id)}`),
      onToken: (view) => told.put(`${view.id} ${ofKind('camera-token', view).tapeIn}`),
      onRemoved: (id) => told.put(`removed ${id}`),
    })
    expect(await told.take()).toBe('rack main')
    await client.send('main', { type: 'tape-removed' })
    expect(await told.take()).toBe('main false')
    await client.remove('main')
    expect(await told.take()).toBe('removed main')
    stop()
  })

  it('follows a journal over a restart of the host, and tells no row twice and none too few', async () => {
    const dataDir = await temporaryFolder()
    const host = await start(0, 'token-for-tests', dataDir)
    await clientOf(host).send('main', { type: 'tape-removed' })
    const sequences = makeMailbox<number>()
    const waits = makeMailbox<() => void>()
    const stop = clientOf(host).watchJournal('main', {
      after: 0,
      onRow: ({ sequence }) => sequences.put(sequence),
      wait: () => new Promise((over) => waits.put(over)),
    })
    expect(await sequences.take()).toBe(1)
    await host.close()
    const reconnect = await waits.take()
    const again = await start(Number(new URL(host.url).port), 'token-for-tests', dataDir)
    await clientOf(again).send('main', { type: 'tape-in' })
    await clientOf(again).send('main', { type: 'tape-removed' })
    reconnect()
    expect([await sequences.take(), await sequences.take()]).toEqual([2, 3])
    expect(sequences.left()).toBe(0)
    stop()
  })
})

describe('the client in a page', () => {
  it('brings nothing of the server along', async () => {
    const result = await build({
      logLevel: 'silent',
      configFile: false,
      build: { write: false, lib: { entry: CLIENT, formats: ['es'] } },
    })
    const chunks = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []))
    const modules = chunks.flatMap((chunk) => ('modules' in chunk ? Object.keys(chunk.modules) : []))
    const imports = chunks.flatMap((chunk) => ('imports' in chunk ? chunk.imports : []))
    expect(imports).toEqual([])
    const ours = modules.filter((path) => !path.includes('node_modules')).map((path) => basename(path))
    expect(ours.sort()).toEqual([
      ...['answers.ts', 'api-error.ts', 'client.ts', 'keys.ts', 'of-kind.ts', 'watch-stream.ts', 'watch.ts'],
    ])
    const packages = modules.map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter(Boolean)
    expect([...new Set(packages)].sort()).toEqual(['eventsource-parser', 'hono'])
  })
})

describe('watching', () => {
  it('sees the present state and each event after it', async () => {
    const host = await start()
    const views = makeMailbox<TokenView>()
    const stop = clientOf(host).watch('main', { onView: views.put })
    const first = await views.take()
    await clientOf(host).send('main', { type: 'tape-removed' })
    expect(await views.take()).toMatchObject({ sequence: first.sequence + 1, tapeIn: false })
    stop()
    await clientOf(host).send('main', { type: 'tape-in' })
    await host.close()
    expect(views.left()).toBe(0)
  })

  it('connects again after the host was gone, waiting longer each time, and starts with the newest state', async () => {
    const dataDir = await temporaryFolder()
    const host = await start(0, 'token-for-tests', dataDir)
    const port = Number(new URL(host.url).port)
    const views = makeMailbox<TokenView>()
    const states = makeMailbox<string>()
    const waits = makeMailbox<{ ms: number; over: () => void }>()
    const stop = watchToken(host.url, host.apiToken, 'main', {
      onView: views.put,
      onState: states.put,
      wait: (ms) => new Promise((over) => waits.put({ ms, over })),
    })
    expect(await states.take()).toBe('live')
    expect(await views.take()).toMatchObject({ tapeIn: true })
    await host.close()
    for (const expected of [250, 500, 1000, 2000, 4000, 5000]) {
      expect(await states.take()).toBe('lost')
      const { ms, over } = await waits.take()
      expect(ms).toBe(expected)
      over()
    }
    expect(await states.take()).toBe('lost')
    const again = await start(port, 'token-for-tests', dataDir)
    await clientOf(again).send('main', { type: 'tape-removed' })
    const last = await waits.take()
    expect(last.ms).toBe(5000)
    last.over()
    expect(await states.take()).toBe('live')
    expect(await views.take()).toMatchObject({ tapeIn: false })
    stop()
  })

  it('ends when the host refuses', async () => {
    const host = await start()
    const refused = makeMailbox<{ code: string }>()
    const watcher = { onView: () => {}, onRefused: refused.put }
    watchToken(host.url, 'wrong', 'main', watcher)
    expect(await refused.take()).toMatchObject({ code: 'unauthorized' })
    watchToken(host.url, host.apiToken, 'other', watcher)
    expect(await refused.take()).toMatchObject({ code: 'not-found' })
  })

  it('can be ended while it waits to connect again', async () => {
    const host = await start()
    await host.close()
    const states = makeMailbox<string>()
    const ended = makeMailbox<boolean>()
    const stop = watchToken(host.url, host.apiToken, 'main', {
      onView: () => {},
      onState: states.put,
      wait: (_ms, signal) =>
        new Promise((over) => {
          signal.addEventListener('abort', () => {
            over()
            ended.put(true)
          })
        }),
    })
    expect(await states.take()).toBe('lost')
    stop()
    expect(await ended.take()).toBe(true)
    expect(states.left()).toBe(0)
  })
})
