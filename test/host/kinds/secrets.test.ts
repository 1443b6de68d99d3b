import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeClient } from '../../../host/client/client.ts'
import { manualClock, startHost } from '../../../host/index.ts'
import { temporaryFolder } from '../folder.ts'

const KEY = '00112233445566778899aabbccddeeff00112233'
const SET_UP = { serviceId: '10112231', userId: '999800000001', startPassword: '86420975', pin: '7391' } as const
const SECRETS = [KEY, 'a mail with a key', SET_UP.startPassword, SET_UP.pin]

async function start(dataDir: string | null) {
  const clock = manualClock(1_800_000_000_000)
  const host = await startHost({ dataDir, port: 0, clock })
  const client = makeClient(host.url, host.apiToken)
  return { host, client }
}

/** Two telephones that were told secrets. */
async function tell(client: Awaited<ReturnType<typeof start>>['client']): Promise<readonly string[]> {
  const sk = await client.create({ kind: 'software-token', preset: 'not-installed' })
  await client.send(sk.id, { type: 'install', serial: 'SIMS10020007', key: KEY })
  await client.send(sk.id, { type: 'open' })
  const nd = await client.create({ kind: 'software-token', profile: 'nd-app' })
  await client.send(nd.id, { type: 'open-mail-link', text: 'a mail with a key' })
  await client.send(nd.id, { type: 'set-up', ...SET_UP })
  return [sk.id, nd.id]
}

/** All that is in a folder, one after the other. */
async function contentOf(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const texts = files
    .filter((file) => file.isFile())
    .map((file) => readFile(join(file.parentPath, file.name), 'latin1'))
  return (await Promise.all(texts)).join('\n')
}

describe('what is secret in an event', () => {
  it('is told to nobody: not in pages of the journal, not in a report, not live', async () => {
    const { host, client } = await start(null)
    onTestFinished(() => host.close())
    const live: string[] = []
    const stop = client.watchRack({
      onRack: () => {},
      onToken: (view) => live.push(JSON.stringify(view)),
      onRemoved: () => {},
    })
    const ids = await tell(client)
    const seen = [...live]
    for (const id of ids) {
      seen.push(JSON.stringify(await client.journal(id, { after: 0 })))
      seen.push(JSON.stringify(await client.exportJournal(id, 'report')))
      seen.push(JSON.stringify(await client.replay(await client.exportJournal(id, 'replay'))))
    }
    stop()
    for (const secret of SECRETS) expect(seen.join('\n')).not.toContain(secret)
    expect(seen.join('\n')).toContain('"key":"****"')
  })

  it('is kept sealed, over a restart, for a replay that comes out the same', async () => {
    const dataDir = await temporaryFolder()
    const { host, client } = await start(dataDir)
    const ids = await tell(client)
    await host.close()
    const content = await contentOf(dataDir)
    // Four digits stand in any ciphertext.
    for (const secret of SECRETS.filter(({ length }) => length > 4)) expect(content).not.toContain(secret)

    const again = await start(dataDir)
    onTestFinished(() => again.host.close())
    for (const id of ids) {
      const saved = await again.client.exportJournal(id, 'replay')
      expect((await again.client.replay(saved)).differences).toEqual([])
      expect(SECRETS.some((secret) => JSON.stringify(saved.rows).includes(secret))).toBe(true)
      const { rows } = await again.client.journal(id, { after: 0 })
      for (const secret of SECRETS) expect(JSON.stringify(rows)).not.toContain(secret)
    }
  })
})
