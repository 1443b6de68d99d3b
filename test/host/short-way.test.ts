import { once } from 'node:events'
import { type OutgoingHttpHeaders, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import { type Clock, type Host, manualClock, startHost } from '../../host/index.ts'

/** Two hosts that are alike: at the one calls are made as programs make them, at the other with a header that sends them the long way. */
async function start(clock: Clock = manualClock()): Promise<Host> {
  const host = await startHost({ port: 0, dataDir: null, clock, seed: 1, apiToken: 'token' })
  onTestFinished(() => host.close())
  return host
}

interface Sent {
  readonly body: string
  readonly id?: string
  readonly method?: string
  readonly headers?: OutgoingHttpHeaders
}

async function send(host: Host, { body, id = 'main', method = 'POST', headers }: Sent) {
  const all = {
    authorization: 'Bearer token',
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  }
  const sent = request(`${host.url}/api/v1/tokens/${id}/events`, { method, headers: { ...all, ...headers } })
  sent.end(body)
  const [response] = await once(sent, 'response')
  const { date: _, ...told } = response.headers
  return { status: response.statusCode, headers: told, body: await text(response) }
}

const BODIES = [
  '{"type":"tape-removed"}',
  '{"type":"press","button":"middle"}',
  '{"events":[{"type":"hold","button":"middle","for":3000},{"type":"tap","button":"left"}]}',
  '{"type":"scan","text":"日本"}',
  // Refused:
  '{"type":"press","button":"top"}',
  '{"type":"press"}',
  '{"events":[]}',
  '{"type":"wait","ms":90000}',
  'no JSON',
  '',
  'null',
]

it('an answer is the same by the short way as by the long one, whether it is one or a refusal', async () => {
  const [short, long] = [await start(), await start()]
  for (const host of [short, long])
    await fetch(`${host.url}/api/v1/tokens/main/clock`, {
      method: 'PUT',
      headers: { authorization: 'Bearer token', 'content-type': 'application/json' },
      body: '{"mode":"paused"}',
    })
  for (const body of BODIES) {
    const answer = await send(short, { body })
    const expected = await send(long, { body, headers: { origin: long.url } })
    expect(answer, body).toEqual(expected)
  }
})

/** Tokens of the other kinds, with what they take and what they refuse. */
const OTHERS = [
  [{ kind: 'key-fob' }, ['{"type":"tap"}', '{"type":"press"}', '{"type":"press","button":"left"}', '{"type":"open"}']],
  [
    { kind: 'software-token', profile: 'nd-app', preset: 'with-pin' },
    ['{"events":[{"type":"open"},{"type":"pin","digits":"1234"},{"type":"wait","ms":1}]}', '{"type":"tap"}'],
  ],
  [{ kind: 'matrix-card' }, ['{"type":"time-passed"}', '{"type":"wait","ms":5}', '{"type":"tap"}']],
] as const

it.each(OTHERS)('the same with %o', async (wanted, bodies) => {
  const headers = { authorization: 'Bearer token', 'content-type': 'application/json' }
  const [short, long] = await Promise.all(
    [await start(), await start()].map(async (host) => {
      const made = await fetch(`${host.url}/api/v1/tokens`, { method: 'POST', headers, body: JSON.stringify(wanted) })
      const { id } = await made.json()
      await fetch(`${host.url}/api/v1/tokens/${id}/clock`, { method: 'PUT', headers, body: '{"mode":"paused"}' })
      return { host, id }
    }),
  )
  if (!short || !long) throw new TypeError('two hosts were started')
  expect(short.id).toBe(long.id)
  const statuses = new Set<number | undefined>()
  for (const body of bodies) {
    const answer = await send(short.host, { id: short.id, body })
    expect(answer, body).toEqual(await send(long.host, { id: long.id, body, headers: { origin: long.host.url } }))
    statuses.add(answer.status)
  }
  expect([...statuses]).toEqual([200, 400])
})

it.each<[string, number, Partial<Sent>]>([
  ['another API token', 401, { headers: { authorization: 'Bearer other' } }],
  ['no API token', 401, { headers: { authorization: '' } }],
  ['another name of the host', 403, { headers: { host: 'evil.example' } }],
  ['a page of another origin', 403, { headers: { origin: 'http://evil.example' } }],
  ['another method', 405, { method: 'PUT' }],
  ['a token that is not there', 404, { id: 'nobody' }],
  ['an id that is a device on Windows', 404, { id: 'con' }],
  ['another sequence', 412, { headers: { 'if-match': '"7"' } }],
  ['a body that is too long', 413, { body: `{"type":"tape-removed"}${' '.repeat(1_000_000)}` }],
  ['what is not JSON', 415, { headers: { 'content-type': 'text/plain' } }],
])('refuses %s as ever, and nothing happens', async (_, status, sent) => {
  const host = await start()
  const answer = await send(host, { body: '{"type":"tape-removed"}', ...sent })
  expect(answer.status).toBe(status)
  const after = await fetch(`${host.url}/api/v1/tokens/main`, { headers: { authorization: 'Bearer token' } })
  expect(await after.json()).toMatchObject({ sequence: 0 })
})

it('refuses two names of the host, of which the first is right', async () => {
  const host = await start()
  const lines = ['host', new URL(host.url).host, 'host', 'evil.example', 'authorization', 'Bearer token']
  const body = '{"type":"tape-removed"}'
  const headers = [...lines, 'content-type', 'application/json', 'content-length', String(body.length)]
  const sent = request(`${host.url}/api/v1/tokens/main/events`, { method: 'POST', headers: headers as never })
  sent.end(body)
  const [response] = await once(sent, 'response')
  response.resume()
  expect(response.statusCode).toBe(403)
})

it('refuses in the same words what would take too long, and what it gives up when it closes', async () => {
  const manual = manualClock()
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const clock = {
    ...manual,
    at: (...alarm: Parameters<typeof manual.at>) => {
      arrive()
      return manual.at(...alarm)
    },
  }
  const host = await start(clock)
  const body = '{"type":"wait","ms":90000}'
  const refused = await send(host, { body })
  expect(refused).toEqual(await send(host, { body, headers: { origin: host.url } }))
  expect(refused.status).toBe(400)
  const waiting = send(host, { body: '{"type":"wait","ms":50000}' })
  await arrived
  const closed = host.close()
  const answer = await waiting
  expect(answer.status).toBe(503)
  expect(JSON.parse(answer.body).error.code).toBe('host-closing')
  await closed
})
