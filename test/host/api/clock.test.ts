import { describe, expect, it } from 'vitest'
import { switchOn } from '../practice.ts'
import { jsonOf, makeBench, refusalIn } from './bench.ts'

describe('PUT /tokens/{id}/clock', () => {
  it.each([
    [{ mode: 'paused' }, 0],
    [{ mode: 'scaled', speed: 0.5 }, 500],
    [{ mode: 'scaled', speed: 60 }, 60_000],
    [{ mode: 'real' }, 1000],
  ])('%j', async (setting, passed) => {
    const bench = makeBench()
    const view = await jsonOf(await bench.put('tokens/main/clock', setting))
    expect(view.clock.mode).toBe(setting.mode)
    bench.advance(1000)
    expect((await jsonOf(await bench.get('/api/v1/tokens/main'))).now).toBe(view.now + passed)
  })

  it('is for one token alone', async () => {
    const bench = makeBench()
    const other = await jsonOf(await bench.post('tokens', { preset: 'factory-new' }), 201)
    await bench.put('tokens/main/clock', { mode: 'paused' })
    bench.advance(70)
    expect((await jsonOf(await bench.get(`/api/v1/tokens/${other.id}`))).now).toBe(70)
  })

  it.each([
    {},
    { mode: 'fast' },
    { mode: 'scaled' },
    { mode: 'scaled', speed: 0 },
    { mode: 'scaled', speed: -1 },
    { mode: 'scaled', speed: 10_001 },
    { mode: 'paused', speed: 1 },
  ])('refuses %j', async (setting) => {
    expect(await refusalIn(await makeBench().put('tokens/main/clock', setting))).toMatchObject({
      status: 400,
      code: 'invalid-request',
    })
  })
})

describe('POST /tokens/{id}/clock/advance', () => {
  it('moves on by milliseconds and to the next change', async () => {
    const bench = makeBench()
    await switchOn(bench)
    const { now } = await jsonOf(await bench.put('tokens/main/clock', { mode: 'paused' }))
    expect((await jsonOf(await bench.post('tokens/main/clock/advance', { ms: 1000 }))).now).toBe(now + 1000)
    const dark = await jsonOf(await bench.post('tokens/main/clock/advance', { to: 'next-change' }))
    expect(dark).toMatchObject({ now: now + 15_000, display: { lit: false } })
  })

  it.each([
    {},
    { ms: 0 },
    { ms: -1 },
    { ms: 1.5 },
    { ms: 31_536_000_001 },
    { to: 'yesterday' },
    { ms: 1, to: 'next-change' },
  ])('refuses %j', async (way) => {
    expect(await refusalIn(await makeBench().post('tokens/main/clock/advance', way))).toMatchObject({
      status: 400,
      code: 'invalid-request',
    })
  })

  it('names the modes there are', async () => {
    const { message } = await refusalIn(await makeBench().put('tokens/main/clock', { mode: 'pause' }))
    expect(message).toBe('"mode" must be one of real, paused, scaled.')
  })

  it('refuses an unknown token', async () => {
    const bench = makeBench()
    expect((await bench.post('tokens/other/clock/advance', { ms: 1 })).status).toBe(404)
    expect((await bench.put('tokens/other/clock', { mode: 'real' })).status).toBe(404)
  })
})

describe('back to the host’s time', () => {
  it('undoes what the time was moved on, and the journal keeps its rows', async () => {
    const bench = makeBench()
    await bench.send({ type: 'tape-removed' })
    await bench.post('tokens/main/clock/advance', { ms: 31_536_000_000 })
    await bench.send({ type: 'battery-level', percent: 50 })
    const view = await jsonOf(await bench.put('tokens/main/clock', { mode: 'real', from: 'host' }))
    expect(view).toMatchObject({ now: 0, clock: { mode: 'real', speed: 1 }, sequence: 3 })
    bench.advance(500)
    expect(await jsonOf(await bench.send({ type: 'tape-in' }))).toMatchObject({ now: 500, at: 500, sequence: 4 })
    const report = await jsonOf(await bench.get('/api/v1/tokens/main/journal/export'))
    expect(report.rows.map(({ sequence }: { sequence: number }) => sequence)).toEqual([1, 2, 3, 4])
    expect(await jsonOf(await bench.post('replays', report))).toMatchObject({ form: 'report', differences: [] })
  })

  it.each([
    { mode: 'real', from: 'bank' },
    { mode: 'real', from: 1 },
    { mode: 'paused', from: 'host' },
  ])('is said in one way: %j', async (body) => {
    expect(await refusalIn(await makeBench().put('tokens/main/clock', body))).toMatchObject({ status: 400 })
  })
})
