import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Banks, closeBanks, startBank, startBanks } from '../../../bank/index.ts'
import { type Host, startHost } from '../../../host/index.ts'
import { CASE_IDS } from '../../../support/catalogue/cases.ts'
import { supportFor } from '../../../support/support.ts'

let banks: Banks
let bank: Banks['anser']
let host: Host
beforeAll(async () => {
  banks = await startBanks((site) => startBank({ site, port: 0 }))
  bank = banks.anser
  host = await startHost({ dataDir: null, port: 0, banks, mounts: [supportFor(banks)] })
})
afterAll(() => Promise.all([host.close(), closeBanks(banks)]))

const ask = (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
  fetch(`${host.url}/api/v1/support/cases${path}`, {
    ...init,
    headers: { authorization: `Bearer ${host.apiToken}`, ...init.headers },
  })

const run = (id: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(`/${id}/run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

describe('the catalogue', () => {
  it('is listed, in the language that is asked for', async () => {
    const { cases } = await (await ask('?language=en')).json()
    expect(cases.map(({ id }: { id: string }) => id)).toEqual(CASE_IDS)
    expect(cases[3]).toMatchObject({ verdict: 'as-intended', title: expect.stringContaining('went dark') })
    expect(cases[3]).not.toHaveProperty('cause')
    for (const headers of [{}, { 'accept-language': 'ja,en;q=0.5' }]) {
      expect((await (await ask('', { headers })).json()).cases[3].title).toBe('入力中に画面が暗くなった')
    }
  })

  it('tells all of a case', async () => {
    const told = await (await ask('/T33', { headers: { 'accept-language': 'en' } })).json()
    expect(told).toMatchObject({
      ...{ id: 'T33', kind: 'camera-token', verdict: 'fault' },
      remedy: { hokuto: expect.stringContaining('Only the master user revokes') },
      neighbours: [{ id: 'T01', test: expect.stringContaining('T33 (revoke)') }, {}, {}],
      sources: expect.arrayContaining([expect.objectContaining({ source: 'akita', confidence: 'stated' })]),
    })
  })
})

describe('a run', () => {
  it('brings token and bank there', async () => {
    const answer = await run('T20', { ruleSet: 'hokuto' })
    expect(answer.status).toBe(201)
    const there = await answer.json()
    expect(there).toMatchObject({ case: 'T20', ruleSet: 'hokuto', loginUrl: `${bank.url}/login` })
    const token = await fetch(`${host.url}/api/v1/tokens/${there.token.id}`, {
      headers: { authorization: `Bearer ${host.apiToken}` },
    })
    expect(await token.json()).toMatchObject({ display: { refusal: 'SIM07' } })
  })

  it('brings a customer of Shinkin or Seiwa there, and says what he types', async () => {
    const user = await (await run('O04', {})).json()
    expect(user).toMatchObject({ case: 'O04', ruleSet: null, company: null, users: [], loginUrl: banks.shinkin.url })
    expect(user.knows).toContainEqual({ user: 'taro', label: { ja: '利用者ID', en: 'User ID' }, value: 'taro' })
    const released = await (await run('O10', { ruleSet: 'ashikaga' })).json()
    expect(released).toMatchObject({ ruleSet: 'ashikaga', token: { serial: null }, loginUrl: banks.seiwa.url })
    const rules = await fetch(`${banks.seiwa.url}/api/v1/rules`, {
      headers: { authorization: `Bearer ${banks.seiwa.apiToken}` },
    })
    expect(await rules.json()).toMatchObject({ releaseWait: '30-min' })
    const other = await (await run('O08', { variant: 'restored' })).json()
    expect(other).toMatchObject({ variant: 'restored', tokens: [{ name: 'O08' }, { name: 'O08 new' }] })
  })

  it('is told step by step', async () => {
    const answer = await run('T29', {}, { accept: 'text/event-stream' })
    expect(answer.headers.get('content-type')).toContain('text/event-stream')
    const events = (await answer.text())
      .split('\n\n')
      .filter((event) => event !== '')
      .map((event) => {
        const [, name = '', data = ''] = /^event: (.*)\ndata: (.*)$/.exec(event) ?? []
        return [name, JSON.parse(data)]
      })
    expect(events.map(([name, { status }]) => [name, status])).toEqual([
      ...['begins', 'passed', 'begins', 'passed'].map((status) => ['step', status]),
      ['there', undefined],
    ])
    expect(events.at(-1)?.[1]).toMatchObject({ case: 'T29', token: { id: expect.any(String) } })
  })

  it('that cannot be is refused in words, also as a stream', async () => {
    const refused = await run('O13', {})
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({ error: { code: 'not-played' } })
    expect(await (await run('T13', { ruleSet: 'hokuto' })).json()).toMatchObject({ error: { code: 'no-such-state' } })
    const stream = await (await run('O13', {}, { accept: 'text/event-stream' })).text()
    expect(stream).toContain('event: failed\ndata: {"error":{"code":"not-played"')
  })

  it('whose caller goes away leaves nothing', async () => {
    const count = async () => {
      const answer = await fetch(`${host.url}/api/v1/tokens`, { headers: { authorization: `Bearer ${host.apiToken}` } })
      return (await answer.json()).tokens.length
    }
    const before = await count()
    const leaving = new AbortController()
    const answer = await ask('/T01/run', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ pace: 'live' }),
      signal: leaving.signal,
    })
    const reader = answer.body?.getReader()
    expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('event: step')
    expect(await count()).toBe(before + 1)
    leaving.abort()
    await reader?.read().catch(() => {})
    await expect.poll(count).toBe(before)
  })

  it('says why it failed where somebody took its token away meanwhile', async () => {
    const tokens = async () => {
      const answer = await fetch(`${host.url}/api/v1/tokens`, { headers: { authorization: `Bearer ${host.apiToken}` } })
      return (await answer.json()).tokens.map(({ id }: { id: string }) => id)
    }
    const before = await tokens()
    const answer = await run('T01', { pace: 'live' }, { accept: 'text/event-stream' })
    const reader = answer.body?.getReader()
    await reader?.read()
    const [made] = (await tokens()).filter((id: string) => !before.includes(id))
    const headers = { authorization: `Bearer ${host.apiToken}` }
    await fetch(`${host.url}/api/v1/tokens/${made}`, { method: 'DELETE', headers })
    let told = ''
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      told += new TextDecoder().decode(part.value)
    }
    expect(told).toContain(`There is no token \\"${made}\\".`)
    expect(told).not.toContain('could not be taken away')
    expect(await tokens()).toEqual(before)
  })

  it('needs a bank', async () => {
    const alone = await startHost({ dataDir: null, port: 0, mounts: [supportFor({})] })
    const answer = await fetch(`${alone.url}/api/v1/support/cases/T20/run`, {
      method: 'POST',
      headers: { authorization: `Bearer ${alone.apiToken}`, 'content-type': 'application/json' },
      body: '{}',
    })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ error: { code: 'no-bank' } })
    await alone.close()
  })
})

describe('a call', () => {
  it('may have as long a text in its address as it says, in Japanese, too', async () => {
    const find = (text: string) =>
      fetch(`${host.url}/api/v1/support/find?text=${encodeURIComponent(text)}`, {
        headers: { authorization: `Bearer ${host.apiToken}` },
      })
    expect((await find('画'.repeat(2_000))).status).toBe(200)
    expect((await find('画'.repeat(2_001))).status).toBe(400)
  })
})

describe('the guards', () => {
  it.each<[string, number, string, () => Promise<Response>]>([
    ['no API token', 401, 'unauthorized', () => ask('', { headers: { authorization: '' } })],
    ['a page of another origin', 403, 'wrong-origin', () => ask('', { headers: { origin: 'http://evil.example' } })],
    ['no such case', 404, 'not-found', () => ask('/T99')],
    ['no such case to run', 404, 'not-found', () => run('T99', {})],
    ['another method', 405, 'method-not-allowed', () => ask('/T01', { method: 'DELETE' })],
    ['too large a body', 413, 'too-large', () => run('T01', { variant: 'x'.repeat(20_000) })],
    ['a body that is not JSON', 400, 'invalid-request', () => run('T01', '{')],
    ['a name of characters that no line shows', 400, 'invalid-request', () => run('T29', { called: 'a\u0007' })],
    ['a field that is not known', 400, 'invalid-request', () => run('T01', { rules: 'hokuto' })],
    ['another type', 415, 'unsupported-media-type', () => run('T01', '{}', { 'content-type': 'text/plain' })],
  ])('%s: %i', async (_, status, code, call) => {
    const answer = await call()
    expect(await answer.json()).toMatchObject({ error: { code } })
    expect(answer.status).toBe(status)
  })
})
