import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, vi } from 'vitest'
import { SITE_NAMES, startBank } from '../../bank/index.ts'
import { openSecrets } from '../../electron/secrets.ts'
import { foldersIn, givenServers, startServers } from '../../electron/servers.ts'
import { makeFakeElectron } from './fake-electron.ts'
import { temporaryFolder } from './stage.ts'

const ANY = { host: 0, anser: 0, shinkin: 0, seiwa: 0 }

async function prepare() {
  const folders = foldersIn(temporaryFolder())
  const { app, safeStorage } = makeFakeElectron().module
  await app.whenReady()
  return { folders, secrets: await openSecrets(safeStorage as never, 'linux', folders.keys) }
}

describe('the servers of the desktop application', () => {
  it('answer, close their keys, and give ports and folders free again', async () => {
    const { folders, secrets } = await prepare()
    // In their thread, as in the application; elsewhere here, which is sooner done.
    const servers = await startServers(folders, '', secrets, {}, ANY)
    const { origin, hash } = new URL(servers.tokenUrl)
    const headers = { authorization: `Bearer ${hash.slice('#token='.length)}` }
    expect((await fetch(`${origin}/api/v1/tokens`, { headers })).status).toBe(200)
    for (const site of SITE_NAMES) expect((await fetch(servers.bankUrls[site] ?? '')).status).toBe(200)
    const keys = folders.keys.slice(0, 1 + SITE_NAMES.length)
    for (const file of keys) expect([existsSync(file), existsSync(`${file}.sealed`)]).toEqual([false, true])
    await expect(startServers(folders, '', secrets, {}, ANY, startBank)).rejects.toMatchObject({
      code: 'folder-in-use',
    })
    for (const file of keys) expect(existsSync(file)).toBe(false)
    await servers.close()
    await expect(fetch(origin)).rejects.toThrow()
  })

  it('find their data again with the keys that were closed', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const { folders, secrets } = await prepare()
    await (await startServers(folders, '', secrets, {}, ANY, startBank)).close()
    await (await startServers(folders, '', secrets, {}, ANY, startBank)).close()
    expect(warn).not.toHaveBeenCalled()
    warn.mockRestore()
  })

  it('take another port where the usual one is taken', async () => {
    const { folders, secrets } = await prepare()
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const servers = await startServers(
      folders,
      '',
      secrets,
      {},
      {
        ...{ host: port, anser: port, shinkin: port, seiwa: port },
      },
      startBank,
    )
    const used = [servers.tokenUrl, ...Object.values(servers.bankUrls)].map((url) => Number(URL.parse(url ?? '')?.port))
    expect(used).not.toContain(port)
    await servers.close()
    other.close()
  })
})

describe('the servers that a starter gives', () => {
  it('are an address of the token, and of the banks that there are', () => {
    const env = {
      CAMTOKEN_URL: 'http://127.0.0.1:1/#token=a',
      CAMTOKEN_BANK_URL: 'http://127.0.0.1:2',
      CAMTOKEN_SEIWA_URL: 'http://127.0.0.1:3',
    }
    expect(givenServers(env)).toMatchObject({
      tokenUrl: env.CAMTOKEN_URL,
      bankUrls: { anser: env.CAMTOKEN_BANK_URL, seiwa: env.CAMTOKEN_SEIWA_URL },
    })
    const elsewhere = givenServers({ ...env, CAMTOKEN_BANK_URL: 'http://example.com' })
    expect(elsewhere?.bankUrls.anser).toBeUndefined()
    expect(elsewhere?.bankUrls.seiwa).toBe(env.CAMTOKEN_SEIWA_URL)
  })

  it.each([undefined, '', 'no address', 'http://example.com/', 'http://127.0.0.1.example.com/', 'file:///etc/passwd'])(
    'an address of another kind is none: %s',
    (url) => expect(givenServers({ CAMTOKEN_URL: url })).toBeNull(),
  )
})
