import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { onlyThisMachine } from '../../server/guard.ts'
import { besideUs } from '../../server/own-address.ts'

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

describe('a server that was given further names', () => {
  const names = ['token', '192.0.2.7', '[::1]', 'localhost:8080']
  const ask = async (headers: Record<string, string>) => {
    const app = new Hono()
    app.use(onlyThisMachine())
    app.all('*', (c) => c.text(besideUs(c, 'http://127.0.0.1:47601')))
    const incoming = { url: '/', socket: { localPort: 47600 } }
    return app.request('/', { headers }, { incoming, names })
  }

  it.each(['token:47600', 'Token:47600', '192.0.2.7:47600', '[::1]:47600', 'localhost:8080', '127.0.0.1:47600'])(
    'knows itself as %s',
    async (host) => {
      expect((await ask({ host })).status).toBe(200)
      expect((await ask({ host, origin: `http://${host}` })).status).toBe(200)
    },
  )

  it.each([
    'token',
    'token:8080',
    '127.0.0.1:8080',
    'other:47600',
    'token.evil.example:47600',
    'a.token:47600',
    '[::2]:47600',
    '::1:47600',
    '[::1]47600',
  ])('and not as %j', async (host) => {
    const answer = await ask({ host })
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain(
      '127.0.0.1:47600 or localhost:47600 or token:47600 or 192.0.2.7:47600 or [::1]:47600 or localhost:8080',
    )
  })

  it.each([
    ['token:47600', 'http://evil.example'],
    ['token:47600', 'http://evil.example:47600'],
    ['token:47600', 'https://token:47600'],
    ['token:47600', 'http://token'],
    ['token:47600', 'http://token:47601'],
    ['localhost:8080', 'http://localhost:47600'],
    ['localhost:47600', 'http://localhost:8080'],
    ['token:47600', 'null'],
  ])('at %s a page from %s stays out', async (host, origin) => {
    expect((await ask({ host, origin })).status).toBe(403)
  })

  it('tells the address of one beside it by the name it was asked for by', async () => {
    const beside = async (host: string) => (await ask({ host })).text()
    expect(await beside('token:47600')).toBe('http://token:47601')
    expect(await beside('[::1]:47600')).toBe('http://[::1]:47601')
    for (const host of ['127.0.0.1:47600', 'localhost:47600']) expect(await beside(host)).toBe('http://127.0.0.1:47601')
  })
})
