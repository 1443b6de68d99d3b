import { describe, expect, it } from 'vitest'
import { hostError } from '../../../host/token/host-error.ts'
import { makeBankControl } from '../bank-control-in-mind.ts'
import { makeBankInMind } from '../bank-in-mind.ts'
import { FIRST_IMAGE, SECRETS, switchOn } from '../practice.ts'
import { type ApiBench, jsonOf, makeBench, refusalIn } from './bench.ts'

const viewOf = async (bench: ApiBench, id = 'main') => jsonOf(await bench.get(`/api/v1/tokens/${id}`))
const take = async (bench: ApiBench, wanted: object = {}) => jsonOf(await bench.post('snapshots', wanted), 201)
const restore = (bench: ApiBench, { id }: { id: string }) => bench.post(`snapshots/${id}/restoration`)
const ids = async (bench: ApiBench): Promise<string[]> =>
  (await jsonOf(await bench.get('/api/v1/tokens'))).tokens.map(({ id }: { id: string }) => id)

/** What stays the same when a token is put back. */
const same = ({ sequence: _, ...view }: { sequence: number }) => view

/** A token that shows its first code, its clock standing. */
async function ready(): Promise<ApiBench> {
  const bench = makeBench()
  await switchOn(bench)
  await bench.put('tokens/main/clock', { mode: 'paused' })
  await bench.send({
    events: [
      { type: 'tap', button: 'right' },
      { type: 'scan', text: FIRST_IMAGE },
    ],
  })
  return bench
}

