import { describe, expect, it } from 'vitest'
import { type ApiBench, jsonOf, makeBench, refusalIn } from '../api/bench.ts'
import { KIND_CASES, type KindCase } from './kinds.ts'

/** What holds for a token of any kind, made and driven over the API. */

interface Lived {
  readonly bench: ApiBench
  readonly id: string
  /** The answer to all that was done. */
  readonly view: Awaited<ReturnType<typeof jsonOf>>
}

/** One that was made an hour after 1970 began, and went through all of its acts on a clock that stands. */
async function lived({ wanted, acts }: KindCase): Promise<Lived> {
  const bench = makeBench()
  bench.advance(3_600_000)
  const { id } = await jsonOf(await bench.post('tokens', wanted), 201)
  await bench.put(`tokens/${id}/clock`, { mode: 'paused' })
  const view = await jsonOf(await bench.post(`tokens/${id}/events`, { events: acts }))
  return { bench, id, view }
}

const json = async (bench: ApiBench, path: string) => jsonOf(await bench.get(`/api/v1/${path}`))

/** A view without what is of its place in the rack. */
function bare({ id: _, name: _name, place: _place, sequence: _sequence, ...rest }: Lived['view']) {
  const { effects: _effects, ignored: _ignored, results: _results, colour: _colour, ...view } = rest
  return view
}

