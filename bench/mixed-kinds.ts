import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { call, load } from './host/load.ts'
import { type Server, startHost, usageOf } from './host/servers.ts'
import type { BenchRow } from './report.ts'

const EACH = 200
const CONNECTIONS = 8
/** After the start, until it has nothing more to do. */
const SETTLED_MS = 10_000
const IDLE_MS = 60_000

/** One of each: what shows digits by itself does so. */
const KINDS: readonly { readonly make: object; readonly events: readonly object[] }[] = [
  { make: { kind: 'camera-token', preset: 'factory-new' }, events: [] },
  { make: { kind: 'key-fob', profile: 'always' }, events: [] },
  { make: { kind: 'software-token', profile: 'sk-app' }, events: [{ type: 'open' }] },
  { make: { kind: 'software-token', profile: 'nd-app', preset: 'one-token' }, events: [{ type: 'open' }] },
  { make: { kind: 'matrix-card' }, events: [] },
]

/** With the first one, that a new folder has. */
const TOKENS = 1 + KINDS.length * (EACH + 1)

/** A token of each kind, and as many like it. */
async function fill(host: Server, agent: Agent): Promise<void> {
  const post = (path: string, body?: object) =>
    call(host, agent, { method: 'POST', path, ...(body && { body: JSON.stringify(body) }) })
  for (const { make, events } of KINDS) {
    const { id } = JSON.parse(await post('/api/v1/tokens', make))
    for (const event of events) await post(`/api/v1/tokens/${id}/events`, event)
    await load(host, CONNECTIONS, EACH / CONNECTIONS, () => ({
      method: 'POST',
      path: `/api/v1/tokens/${id}/duplicate`,
    }))
  }
}

interface Idle {
  /** Resident, MB. */
  readonly rss: number
  /** Processor time in the minute, ms. */
  readonly cpu: number
  /** What it handed to the disk in the minute, bytes. */
  readonly written: number
}

/** A minute in which nobody looks, once it has settled. NaN where /proc does not tell. */
async function idle(host: Server): Promise<Idle> {
  await wait(SETTLED_MS)
  const [before, written] = [usageOf(host), writtenBy(host)]
  await wait(IDLE_MS)
  const after = usageOf(host)
  return {
    rss: after?.rss ?? Number.NaN,
    cpu: (after?.cpu ?? Number.NaN) - (before?.cpu ?? Number.NaN),
    written: writtenBy(host) - written,
  }
}

function writtenBy({ pid }: Server): number {
  try {
    return Number(/^write_bytes: (\d+)/m.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1])
  } catch {
    return Number.NaN
  }
}

/** A thousand tokens of all kinds in a folder, apps open, digits that go, beside a host with its first token. Each minute a host renews its lock. */
export async function benchMixedKinds(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-kinds-'))
  const options = ['--data', join(folder, 'data')]
  const agent = new Agent({ keepAlive: true })
  let host = await startHost(options)
  try {
    const first = await idle(host)
    await fill(host, agent)
    await host.stop()
    const begin = performance.now()
    host = await startHost(options)
    await call(host, agent, { method: 'GET', path: '/api/v1/tokens?limit=100' })
    const started = performance.now() - begin
    const all = await idle(host)
    const row = (what: string, unit: string, name: keyof Idle): BenchRow => ({
      name: `${TOKENS} tokens of all kinds: ${what}`,
      unit,
      ours: all[name],
      other: { name: 'the first token alone', value: first[name] },
    })
    return [
      { name: `${TOKENS} tokens of all kinds: start, to the first page of them`, unit: 's', ours: started / 1_000 },
      row('resident memory of host and bank', 'MB', 'rss'),
      row('processor time in a minute of rest', 'ms', 'cpu'),
      row('written in a minute of rest', 'bytes', 'written'),
    ]
  } finally {
    agent.destroy()
    await host.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
