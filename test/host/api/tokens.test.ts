import { describe, expect, it, vi } from 'vitest'
import { shapesOf } from '../../../host/kinds/kinds.ts'
import { tokenMoved } from '../../../host/storage/store.ts'
import { activate, FIRST_IMAGE, SECRETS, switchOn, TOKEN_CODE } from '../practice.ts'
import { makeBench, refusalIn } from './bench.ts'

describe('GET /tokens', () => {
  it('lists the tokens', async () => {
    const response = await makeBench().get('/api/v1/tokens')
    expect(response.status).toBe(200)
    const { tokens } = await response.json()
    expect(tokens).toMatchObject([{ id: 'main', serial: '12-3456789-0', tapeIn: true, power: 'none' }])
  })

  it('gives pages in the order of the places, each token once, and all without a limit', async () => {
    const bench = makeBench()
    const added = []
    for (let number = 0; number < 4; number += 1) {
      added.push((await (await bench.post('tokens', { preset: 'factory-new' })).json()).id)
    }
    await bench.patch(`tokens/${added[3]}`, { place: -0.5 })
    const idsOf = (tokens: { id: string }[]) => tokens.map(({ id }) => id)
    const pages: string[][] = []
    for (let more = ''; ; ) {
      const { tokens, next, ...rest } = await (await bench.get(`/api/v1/tokens?limit=2${more}`)).json()
      expect(rest).toEqual({})
      pages.push(idsOf(tokens))
      if (next === undefined) break
      more = `&after=${encodeURIComponent(next)}`
    }
    expect(pages).toEqual([[added[3], 'main'], [added[0], added[1]], [added[2]]])
    const { tokens, ...rest } = await (await bench.get('/api/v1/tokens')).json()
    expect(rest).toEqual({})
    expect(idsOf(tokens)).toEqual(pages.flat())
  })

  it.each([
    ['limit=0', '"limit" must be a number from 1 to 1000'],
    ['limit=1001', '"limit" must be a number from 1 to 1000'],
    ['limit=x', '"limit" must be a number from 1 to 1000'],
    ['after=main', '"after" must be the "next" of a page'],
    ['after=', '"after" must be the "next" of a page'],
  ])('refuses ?%s and says why', async (query, why) => {
    const refusal = await refusalIn(await makeBench().get(`/api/v1/tokens?${query}`))
    expect(refusal).toMatchObject({ status: 400, code: 'invalid-request' })
    expect(refusal.message).toContain(why)
  })

  it('shows one token as it stands now', async () => {
    const bench = makeBench()
    bench.advance(777)
    const response = await bench.get('/api/v1/tokens/main')
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ id: 'main', now: 777, at: 777 })
  })

  it('knows no other token', async () => {
    const bench = makeBench()
    for (const id of ['other', 'constructor', '%2e%2e', 'main%00']) {
      expect(await refusalIn(await bench.get(`/api/v1/tokens/${id}`)), id).toMatchObject({
        status: 404,
        code: 'not-found',
      })
    }
  })
})

