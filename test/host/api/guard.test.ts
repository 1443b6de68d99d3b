import { describe, expect, it } from 'vitest'
import { API_TOKEN, HOST, makeBench, refusalIn } from './bench.ts'

const PATH = '/api/v1/tokens'
const ask = (headers: Record<string, string>, path = PATH) => makeBench().request('GET', path, { headers })

describe('the guard', () => {
  it('lets the rightful caller in, by either name and from our own pages', async () => {
    expect((await ask({})).status).toBe(200)
    expect((await ask({ host: 'localhost:47600' })).status).toBe(200)
    expect((await ask({ host: 'LocalHost:47600' })).status).toBe(200)
    expect((await ask({ origin: `http://${HOST}` })).status).toBe(200)
    expect((await ask({ origin: 'http://localhost:47600' })).status).toBe(200)
  })

  it.each([`bearer ${API_TOKEN}`, `BEARER ${API_TOKEN}`, `BeArEr   ${API_TOKEN}`])(
    'takes the scheme in any case (RFC 9110 §11.1): %j',
    async (authorization) => {
      expect((await ask({ authorization })).status).toBe(200)
    },
  )

  it.each([
    '',
    'bearer',
    `bearer${API_TOKEN}`,
    `bearer ${API_TOKEN.toUpperCase()}`,
    `bearer bearer ${API_TOKEN}`,
    'Bearer',
    'Bearer ',
    `Bearer ${API_TOKEN}x`,
    `Bearer ${API_TOKEN.slice(1)}`,
    `Basic ${API_TOKEN}`,
    API_TOKEN,
  ])('refuses the authorization %j', async (authorization) => {
    const response = await ask({ authorization })
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    expect(await refusalIn(response)).toMatchObject({ status: 401, code: 'unauthorized' })
  })

  it('asks for the API token on every path of the API, also on those that do not exist', async () => {
    for (const path of [PATH, `${PATH}/main`, `${PATH}/main/stream`, '/api/v1/nothing', '/api/nothing', '/api']) {
      expect((await ask({ authorization: '' }, path)).status, path).toBe(401)
    }
  })

  it('tells without one that it is up and what it can do, to this machine alone', async () => {
    for (const path of ['health', 'openapi.json', 'docs', 'docs.css'].map((name) => `/api/v1/${name}`)) {
      expect((await ask({ authorization: '' }, path)).status, path).toBe(200)
      expect((await ask({ authorization: '', host: 'evil.example' }, path)).status, path).toBe(403)
      expect((await ask({ authorization: '', origin: 'https://evil.example' }, path)).status, path).toBe(403)
    }
  })

  it.each([
    '',
    'evil.example',
    'evil.example:47600',
    '127.0.0.1',
    '127.0.0.1:47601',
    '127.0.0.1:47600.evil.example',
    '[::1]:47600',
  ])('refuses the host %j, pages too', async (host) => {
    expect(await refusalIn(await ask({ host }))).toMatchObject({ status: 403, code: 'wrong-host' })
    expect(await refusalIn(await ask({ host }, '/'))).toMatchObject({ status: 403, code: 'wrong-host' })
  })

  it.each(['null', 'http://evil.example', `https://${HOST}`, 'http://127.0.0.1:47601', `http://${HOST}.evil.example`])(
    'refuses the origin %j',
    async (origin) => {
      expect(await refusalIn(await ask({ origin }))).toMatchObject({ status: 403, code: 'wrong-origin' })
    },
  )

  it('never lets another origin read an answer', async () => {
    for (const headers of [{}, { origin: 'http://evil.example' }, { origin: `http://${HOST}` }]) {
      const names = [...(await ask(headers)).headers.keys()]
      expect(names.filter((name) => name.startsWith('access-control-'))).toEqual([])
    }
  })

  it('adds the security headers to answers, refusals and pages', async () => {
    for (const response of [
      await ask({}),
      await ask({ authorization: '' }),
      await ask({ host: 'x' }),
      await ask({}, '/'),
    ]) {
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
    }
    const answer = await ask({})
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
  })
})