describe('a snapshot', () => {
  it('of tokens puts them back in place, to the digit and the millisecond', async () => {
    const bench = await ready()
    const before = await viewOf(bench)
    const snapshot = await take(bench, { name: 'code', tokens: ['main'] })
    expect(snapshot).toMatchObject({ name: 'code', tokens: ['main'], isRack: false, hasBank: false })
    expect(await jsonOf(await bench.get('/api/v1/snapshots'))).toEqual({ snapshots: [snapshot] })
    await bench.send({ events: [{ type: 'wait', ms: 400_000 }, { type: 'tape-in' }] })
    await bench.patch('tokens/main', { name: 'Other' })
    const changed = await viewOf(bench)
    expect(await jsonOf(await restore(bench, snapshot))).toEqual(snapshot)
    const after = await viewOf(bench)
    expect(same(after)).toEqual(same(before))
    expect(after.sequence).toBe(changed.sequence + 1)
    await jsonOf(await restore(bench, snapshot))
    expect(same(await viewOf(bench))).toEqual(same(before))
  })

  it('is no event: the journal goes on without a row, and a replay file begins after it', async () => {
    const bench = await ready()
    const snapshot = await take(bench, { tokens: ['main'] })
    await bench.send({ type: 'tap', button: 'right' })
    const { sequence } = await viewOf(bench)
    await restore(bench, snapshot)
    await bench.send({ type: 'tap', button: 'right' })
    const { rows } = await jsonOf(await bench.get('/api/v1/tokens/main/journal'))
    const sequences = rows.map((row: { sequence: number }) => row.sequence)
    expect(sequences.slice(-3)).toEqual([sequence, sequence + 2, sequence + 3])
    const replay = await jsonOf(await bench.get('/api/v1/tokens/main/journal/export?form=replay'))
    expect(replay.rows.map((row: { sequence: number }) => row.sequence)).toEqual([sequence + 2, sequence + 3])
    expect(await jsonOf(await bench.post('replays', replay))).toMatchObject({ differences: [] })
  })

  it('of the rack brings back what was deleted, and deletes what came', async () => {
    const bench = await ready()
    const second = await jsonOf(await bench.post('tokens', { preset: 'activated' }), 201)
    const snapshot = await take(bench)
    expect(snapshot).toMatchObject({ isRack: true, tokens: ['main', second.id] })
    await bench.request('DELETE', `/api/v1/tokens/${second.id}`)
    await bench.post('tokens', { preset: 'factory-new' })
    await bench.put('clock', { mode: 'paused' })
    await jsonOf(await restore(bench, snapshot))
    expect(await ids(bench)).toEqual(['main', second.id])
    expect(same(await viewOf(bench, second.id))).toEqual(same(second))
    expect((await jsonOf(await bench.get('/api/v1/clock'))).clock).toEqual({ mode: 'real', speed: 1 })
  })

  it('keeps the bank together with the tokens, and puts it back first', async () => {
    const bank = makeBankControl()
    const bench = makeBench(undefined, makeBankInMind(), bank)
    const snapshot = await take(bench, { bank: true })
    expect(snapshot.hasBank).toBe(true)
    await bench.send({ type: 'tape-removed' })
    bank.trouble = hostError('bank-unreachable', 'The practice bank does not answer.')
    expect(await refusalIn(await restore(bench, snapshot))).toMatchObject({ status: 502 })
    expect(await viewOf(bench)).toMatchObject({ tapeIn: false })
    expect(await refusalIn(await bench.post('snapshots', { bank: true }))).toMatchObject({ code: 'bank-unreachable' })
    bank.trouble = null
    await jsonOf(await restore(bench, snapshot))
    expect(await viewOf(bench)).toMatchObject({ tapeIn: true })
    expect((await bench.request('DELETE', `/api/v1/snapshots/${snapshot.id}`)).status).toBe(204)
    expect(bank.asked).toEqual(['keep', 'restore kept-1', 'forget kept-1'])
    expect(await refusalIn(await restore(bench, snapshot))).toMatchObject({ status: 404, code: 'not-found' })
  })

  it('tells no key, and there are a hundred at most', async () => {
    const bench = await ready()
    for (let number = 0; number < 100; number += 1) await take(bench, { tokens: ['main'] })
    expect(await refusalIn(await bench.post('snapshots', {}))).toMatchObject({
      status: 409,
      code: 'too-many-snapshots',
    })
    const text = await (await bench.get('/api/v1/snapshots')).text()
    for (const secret of SECRETS) expect(text).not.toContain(secret)
  })

  it.each([
    [{ tokens: [] }, 400, '"tokens" must name a token.'],
    [{ tokens: 'main' }, 400, '"tokens" must be a list'],
    [{ bank: 'yes' }, 400, '"bank" must be true or false.'],
    [{ nmae: 'x' }, 400, 'not known here: "nmae"'],
    [{ tokens: ['other'] }, 404, 'There is no token "other".'],
    [{ bank: true }, 409, 'knows no practice bank'],
  ])('is refused for %j', async (wanted, status, why) => {
    const refusal = await refusalIn(await makeBench(undefined, null).post('snapshots', wanted))
    expect(refusal.status).toBe(status)
    expect(refusal.message).toContain(why)
  })
})

describe('PUT /tokens/{id}/state', () => {
  it('puts a token into the state of a file, in place', async () => {
    const bench = await ready()
    const file = await jsonOf(await bench.get('/api/v1/tokens/main/export'))
    const before = await viewOf(bench)
    await bench.send({ events: [{ type: 'wait', ms: 400_000 }, { type: 'tape-in' }] })
    const response = await bench.put('tokens/main/state', file)
    const view = await jsonOf(response)
    expect(same(view)).toEqual(same(before))
    expect(response.headers.get('etag')).toBe(`"${view.sequence}"`)
    expect((await bench.put('tokens/other/state', file)).status).toBe(404)
    expect(await refusalIn(await bench.put('tokens/main/state', { ...file, token: {} }))).toMatchObject({ status: 400 })
  })

  it('asks for the sequence where If-Match says one', async () => {
    const bench = await ready()
    const body = await (await bench.get('/api/v1/tokens/main/export')).text()
    const headers = { 'content-type': 'application/json', 'if-match': '"1"' }
    const response = await bench.request('PUT', '/api/v1/tokens/main/state', { headers, body })
    expect(await refusalIn(response)).toMatchObject({ status: 412, code: 'sequence-mismatch' })
  })
})
