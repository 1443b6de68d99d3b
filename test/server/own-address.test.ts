import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { onlyThisMachine } from '../../server/guard.ts'

/** A server on port 47600, asked as over the network: with the target as it was sent. */
async function ask(headers: Record<string, string>, target = '/'): Promise<number> {
  const app = new Hono()
  app.use(onlyThisMachine())
  app.all('*', (c) => c.text('in'))
  const incoming = { url: target, socket: { localPort: 47600 } }
  return (await app.request('/', { headers }, { incoming })).status
}

const OWN = { host: '127.0.0.1:47600' }

describe('a server knows itself', () => {
  it.each(['127.0.0.1:47600', 'localhost:47600', 'LocalHost:47600'])('as %s', async (host) => {
    expect(await ask({ host })).toBe(200)
    expect(await ask({ host: OWN.host }, `http://${host}/x`)).toBe(200)
  })

  it.each(['', '127.0.0.1', '127.0.0.1:1', 'localhost', 'evil.example:47600', '127.0.0.1:47600.evil.example'])(
    'and not as %j',
    async (host) => {
      expect(await ask({ host })).toBe(403)
    },
  )

  it('not without a Host', async () => {
    expect(await ask({})).toBe(403)
  })

  it.each(['http://evil.example/', 'https://127.0.0.1:47600/', 'http://a@127.0.0.1:47600/', 'file:///etc/passwd'])(
    'nor in the target %s',
    async (target) => {
      expect(await ask(OWN, target)).toBe(403)
    },
  )
})

describe('pages of its own', () => {
  it.each(['http://127.0.0.1:47600', 'http://localhost:47600'])('from %s come in', async (origin) => {
    expect(await ask({ ...OWN, origin })).toBe(200)
  })

  it.each([
    '',
    'null',
    'http://evil.example',
    'http://evil.example:47600',
    'https://127.0.0.1:47600',
    'http://127.0.0.1:47601',
    'http://127.0.0.1',
    'http://127.0.0.1:47600.evil.example',
    'http://127.0.0.1:47600/',
    'http://a@127.0.0.1:47600',
  ])('not from %j', async (origin) => {
    expect(await ask({ ...OWN, origin })).toBe(403)
  })
})
