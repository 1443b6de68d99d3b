import { mkdtempSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { activate, REQUEST_IMAGE } from '../test/host/practice.ts'
import { call, load } from './host/load.ts'
import { type Server, startHost, usageOf } from './host/servers.ts'
import { type BenchRow, median } from './report.ts'

const CONNECTIONS = 8
const EACH = 100
const ROUNDS = 5

/** What openauth-sim publishes for a core: 4,059 a second on 8 of another machine. A mark, not a ratio of this run. */
const MARK = 507

/** The time that a host's process has worked, in s; NaN where the system does not tell. */
const workOf = (host: Server): number => (usageOf(host)?.cpu ?? Number.NaN) / 1000

/** Codes over HTTP: a press and a scan in one call, each kept on the disk, and the signature is in the answer. For a second of the host's work. */
export async function benchCodes(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-codes-'))
  const host = await startHost(['--data', join(folder, 'data')])
  const agent = new Agent({ keepAlive: true })
  try {
    const events = '/api/v1/tokens/main/events'
    const send = (path: string, body: unknown) =>
      call(host, agent, { method: 'POST', path, body: JSON.stringify(body) })
    await call(host, agent, { method: 'PUT', path: '/api/v1/tokens/main/clock', body: '{"mode":"paused"}' })
    await activate({
      send: (event) => send(events, event),
      advance: (ms) => send('/api/v1/tokens/main/clock/advance', { ms }),
    })
    const body = JSON.stringify({
      events: [
        { type: 'tap', button: 'right' },
        { type: 'scan', text: REQUEST_IMAGE },
      ],
    })
    const { code } = JSON.parse(await call(host, agent, { method: 'POST', path: events, body })).display
    if (!/^\d{8}$/.test(code)) throw new Error(`a code was expected, got ${code}`)
    const rates: number[] = []
    for (let round = 0; round <= ROUNDS; round += 1) {
      const before = workOf(host)
      const { times } = await load(host, CONNECTIONS, EACH, () => ({ method: 'POST', path: events, body }))
      if (round > 0) rates.push(times.length / (workOf(host) - before))
    }
    const ours = median(rates)
    const other = { name: 'openauth-sim, as published for another machine', value: MARK }
    return [{ name: 'codes over HTTP, for a second of work', unit: '/s', ours, other, ratio: ours / MARK }]
  } finally {
    agent.destroy()
    await host.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