describe('POST /tokens/{id}/events', () => {
  it('answers with the token after the event', async () => {
    const bench = makeBench()
    const before = await (await bench.get('/api/v1/tokens/main')).json()
    const response = await bench.send({ type: 'tape-removed' })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ tapeIn: false, sequence: before.sequence + 1 })
  })

  it('says what the event did, as its row in the journal does, or why it did nothing', async () => {
    const bench = makeBench()
    const send = async (event: object) => (await bench.send(event)).json()
    expect(await send({ type: 'press', button: 'right' })).toMatchObject({ effects: [], ignored: 'no-power' })
    await switchOn(bench)
    const scanned = await send({ type: 'scan', text: FIRST_IMAGE })
    expect(scanned).toMatchObject({ effects: [], ignored: 'camera-off', display: { screen: 'start' } })
    await send({ type: 'release', button: 'right' })
    const pressed = await send({ type: 'press', button: 'right' })
    expect(pressed).toMatchObject({ effects: [{ type: 'screen-changed', to: 'scanning' }], ignored: null })
    const { rows } = await (await bench.get('/api/v1/tokens/main/journal')).json()
    expect(pressed.effects).toEqual(rows.at(-1).effects)
  })

  it('takes every event there is', async () => {
    const bench = makeBench()
    const fields = { button: 'left', on: true, percent: 50, text: 'x' }
    const needs: Record<string, readonly (keyof typeof fields)[]> = {
      press: ['button'],
      release: ['button'],
      scan: ['text'],
      'battery-level': ['percent'],
      'camera-fault': ['on'],
      'wrong-codes': ['on'],
      'display-fault': ['on'],
      'button-stuck': ['button', 'on'],
    }
    const { eventTypes } = shapesOf('camera-token')
    expect(eventTypes).toHaveLength(14)
    for (const type of eventTypes) {
      const own = Object.fromEntries((needs[type] ?? []).map((name) => [name, fields[name]]))
      expect((await bench.send({ type, ...own })).status, type).toBe(200)
    }
    const { faults } = await (await bench.get('/api/v1/tokens/main')).json()
    expect(faults).toEqual({
      cameraFault: true,
      wrongCodes: true,
      displayFault: true,
      stuckButtons: ['left'],
      terms: [],
    })
  })

  it.each([
    [{ type: 'press' }, '"button" must be one of left, middle, right'],
    [{ type: 'press', button: 'up' }, '"button" must be one of left, middle, right'],
    [{ type: 'push' }, '"type" must be one of press, release, scan'],
    [{ type: 'scan', text: 5 }, '"text" must be a text'],
    [{ type: 'battery-level', percent: 'full' }, '"percent" must be a number'],
    [{ type: 'camera-fault', on: 1 }, '"on" must be true or false'],
    [{ type: 'tape-in', at: 5 }, 'at'],
    [[], 'must be'],
    [null, 'must be'],
  ])('refuses %j and says why', async (event, why) => {
    const bench = makeBench()
    const { sequence } = await (await bench.get('/api/v1/tokens/main')).json()
    const refusal = await refusalIn(await bench.send(event))
    expect(refusal).toMatchObject({ status: 400, code: 'invalid-request' })
    expect(refusal.message).toContain(why)
    expect(await (await bench.get('/api/v1/tokens/main')).json()).toMatchObject({ sequence })
  })

  it('takes the longest text a code can hold, and none above', async () => {
    const bench = makeBench()
    expect((await bench.send({ type: 'scan', text: 'x'.repeat(7089) })).status).toBe(200)
    const refusal = await refusalIn(await bench.send({ type: 'scan', text: 'x'.repeat(7090) }))
    expect(refusal).toMatchObject({ status: 400, message: '"text" must have at most 7089 characters.' })
  })

  it('refuses what is not JSON, what is not called JSON, and what is too long', async () => {
    const bench = makeBench()
    const post = async (body: string, type: string) =>
      refusalIn(await bench.request('POST', '/api/v1/tokens/main/events', { headers: { 'content-type': type }, body }))
    expect(await post('{"type":', 'application/json')).toMatchObject({ status: 400, code: 'invalid-request' })
    expect(await post('', 'application/json')).toMatchObject({ status: 400, code: 'invalid-request' })
    expect(await post('{"type":"tape-in"}', 'text/plain')).toMatchObject({
      status: 415,
      code: 'unsupported-media-type',
    })
    expect(await post('{"type":"tape-in"}', '')).toMatchObject({ status: 415, code: 'unsupported-media-type' })
    const long = JSON.stringify({ type: 'scan', text: 'x'.repeat(1_000_000) })
    expect(await post(long, 'application/json')).toMatchObject({ status: 413, code: 'too-large' })
  })

  it('refuses an unknown token', async () => {
    const bench = makeBench()
    const response = await bench.request('POST', '/api/v1/tokens/other/events', {
      headers: { 'content-type': 'application/json' },
      body: '{"type":"tape-in"}',
    })
    expect(await refusalIn(response)).toMatchObject({ status: 404, code: 'not-found' })
  })

  it('says so when somebody else moved the token, and then shows what is there', async () => {
    const bench = makeBench()
    await bench.send({ type: 'tape-removed' })
    bench.save = () => Promise.reject(tokenMoved())
    expect(await refusalIn(await bench.send({ type: 'tape-in' }))).toMatchObject({ status: 409, code: 'token-moved' })
    bench.save = async () => {}
    expect(await (await bench.get('/api/v1/tokens/main')).json()).toMatchObject({ sequence: 1, tapeIn: false })
    expect(await (await bench.send({ type: 'tape-in' })).json()).toMatchObject({ sequence: 2, tapeIn: true })
  })

  it('says so when the state cannot be saved, without saying where', async () => {
    const bench = makeBench()
    bench.save = () => Promise.reject(new Error('ENOSPC /home/someone/data'))
    const refusal = await refusalIn(await bench.send({ type: 'tape-removed' }))
    expect(refusal).toMatchObject({ status: 500, code: 'not-saved' })
    expect(refusal.message).not.toContain('someone')
    bench.save = async () => {}
    expect((await bench.send({ type: 'tape-removed' })).status).toBe(200)
  })

  it('carries a whole registration, and no answer holds a secret', async () => {
    const bench = makeBench()
    const answers: string[] = []
    const keep = async (response: Response) => {
      expect(response.status).toBe(200)
      answers.push(await response.text())
    }
    await activate({ send: async (event) => keep(await bench.send(event)), advance: bench.advance })
    for (const path of ['tokens', 'tokens/main', 'openapi.json']) await keep(await bench.get(`/api/v1/${path}`))
    const view = JSON.parse(answers.at(-2) ?? '')
    expect(view.display.lines.join(' ')).toContain('The device is activated.')
    expect(view.activations).toMatchObject([{ tokenCode: TOKEN_CODE }])
    for (const answer of answers) {
      for (const secret of SECRETS) expect(answer.toLowerCase()).not.toContain(secret)
      expect(answer).not.toMatch(/deviceKey|instanceKey/)
    }
  })
})

