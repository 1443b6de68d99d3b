import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { givenServers, startServers } from '../../electron/servers.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desktop-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the servers of the desktop window', () => {
  it('stand on free ports, and give port and folder free again', async () => {
    const servers = await startServers(folder, join(folder, 'no-renderer'))
    const { origin, hash } = new URL(servers.tokenUrl)
    const headers = { authorization: `Bearer ${hash.slice('#token='.length)}` }
    expect((await fetch(`${origin}/api/v1/tokens`, { headers })).status).toBe(200)
    await expect(startServers(folder, '')).rejects.toMatchObject({ code: 'folder-in-use' })
    await servers.close()
    await expect(fetch(origin)).rejects.toThrow()
    await (await startServers(folder, '')).close()
  })

  it.each([undefined, '', 'no address', 'http://example.com/', 'http://127.0.0.1.example.com/', 'file:///etc/passwd'])(
    'an address of another kind is none: %s',
    (url) => expect(givenServers(url)).toBeNull(),
  )
})
