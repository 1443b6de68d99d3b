import { once } from 'node:events'
import { createServer, type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, it, onTestFinished, type TestContext } from 'vitest'
import { makeClient } from '../../host/client/client.ts'
import { type Host, manualClock, startHost } from '../../host/index.ts'
import type { TokenView } from '../../host/token/token-view.ts'
import { findNginx, freePort, startNginx } from './nginx.ts'
import { need } from './servers.ts'

/** The example of nginx in front of hosts: what a caller has at a host he has there, and nothing is done twice. */

interface Front {
  readonly host: Host
  /** Through nginx. */
  readonly url: string
}

/** @param portsOf where nginx sends calls to @param names what the host is asked for by besides, at nginx's port */
async function start(context: TestContext, portsOf: (host: number) => readonly number[]): Promise<Front> {
  const program = findNginx()
  need(context, program !== null, 'nginx')
  const port = await freePort()
  const listen = { names: [`localhost:${port}`] }
  const host = await startHost({ dataDir: null, port: 0, clock: manualClock(), listen })
  onTestFinished(() => host.close())
  const nginx = await startNginx(program ?? '', port, portsOf(Number(new URL(host.url).port)))
  onTestFinished(nginx.close)
  return { host, url: nginx.url }
}

/** A host that reads each call to its end and hangs up then. @returns its port, and what it was asked for */
async function startHangingUp() {
  const calls: string[] = []
  const server = createServer(async (call) => {
    await text(call)
    calls.push(call.method ?? '')
    call.socket.destroy()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new TypeError('expected a port')
  return { port: address.port, calls }
}

/** A call with its headers exactly as given: fetch allows no other Host. */
async function get(url: string, headers: Readonly<Record<string, string>>): Promise<IncomingMessage> {
  const sent = request(`${url}/api/v1/tokens`, { headers })
  sent.end()
  const [response] = await once(sent, 'response')
  return response.resume()
}

it('streams tell each change before the next is made', async (context) => {
  const { host, url } = await start(context, (port) => [port, port, port])
  const client = makeClient(url, host.apiToken)
  const told: TokenView[] = []
  const waiting: (() => void)[] = []
  const end = client.watch('main', {
    onView(view) {
      told.push(view)
      waiting.shift()?.()
    },
  })
  onTestFinished(end)
  const next = () => new Promise<void>((resolve) => waiting.push(resolve))
  await next()
  for (const type of ['tape-removed', 'tape-in', 'tape-removed'] as const) {
    const came = next()
    const { sequence } = await client.send('main', { type })
    await came
    expect(told.at(-1)?.sequence).toBe(sequence)
  }
})

it('hosts check name, page and API token as without it', async (context) => {
  const { host, url } = await start(context, (port) => [port, port, port])
  const authorization = `Bearer ${host.apiToken}`
  const { host: own, port } = new URL(url)
  const statusOf = async (headers: Readonly<Record<string, string>>) => (await get(url, headers)).statusCode
  expect(await statusOf({ host: own, authorization })).toBe(200)
  expect(await statusOf({ host: own, authorization, origin: url })).toBe(200)
  expect(await statusOf({ host: own })).toBe(401)
  for (const other of ['localhost', `evil.example:${port}`, 'camtoken', new URL(host.url).host.replace(/\d+$/, port)]) {
    expect(await statusOf({ host: other, authorization }), other).toBe(403)
  }
  for (const origin of ['http://evil.example', `http://evil.example:${port}`, host.url]) {
    expect(await statusOf({ host: own, authorization, origin }), origin).toBe(403)
  }
})

it('lets the largest pictures and the longest addresses through to the host, which answers in its own words', async (context) => {
  const { host, url } = await start(context, (port) => [port, port, port])
  const client = makeClient(url, host.apiToken)
  const picture = new Uint8Array(25_000_000)
  await expect(client.scanImage('main', picture)).rejects.toMatchObject({ code: 'not-a-picture' })
  await expect(client.token('x'.repeat(20_000))).rejects.toMatchObject({ code: 'not-found' })
})

it('leaves hosts that are down', async (context) => {
  const down = [await freePort(), await freePort()]
  const { host, url } = await start(context, (port) => [...down, port])
  const client = makeClient(url, host.apiToken)
  for (let sequence = 1; sequence <= 9; sequence += 1) {
    expect(await client.send('main', { type: sequence % 2 ? 'tape-removed' : 'tape-in' })).toMatchObject({ sequence })
  }
})

it('asks again after a host that hung up, but has no command done by another that one has read', async (context) => {
  const { port: bad, calls } = await startHangingUp()
  const { host, url } = await start(context, (port) => [bad, port, port])
  const client = makeClient(url, host.apiToken)
  const outcomes: string[] = []
  for (let turn = 0; turn < 6; turn += 1) {
    const sent = client.send('main', { type: turn % 2 ? 'tape-in' : 'tape-removed' })
    outcomes.push(
      await sent.then(
        () => 'done',
        ({ status }) => `${status}`,
      ),
    )
  }
  const done = outcomes.filter((outcome) => outcome === 'done').length
  expect(outcomes).toEqual(expect.arrayContaining(['done', '502']))
  expect(calls.length).toBe(outcomes.length - done)
  expect(await makeClient(host.url, host.apiToken).token('main')).toMatchObject({ sequence: done })

  const { port: worse, calls: reads } = await startHangingUp()
  const again = await start(context, (port) => [worse, port, port])
  const reader = makeClient(again.url, again.host.apiToken)
  for (let turn = 0; turn < 6; turn += 1) expect(await reader.tokens()).toHaveLength(1)
  expect(reads).toContain('GET')
})
