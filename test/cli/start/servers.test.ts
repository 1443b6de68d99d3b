import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ServerOptions, startServers } from '../../../cli/start/servers.ts'
import { english, japanese } from '../fake-terminal.ts'

let options: ServerOptions
let taken: Server
let port: number

beforeEach(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'servers-'))
  options = { hostPort: 0, bankPort: 0, dataDir, rendererDir: join(dataDir, 'no-renderer') }
  taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const address = taken.address()
  port = typeof address === 'object' && address ? address.port : 0
})

afterEach(() => {
  taken.close()
  rmSync(options.dataDir, { recursive: true, force: true })
})

describe('startServers', () => {
  it('starts both, the token’s address with what its page needs', async () => {
    const servers = await startServers(options, english)
    try {
      expect(servers.tokenUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{40,}$/)
      expect(servers.bankUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
      const { origin, hash } = new URL(servers.tokenUrl)
      const headers = { authorization: `Bearer ${hash.slice('#token='.length)}` }
      expect((await fetch(`${origin}/api/v1/tokens/main`, { headers })).status).toBe(200)
      expect((await fetch(servers.bankUrl)).ok).toBe(true)
      const bank = { headers: { authorization: `Bearer ${servers.bankApiToken}` } }
      expect((await fetch(`${servers.bankUrl}/api/v1/users`, bank)).status).toBe(200)
    } finally {
      await servers.close()
    }
    await expect(fetch(servers.bankUrl)).rejects.toThrow()
    await expect(fetch(servers.tokenUrl)).rejects.toThrow()
  })

  it('gives the bank the API token of the environment', async () => {
    vi.stubEnv('CAMTOKEN_BANK_API_TOKEN', 'chosen-by-a-tester')
    const servers = await startServers(options, english)
    vi.unstubAllEnvs()
    await servers.close()
    expect(servers.bankApiToken).toBe('chosen-by-a-tester')
  })

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
})
