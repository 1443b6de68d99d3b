import { describe, expect, it } from 'vitest'
import { HEARTBEAT_MS } from '../../../host/api/follow.ts'
import type { TokenView } from '../../../host/token/token-view.ts'
import { activate, SECRETS, switchOn } from '../practice.ts'
import { type ApiBench, makeBench, refusalIn } from './bench.ts'
import { openStream } from './read-stream.ts'

async function openViews(bench: ApiBench) {
  const stream = await openStream(bench, '/api/v1/tokens/main/stream')
  async function nextView(): Promise<TokenView> {
    const message = await stream.nextEvent()
    if (message === null) throw new Error('the stream ended')
    const view = message.data as TokenView
    expect(message).toMatchObject({ event: 'token', id: String(view.sequence) })
    return view
  }
  return { ...stream, nextView }
}

describe('GET /tokens/{id}/stream', () => {
  it('starts with the present state', async () => {
    const bench = makeBench()
    await bench.send({ type: 'tape-removed' })
    const { response, nextView, leave } = await openViews(bench)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('x-accel-buffering')).toBe('no')
    expect(await nextView()).toEqual(await (await bench.get('/api/v1/tokens/main')).json())
    await leave()
  })

  it('tells each event in order, with its sequence as id, to every reader', async () => {
    const bench = makeBench()
    const streams = [await openViews(bench), await openViews(bench)]
    const starts = await Promise.all(streams.map((stream) => stream.nextView()))
    const answers: TokenView[] = []
    for (const event of [
      { type: 'tape-removed' },
      { type: 'press', button: 'left' },
      { type: 'release', button: 'left' },
    ]) {
      const { effects: _, ignored: _ignored, ...view } = await (await bench.send(event)).json()
      answers.push(view)
    }
    for (const [index, stream] of streams.entries()) {
      const views = [await stream.nextView(), await stream.nextView(), await stream.nextView()]
      expect(views).toEqual(answers)
      const first = starts[index]?.sequence ?? Number.NaN
      expect(views.map((view) => view.sequence)).toEqual([first + 1, first + 2, first + 3])
      await stream.leave()
    }
  })

  it('tells changes that come with time', async () => {
    const bench = makeBench()
    await switchOn(bench)
    const { nextView, leave } = await openViews(bench)
    expect(await nextView()).toMatchObject({ display: { screen: 'start', lit: true } })
    bench.advance(15_000)
    expect(await nextView()).toMatchObject({ display: { screen: 'start', lit: false } })
    bench.advance(60_000)
    expect(await nextView()).toMatchObject({ display: { screen: 'off' } })
    await leave()
  })

  it('sends a comment every 15 s', async () => {
    const bench = makeBench()
    const { next, nextView, leave } = await openViews(bench)
    await nextView()
    bench.advance(HEARTBEAT_MS - 1)
    bench.advance(1)
    expect(await next()).toBe(':still here')
    bench.advance(HEARTBEAT_MS)
    expect(await next()).toBe(':still here')
    await leave()
  })

  it('ends when the host closes, also for one who comes later', async () => {
    const bench = makeBench()
    const { next, nextView } = await openViews(bench)
    await nextView()
    bench.closing.abort()
    expect(await next()).toBeNull()
    const late = await openViews(bench)
    expect(await late.next()).toBeNull()
  })

  it('cuts off a reader that has stopped reading', async () => {
    const bench = makeBench()
    const { next, nextView } = await openViews(bench)
    await nextView()
    for (let beat = 0; beat < 1100; beat += 1) bench.advance(HEARTBEAT_MS)
    let read = 0
    while ((await next()) !== null) read += 1
    expect(read).toBeLessThan(1000)
  })

  it('never holds a secret', async () => {
    const bench = makeBench()
    const stream = await openViews(bench)
    await activate({ send: bench.send, advance: bench.advance })
    while ((await stream.nextView()).display.screen !== 'activated');
    await stream.leave()
    for (const secret of SECRETS) expect(stream.raw.join('').toLowerCase()).not.toContain(secret)
  })

  it('refuses an unknown token', async () => {
    const response = await makeBench().get('/api/v1/tokens/other/stream')
    expect(await refusalIn(response)).toMatchObject({ status: 404, code: 'not-found' })
  })
})