describe.each(KIND_CASES)('$name', (kind) => {
  it('is made, and does what is done to it', async () => {
    const { view } = await lived(kind)
    expect(view.display.screen).toBe(kind.screen)
    expect(view.results).toHaveLength(kind.acts.length)
  })

  it('has a journal that replays exactly', async () => {
    const { bench, id, view } = await lived(kind)
    const { rows } = await json(bench, `tokens/${id}/journal?after=0`)
    expect(rows.at(-1).sequence).toBe(view.sequence)
    const saved = await json(bench, `tokens/${id}/journal/export?form=replay`)
    const replayed = await jsonOf(await bench.post('replays', saved))
    expect(replayed).toMatchObject({ form: 'replay', kind: view.kind, serial: view.serial, differences: [], rows })
  })

  it('has a report that is read again', async () => {
    const { bench, id } = await lived(kind)
    const report = await json(bench, `tokens/${id}/journal/export`)
    const { rows } = await json(bench, `tokens/${id}/journal?after=0`)
    expect(await jsonOf(await bench.post('replays', report))).toMatchObject({ form: 'report', rows })
  })

  it('tells no secret but in a replay file and a token file', async () => {
    const { bench, id, view } = await lived(kind)
    const seen = [
      JSON.stringify(view),
      ...(await Promise.all(
        [`tokens/${id}`, 'tokens', `tokens/${id}/journal?after=0`, `tokens/${id}/journal/export`].map(async (path) =>
          JSON.stringify(await json(bench, path)),
        ),
      )),
      JSON.stringify(
        await jsonOf(await bench.post('replays', await json(bench, `tokens/${id}/journal/export?form=replay`))),
      ),
    ]
    const { token } = await json(bench, `tokens/${id}/export`)
    const keys = [token.key, token.app?.key, ...(token.tokens ?? []).map(({ key }: { key: string }) => key)]
    for (const secret of [...kind.secrets, ...keys.filter((key) => typeof key === 'string')]) {
      for (const text of seen) expect(text).not.toContain(secret)
    }
  })

  it('stands while its clock is paused, and is put forward, made faster and set to the time of the host', async () => {
    const { bench, id, view } = await lived(kind)
    bench.advance(7_200_000)
    expect(bare(await json(bench, `tokens/${id}`))).toEqual(bare(view))
    const later = await jsonOf(await bench.post(`tokens/${id}/clock/advance`, { ms: 45_000 }))
    expect(later.now).toBe(view.now + 45_000)
    await bench.put(`tokens/${id}/clock`, { mode: 'scaled', speed: 10 })
    bench.advance(6_000)
    expect((await json(bench, `tokens/${id}`)).now).toBe(view.now + 105_000)
    await bench.put(`tokens/${id}/clock`, { mode: 'real', from: 'host' })
    expect((await json(bench, `tokens/${id}`)).now).toBe(bench.clock.now())
  })

  it('is put back by a snapshot', async () => {
    const { bench, id, view } = await lived(kind)
    const { id: snapshot } = await jsonOf(await bench.post('snapshots', { tokens: [id] }), 201)
    await bench.post(`tokens/${id}/clock/advance`, { ms: 100_000_000 })
    await bench.request('DELETE', `/api/v1/tokens/${id}`)
    await jsonOf(await bench.post(`snapshots/${snapshot}/restoration`))
    expect(bare(await json(bench, `tokens/${id}`))).toEqual(bare(view))
  })

  it('goes to another rack as a file, and has copies', async () => {
    const { bench, id, view } = await lived(kind)
    const file = await json(bench, `tokens/${id}/export`)
    const other = makeBench()
    const { id: arrived } = await jsonOf(await other.post('tokens/import', file), 201)
    await other.put(`tokens/${arrived}/clock`, { mode: 'paused' })
    expect(bare(await json(other, `tokens/${arrived}`))).toEqual(bare(view))
    const { id: copy } = await jsonOf(await bench.post(`tokens/${id}/duplicate`), 201)
    expect(bare(await json(bench, `tokens/${copy}`))).toEqual(bare(view))
  })

  it('is put into the state of a file of its own kind only', async () => {
    const { bench, id } = await lived(kind)
    const file = await json(bench, `tokens/${id}/export`)
    expect((await bench.put(`tokens/${id}/state`, file)).status).toBe(200)
    const refusal = await refusalIn(await bench.put('tokens/main/state', file))
    expect(refusal).toMatchObject({ status: 400, message: '"token" must be a camera-token, as the token is.' })
  })

  it('is seen as text, as SVG, as PNG and as a film', async () => {
    const { bench, id, view } = await lived(kind)
    const text = await (await bench.get(`/api/v1/tokens/${id}/display.txt`)).text()
    if (view.display.code !== null) expect(text.replaceAll(/\s/g, '')).toContain(view.display.code)
    expect(await (await bench.get(`/api/v1/tokens/${id}/display.svg`)).text()).toMatch(/^<svg /)
    for (const path of ['display.png', 'journal/movie.gif']) {
      expect((await bench.get(`/api/v1/tokens/${id}/${path}`)).status, path).toBe(200)
    }
  })

  it('is waited for in the words of its kind', async () => {
    const { bench, id, view } = await lived(kind)
    const waited = await json(bench, `tokens/${id}?until=screen:${kind.screen}`)
    expect(waited.display).toEqual(view.display)
    const refusal = await refusalIn(await bench.get(`/api/v1/tokens/${id}?until=camera`))
    expect(refusal).toMatchObject({ status: 400, code: 'invalid-request' })
    expect(refusal.message).toContain('"until" must be made of screen')
  })

  it('takes no event of another kind, and says which it has', async () => {
    const { bench, id } = await lived(kind)
    const refusal = await refusalIn(await bench.post(`tokens/${id}/events`, { type: 'tape-removed' }))
    expect(refusal).toMatchObject({ status: 400, code: 'invalid-request' })
    expect(refusal.message).toMatch(/^"type" must be one of .*time-passed.*wait/)
    expect(refusal.message).not.toContain('tape-in')
  })

  it('has no camera', async () => {
    const { bench, id } = await lived(kind)
    const picture = { headers: { 'content-type': 'image/png' }, body: 'x' }
    const refusal = await refusalIn(await bench.request('POST', `/api/v1/tokens/${id}/images`, picture))
    expect(refusal).toMatchObject({ status: 409, code: 'no-camera' })
  })

  it('is not written as a scenario or a test', async () => {
    const { bench, id } = await lived(kind)
    const refusal = await refusalIn(await bench.get(`/api/v1/tokens/${id}/journal/export?form=pytest`))
    expect(refusal).toMatchObject({ status: 409, code: 'no-recording' })
  })
})
