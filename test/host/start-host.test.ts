import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { toBuffer } from 'qrcode'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeClient, ofKind } from '../../host/client/client.ts'
import { type Host, type HostOptions, manualClock, type Notice, startHost } from '../../host/index.ts'
import { temporaryFolder } from './folder.ts'
import { activate, FIRST_IMAGE, switchOn, TOKEN_CODE } from './practice.ts'

/** A host on a free port, closed after the test. Closing it earlier does no harm. */
async function start(options: Partial<HostOptions> = {}): Promise<Host> {
  const dataDir = options.dataDir ?? (await temporaryFolder())
  const host = await startHost({ port: 0, clock: manualClock(), ...options, dataDir })
  onTestFinished(() => host.close())
  return host
}

const clientOf = ({ url, apiToken }: Host) => makeClient(url, apiToken)
const portOf = ({ url }: Host) => Number(new URL(url).port)

/** A request with its path and headers exactly as given. */
async function rawGet(host: Host, path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  const sent = request({ host: '127.0.0.1', port: portOf(host), path, headers })
  sent.end()
  const [response] = await once(sent, 'response')
  return response
}

describe('startHost', () => {
  it('starts with a factory-new token that the practice bank knows', async () => {
    const tokens = await clientOf(await start()).tokens()
    expect(tokens).toMatchObject([
      { id: 'main', serial: '12-3456789-0', profile: 'dp', tapeIn: true, power: 'none', activations: [] },
    ])
  })

  it('makes an API token of 32 random bytes, a new one each time, unless it is given one', async () => {
    const [first, second] = [await start(), await start()]
    expect(first.apiToken).toMatch(/^[\w-]{43}$/)
    expect(first.apiToken).not.toBe(second.apiToken)
    expect((await start({ apiToken: 'given' })).apiToken).toBe('given')
    await expect(makeClient(first.url, second.apiToken).tokens()).rejects.toMatchObject({ code: 'unauthorized' })
  })

  it('listens on 127.0.0.1 and nowhere else', async () => {
    const host = await start()
    expect(host.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    for (const other of process.platform === 'linux' ? ['127.0.0.2', '::1'] : ['::1']) {
      const socket = connect({ host: other, port: portOf(host) })
      const [error] = await once(socket, 'error')
      expect(['ECONNREFUSED', 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'ENETUNREACH'], other).toContain(error.code)
    }
  })

  it('checks Host and paths as they come over the wire', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'renderer'))
    await writeFile(join(folder, 'secret.txt'), 'secret')
    const host = await start({ rendererDir: join(folder, 'renderer') })
    expect((await rawGet(host, '/', { host: 'evil.example' })).statusCode).toBe(403)
    expect((await rawGet(host, '/', { origin: 'http://evil.example' })).statusCode).toBe(403)
    for (const path of [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '//secret.txt',
      '/%2e%2e/secret.txt',
      '/\\..\\secret.txt',
    ]) {
      const response = await rawGet(host, path)
      expect(response.statusCode, path).toBeGreaterThanOrEqual(400)
      expect(await text(response), path).not.toBe('secret')
    }
  })

  it('knows itself in a target of absolute form, and no other host (RFC 9112 §3.2.2)', async () => {
    const host = await start()
    const { host: own, port } = new URL(host.url)
    const status = async (target: string) =>
      (await rawGet(host, target, { host: own, authorization: `Bearer ${host.apiToken}` })).statusCode
    for (const authority of [own, `localhost:${port}`]) {
      expect(await status(`http://${authority}/api/v1/tokens`), authority).toBe(200)
    }
    for (const authority of ['evil.example', `evil.example:${port}`, '127.0.0.1', `user@${own}`, `[::1]:${port}`]) {
      expect(await status(`http://${authority}/api/v1/tokens`), authority).toBe(403)
      expect(await status(`http://${authority}/`), authority).toBe(403)
    }
    expect(await status(`https://${own}/api/v1/tokens`)).toBe(403)
  })

  it('measures a body that comes in pieces', async () => {
    const host = await start()
    const headers = { host: new URL(host.url).host, authorization: `Bearer ${host.apiToken}` }
    const sent = request(`${host.url}/api/v1/tokens/main/events`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
    })
    sent.on('error', () => {})
    const answered = once(sent, 'response')
    for (let piece = 0; piece < 12; piece += 1) sent.write(' '.repeat(100_000))
    sent.end()
    const [response] = await answered
    expect(response.statusCode).toBe(413)
    response.resume()
  })

  it('keeps the token over a restart, and goes on counting', async () => {
    const dataDir = await temporaryFolder()
    const clock = manualClock()
    const first = await start({ dataDir, clock })
    const client = clientOf(first)
    await activate({ send: (event) => client.send('main', event), advance: clock.advance })
    const before = await client.token('main')
    await first.close()

    const notices: Notice[] = []
    const second = await start({ dataDir, notify: (notice) => notices.push(notice) })
    const after = await clientOf(second).token('main')
    expect(ofKind('camera-token', after).activations.map((held) => held.tokenCode)).toEqual([TOKEN_CODE])
    expect(after.sequence).toBe(before.sequence)
    expect((await clientOf(second).send('main', { type: 'tape-in' })).sequence).toBe(before.sequence + 1)
    expect(notices).toEqual([])
  })

  it('tells of a damaged file and starts with a new token', async () => {
    const dataDir = await temporaryFolder()
    const first = await start({ dataDir })
    await clientOf(first).send('main', { type: 'tape-removed' })
    await first.close()
    await writeFile(join(dataDir, 'states', 'main.json'), 'damaged')
    const notices: Notice[] = []
    const second = await start({ dataDir, notify: (notice) => notices.push(notice) })
    expect(notices).toMatchObject([{ code: 'state-set-aside' }])
    expect(await clientOf(second).token('main')).toMatchObject({ tapeIn: true })
  })
})