describe('any other request to the API', () => {
  it('of another method is refused with the methods there are', async () => {
    const bench = makeBench()
    for (const [method, path, allow] of [
      ['PUT', 'tokens', 'GET, POST'],
      ['POST', 'tokens/main', 'GET, PATCH, DELETE'],
      ['GET', 'tokens/main/clock', 'PUT'],
      ['GET', 'tokens/main/events', 'POST'],
      ['PUT', 'tokens/main/images', 'POST'],
      ['POST', 'tokens/main/stream', 'GET'],
      ['OPTIONS', 'tokens', 'GET, POST'],
      ['POST', 'openapi.json', 'GET'],
    ] as const) {
      const response = await bench.request(method, `/api/v1/${path}`)
      expect(response.headers.get('allow'), path).toBe(allow)
      expect(await refusalIn(response), path).toMatchObject({ status: 405, code: 'method-not-allowed' })
    }
  })

  it('of another path is refused', async () => {
    const bench = makeBench()
    for (const path of ['/api/v1/rack', '/api/v2/tokens', '/api', '/api/v1/tokens/main/keys']) {
      expect(await refusalIn(await bench.get(path)), path).toMatchObject({ status: 404, code: 'not-found' })
    }
  })

  it('is a bug when it throws: logged, and not described to the caller', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const bench = makeBench()
    const broken = { ok: true, value: undefined } as unknown as typeof bench.picture
    bench.picture = broken
    const response = await bench.request('POST', '/api/v1/tokens/main/images', {
      headers: { 'content-type': 'image/png' },
      body: 'x',
    })
    const refusal = await refusalIn(response)
    expect(refusal).toMatchObject({ status: 500, code: 'internal-error' })
    expect(refusal.message).not.toContain('undefined')
    expect(logged).toHaveBeenCalledOnce()
    logged.mockRestore()
  })
})
