import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startBank } from '../../../bank/index.ts'
import { type ServerOptions, startServers } from '../../../cli/start/servers.ts'
import { english, japanese } from '../terminal/fake-terminal.ts'

let options: ServerOptions & { readonly dataDir: string } & { readonly hasBanks?: true }
let taken: Server
let port: number

beforeEach(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'servers-'))
  const rendererDir = join(dataDir, 'pages')
  mkdirSync(rendererDir)
  // In this thread, which is sooner done than in one of their own.
  options = { hostPort: 0, bankPort: 0, dataDir, rendererDir, startBank }
  taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const address = taken.address()
  port = typeof address === 'object' && address ? address.port : 0
})

afterEach(() => {
  vi.unstubAllEnvs()
  taken.close()
  rmSync(options.dataDir, { recursive: true, force: true })
})

describe('startServers', () => {
  it('starts all, the banks in a thread of their own, the token’s address with what its page needs', async () => {
    const servers = await startServers({ ...options, startBank: undefined }, english)
    try {
      expect(servers.tokenUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{40,}$/)
      expect(servers.banks.anser.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
      const { origin, hash } = new URL(servers.tokenUrl)
      const headers = { authorization: `Bearer ${hash.slice('#token='.length)}` }
      expect((await fetch(`${origin}/api/v1/tokens/main`, { headers })).status).toBe(200)
      expect((await fetch(servers.banks.anser.url)).ok).toBe(true)
      const bank = { headers: { authorization: `Bearer ${servers.banks.anser.apiToken}` } }
      expect((await fetch(`${servers.banks.anser.url}/api/v1/users`, bank)).status).toBe(200)
    } finally {
      await servers.close()
    }
    await expect(fetch(servers.banks.anser.url)).rejects.toThrow()
    await expect(fetch(servers.tokenUrl)).rejects.toThrow()
  })

  it('starts the token alone where no banks are wanted: none is registered there', async () => {
    const servers = await startServers({ ...options, hasBanks: false }, english)
    try {
      expect(servers.banks).toEqual({})
      const headers = { authorization: `Bearer ${servers.apiToken}`, 'content-type': 'application/json' }
      const made = await fetch(`${servers.hostUrl}/api/v1/tokens`, {
        ...{ method: 'POST', headers, body: JSON.stringify({ preset: 'activated' }) },
      })
      expect(await made.json()).toMatchObject({ error: { code: 'no-bank' } })
    } finally {
      await servers.close()
    }
  })

  it('gives token and bank the API tokens of the environment', async () => {
    vi.stubEnv('CAMTOKEN_API_TOKEN', 'chosen+for/the.token==')
    vi.stubEnv('CAMTOKEN_BANK_API_TOKEN', 'chosen-by-a-tester')
    const servers = await startServers(options, english)
    try {
      expect(servers.banks.anser.apiToken).toBe('chosen-by-a-tester')
      expect(servers.apiToken).toBe('chosen+for/the.token==')
      expect(new URLSearchParams(new URL(servers.tokenUrl).hash.slice(1)).get('token')).toBe('chosen+for/the.token==')
      const headers = { authorization: 'Bearer chosen+for/the.token==' }
      expect((await fetch(`${servers.hostUrl}/api/v1/tokens`, { headers })).status).toBe(200)
    } finally {
      await servers.close()
    }
  })

  it('leaves nothing on the disk in memory, and two may run side by side', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://127.0.0.1:1/of-another-program')
    const inMemory = { ...options, dataDir: null }
    const [first, second] = [await startServers(inMemory, english), await startServers(inMemory, english)]
    try {
      for (const { hostUrl, apiToken } of [first, second]) {
        const headers = { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' }
        const body = JSON.stringify({ preset: 'activated', loginId: 'hanako01' })
        const made = await fetch(`${hostUrl}/api/v1/tokens`, { method: 'POST', headers, body })
        expect(made.status).toBe(201)
      }
      expect(readdirSync(options.dataDir)).toEqual(['pages'])
    } finally {
      await first.close()
      await second.close()
    }
  })

  it('with a seed and clocks that stand, the same calls give the same codes', async () => {
    const codes: unknown[] = []
    for (const seed of [1, 1, 2]) {
      const at = Date.UTC(2026, 10, 28)
      const servers = await startServers({ ...options, dataDir: null, seed, clock: at, paused: true }, english)
      const call = async (server: string, token: string, path: string, body: unknown) => {
        const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
        const answer = await fetch(`${server}/api/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
        const json = await answer.json()
        expect(answer.status, JSON.stringify(json)).toBeLessThan(300)
        return json
      }
      const ofToken = (path: string, body: unknown) => call(servers.hostUrl, servers.apiToken, path, body)
      try {
        const { id } = await ofToken('tokens', { preset: 'activated', loginId: 'hanako01' })
        const events = `tokens/${id}/events`
        await ofToken(events, { type: 'press', button: 'middle' })
        await ofToken(`tokens/${id}/clock/advance`, { ms: 2000 })
        await ofToken(events, { type: 'release', button: 'middle' })
        await ofToken(`tokens/${id}/clock/advance`, { to: 'next-change' })
        const request = { loginId: 'hanako01', title: 'Login', challenge: '31615863' }
        const { text } = await call(servers.banks.anser.url, servers.banks.anser.apiToken, 'requests', request)
        const view = await ofToken(events, { type: 'scan', text })
        expect(view.display.code).toMatch(/^\d{8}$/)
        codes.push([view])
      } finally {
        await servers.close()
      }
    }
    expect(codes[1]).toEqual(codes[0])
    expect(codes[2]).not.toEqual(codes[0])
  })

  it('listens for other machines only when told to, and by the names that it was given', async () => {
    const listen = { address: '0.0.0.0', names: ['token'] }
    const servers = await startServers({ ...options, dataDir: null, listen }, english)
    try {
      const asked = async (url: string, host: string, token?: string) => {
        const headers = { host, ...(token !== undefined && { authorization: `Bearer ${token}` }) }
        const sent = request(`${url}/api/v1/${url === servers.banks.anser.url ? 'users' : 'bank'}`, { headers }).end()
        const [answer] = await once(sent, 'response')
        return [answer.statusCode, await text(answer)] as const
      }
      for (const [url, token] of [
        [servers.hostUrl, servers.apiToken],
        [servers.banks.anser.url, servers.banks.anser.apiToken],
      ] as const) {
        const { port } = new URL(url)
        expect((await asked(url, `token:${port}`, token))[0]).toBe(200)
        expect((await asked(url, `token:${port}`))[0]).toBe(401)
        expect((await asked(url, `other:${port}`, token))[0]).toBe(403)
      }
      const { port } = new URL(servers.hostUrl)
      const [, bank] = await asked(servers.hostUrl, `token:${port}`, servers.apiToken)
      expect(JSON.parse(bank).url).toBe(servers.banks.anser.url.replace('127.0.0.1', 'token'))
    } finally {
      await servers.close()
    }
    const elsewhere = { ...options, dataDir: null, listen: { address: '192.0.2.1' } }
    await expect(startServers(elsewhere, english)).rejects.toThrow(
      'This machine has no address 192.0.2.1 to listen at.',
    )
  })

  it.each(['CAMTOKEN_API_TOKEN', 'CAMTOKEN_BANK_API_TOKEN'])(
    'refuses a bad API token in %s, and does not tell it',
    async (variable) => {
      for (const [token, message] of [
        ['short-one', 'must have 16 to 200 characters'],
        [`abcdef${'0123456789'.repeat(20)}`, 'must have 16 to 200 characters'],
        ['1212121212121212', 'is too easy to guess'],
        ['a text with blanks in it', 'is not usable as an API token'],
        ['トークントークントークントークン', 'is not usable as an API token'],
      ] as const) {
        vi.stubEnv(variable, token)
        const error: Error = await startServers(options, english).then(
          () => new Error('started'),
          (thrown: Error) => thrown,
        )
        expect(error.message).toContain(`${variable} ${message}`)
        expect(error.message).not.toContain(token)
      }
      vi.stubEnv(variable, 'short')
      await expect(startServers(options, japanese)).rejects.toThrow(`${variable} は 16 文字以上 200 文字以下`)
      vi.stubEnv(variable, '')
      await (await startServers(options, english)).close()
    },
  )

  it('says which port is taken and how to choose another, and leaves nothing running', async () => {
    await expect(startServers({ ...options, hostPort: port }, english)).rejects.toThrow(
      `Port ${port} is taken. Choose another with --host-port NUMBER`,
    )
    await expect(startServers({ ...options, bankPort: port }, japanese)).rejects.toThrow(
      `ポート ${port} は使用中です。--bank-port 番号`,
    )
    const servers = await startServers(options, english)
    await servers.close()
  })

  it('asks for client certificates where that is wanted, at the banks that issue some', async () => {
    const servers = await startServers({ ...options, certificates: 0 }, english)
    try {
      const { anser, shinkin, seiwa } = servers.banks
      for (const { certificatesUrl } of [anser, shinkin])
        expect(certificatesUrl).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/)
      expect(seiwa.certificatesUrl).toBeNull()
    } finally {
      await servers.close()
    }
    await expect(startServers({ ...options, certificates: port }, english)).rejects.toThrow(
      `Port ${port} is taken. Choose another with --certificates NUMBER`,
    )
  })

  it('says that the data folder is in use', async () => {
    const first = await startServers(options, english)
    try {
      await expect(startServers(options, english)).rejects.toThrow(
        `The data folder is in use by another running token: ${options.dataDir}.`,
      )
    } finally {
      await first.close()
    }
  })

  it('says what is wrong with the key, and loses nothing', async () => {
    await (await startServers(options, english)).close()
    const key = join(options.dataDir, 'key')
    const kept = readFileSync(key)
    rmSync(key)
    await expect(startServers(options, english)).rejects.toThrow(
      `The key file ${key} is missing, and the tokens are encrypted with it. Put the right one back from your backup`,
    )
    writeFileSync(key, '00'.repeat(32))
    await expect(startServers(options, japanese)).rejects.toThrow(
      `鍵ファイルは別のデータフォルダーのものです: ${key}。`,
    )
    writeFileSync(key, kept)
    await (await startServers(options, english)).close()
  })

  it('says that the folder is what cannot be used, not the port', async () => {
    await (await startServers(options, english)).close()
    rmSync(join(options.dataDir, 'tokens'))
    writeFileSync(join(options.dataDir, 'tokens'), '')
    await expect(startServers(options, english)).rejects.toThrow('The data folder cannot be used')
  })
})