describe('a picture file', () => {
  it('is read and gives its code to the running camera', async () => {
    const clock = manualClock()
    const client = clientOf(await start({ clock }))
    await switchOn({ send: (event) => client.send('main', event), advance: clock.advance })
    await client.send('main', { type: 'press', button: 'right' })
    const picture = new Uint8Array(await toBuffer(FIRST_IMAGE, { scale: 4 }))
    const { texts, seen, view } = await client.scanImage('main', picture)
    expect({ texts, seen }).toEqual({ texts: [FIRST_IMAGE], seen: 'code' })
    expect(view.display.screen).toBe('device-code')
  })

  it('with nothing in it says so, and damaged ones are refused', async () => {
    const client = clientOf(await start())
    const white = new Uint8Array(await toBuffer('x', { scale: 4, color: { dark: '#ffff' } }))
    expect(await client.scanImage('main', white)).toMatchObject({ texts: [] })
    await expect(client.scanImage('main', white.slice(0, 60))).rejects.toMatchObject({ code: 'damaged-picture' })
    await expect(client.scanImage('main', new Uint8Array(9))).rejects.toMatchObject({ code: 'not-a-picture' })
  })
})

describe('startHost refuses', () => {
  it('a port that is taken, and leaves the data folder free', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const dataDir = await temporaryFolder()
    await expect(startHost({ dataDir, port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await start({ dataDir })
  })

  it('a data folder that another host uses, until that one is closed', async () => {
    const dataDir = await temporaryFolder()
    const first = await start({ dataDir })
    await expect(startHost({ dataDir, port: 0 })).rejects.toMatchObject({ code: 'folder-in-use' })
    expect(await clientOf(first).tokens()).toHaveLength(1)
    await first.close()
    await start({ dataDir })
  })

  it('a data folder that it cannot use', async () => {
    const file = join(await temporaryFolder(), 'file')
    await writeFile(file, '')
    await expect(startHost({ dataDir: file, port: 0 })).rejects.toMatchObject({ code: 'folder-unusable' })
  })
})

describe('close', () => {
  it('ends the streams, also one that nobody reads, and frees the port', async () => {
    const host = await start()
    const headers = { authorization: `Bearer ${host.apiToken}` }
    const url = `${host.url}/api/v1/tokens/main/stream`
    const read = await fetch(url, { headers })
    const unread = await rawGet(host, '/api/v1/tokens/main/stream', headers)
    unread.on('error', () => {})
    await host.close()
    expect(await read.text()).toContain('event: token')
    await expect(fetch(url, { headers })).rejects.toThrow()
    await start({ port: portOf(host) })
  })

  it('can be called twice', async () => {
    const dataDir = await temporaryFolder()
    const host = await start({ dataDir })
    void host.close()
    await host.close()
    await start({ dataDir, port: portOf(host) })
  })
})
