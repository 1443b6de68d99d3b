import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { streamRoutes } from '../../../host/api/stream.ts'
import type { JournalPage, JournalQuery, JournalRow } from '../../../host/journal/row.ts'
import { makeRack } from '../../../host/rack/rack.ts'
import { makeMemoryStore } from '../../../host/storage/memory/memory-store.ts'
import { manualClock } from '../../../host/token/clock.ts'
import { newRecord } from '../../../host/token/token-view.ts'
import { activate, factoryNew, switchOn } from '../practice.ts'
import { jsonOf, makeBench, refusalIn } from './bench.ts'
import { openStream } from './read-stream.ts'

const JOURNAL = '/api/v1/tokens/main/journal'

describe('GET /stream', () => {
  it('starts with all tokens, then tells each change of any', async () => {
    const bench = makeBench()
    const other = await jsonOf(await bench.post('tokens', { preset: 'factory-new' }), 201)
    const stream = await openStream(bench, '/api/v1/stream')
    const listed = (await jsonOf(await bench.get('/api/v1/tokens'))).tokens
    expect(await stream.nextEvent()).toEqual({ event: 'rack', data: { tokens: listed } })

    const { effects: _, ignored: _ignored, ...pulled } = await jsonOf(await bench.send({ type: 'tape-removed' }))
    expect(await stream.nextEvent()).toEqual({ event: 'token', data: pulled })
    const named = await jsonOf(await bench.patch(`tokens/${other.id}`, { name: 'Another' }))
    expect(await stream.nextEvent()).toEqual({ event: 'token', data: named })
    const paused = await jsonOf(await bench.put('tokens/main/clock', { mode: 'paused' }))
    expect(await stream.nextEvent()).toEqual({ event: 'token', data: paused })
    await stream.leave()
  })

  it('tells of tokens that come, go and come back', async () => {
    const bench = makeBench()
    const stream = await openStream(bench, '/api/v1/stream')
    await stream.nextEvent()
    const view = await jsonOf(await bench.post('tokens', { preset: 'factory-new' }), 201)
    expect(await stream.nextEvent()).toEqual({ event: 'token', data: view })
    await bench.request('DELETE', `/api/v1/tokens/${view.id}`)
    expect(await stream.nextEvent()).toEqual({ event: 'removed', data: { id: view.id } })
    await bench.post(`tokens/${view.id}/restore`)
    expect(await stream.nextEvent()).toEqual({ event: 'token', data: view })
    await stream.leave()
  })

  it('tells what comes with time, and ends when the host closes', async () => {
    const bench = makeBench()
    await switchOn(bench)
    const stream = await openStream(bench, '/api/v1/stream')
    await stream.nextEvent()
    bench.advance(15_000)
    expect(await stream.nextEvent()).toMatchObject({ event: 'token', data: { display: { lit: false } } })
    bench.closing.abort()
    expect(await stream.nextEvent()).toBeNull()
  })
})

describe('GET /tokens/{id}/journal/stream', () => {
  it('tells what happens from now on', async () => {
    const bench = makeBench()
    await switchOn(bench)
    const stream = await openStream(bench, `${JOURNAL}/stream`)
    const { sequence } = await jsonOf(await bench.send({ type: 'press', button: 'right' }))
    const { rows } = await jsonOf(await bench.get(`${JOURNAL}?limit=1`))
    expect(await stream.nextEvent()).toEqual({ event: 'row', id: String(sequence), data: rows[0] })
    await stream.leave()
  })

  it.each([
    ['after', (bench: ReturnType<typeof makeBench>) => openStream(bench, `${JOURNAL}/stream?after=3`)],
    [
      'Last-Event-ID',
      (bench: ReturnType<typeof makeBench>) => openStream(bench, `${JOURNAL}/stream`, { 'last-event-id': '3' }),
    ],
  ])('begins after the sequence in %s, then goes on without a gap', async (_what, open) => {
    const bench = makeBench()
    await activate(bench)
    const stream = await open(bench)
    bench.advance(15_000)
    const { rows } = await jsonOf(await bench.get(`${JOURNAL}?after=3&limit=1000`))
    expect(rows.at(-1).effects).toMatchObject([{ type: 'went-dark' }])
    for (const row of rows) {
      expect(await stream.nextEvent()).toEqual({ event: 'row', id: String(row.sequence), data: row })
    }
    const { sequence } = await jsonOf(await bench.send({ type: 'tape-in' }))
    expect(await stream.nextEvent()).toMatchObject({ id: String(sequence) })
    await stream.leave()
  })

  it('tells more rows than may wait to one who reads', async () => {
    const bench = makeBench()
    for (let pulled = 0; pulled < 2500; pulled += 1) await bench.send({ type: 'tape-removed' })
    const stream = await openStream(bench, `${JOURNAL}/stream?after=0`)
    for (let sequence = 1; sequence <= 2500; sequence += 1) {
      expect((await stream.nextEvent())?.id).toBe(String(sequence))
    }
    await stream.leave()
  })

  it('reads no further for a reader who has left', async () => {
    let pages = 0
    const endless = async ({ after = 0 }: JournalQuery): Promise<JournalPage> => {
      pages += 1
      await setImmediate()
      return { rows: [{ sequence: after + 1 } as JournalRow], more: true, oldest: 1 }
    }
    const store = {
      ...makeMemoryStore([newRecord('main', factoryNew())]),
      journal: () => ({ page: endless, replay: async () => null, async *sections() {} }),
    }
    const clock = manualClock()
    const rack = makeRack({ clock, store })
    const app = streamRoutes({ rack, clock, closing: new AbortController().signal })
    const response = await app.request('/tokens/main/journal/stream?after=0')
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    await reader.read()
    expect(pages).toBeGreaterThan(0)
    await reader.cancel()
    const reached = pages
    for (let turn = 0; turn < 50; turn += 1) await setImmediate()
    expect(pages).toBeLessThanOrEqual(reached + 1)
  })

  it('ends with the token, as does the stream of its views', async () => {
    const bench = makeBench()
    const streams = [
      await openStream(bench, `${JOURNAL}/stream`),
      await openStream(bench, '/api/v1/tokens/main/stream'),
    ]
    await streams[1]?.nextEvent()
    await bench.request('DELETE', '/api/v1/tokens/main')
    for (const stream of streams) expect(await stream.nextEvent()).toBeNull()
  })

  it('refuses what is no sequence, and an unknown token', async () => {
    const bench = makeBench()
    expect(await refusalIn(await bench.get(`${JOURNAL}/stream?after=x`))).toMatchObject({ status: 400 })
    const headers = { 'last-event-id': 'x' }
    expect(await refusalIn(await bench.request('GET', `${JOURNAL}/stream`, { headers }))).toMatchObject({ status: 400 })
    expect((await bench.get('/api/v1/tokens/other/journal/stream')).status).toBe(404)
  })
})
