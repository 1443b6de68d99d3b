import { mkdtempSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseSerial, writeKeyFile } from '../token-core/index.ts'
import { type Call, call, p99Of } from './host/load.ts'
import { type Address, type HostServer, type Server, startHost, usageOf } from './host/servers.ts'
import { type BenchOptions, type BenchRow, median } from './report.ts'

const ROUNDS = 3
const KEYS = 10_000
const BROWSERS = 16
/** Pages that each of them opens, one after the other. */
const PAGES = 40

const PRESS: Call = { method: 'POST', path: '/api/v1/tokens/main/events', body: '{"type":"press","button":"left"}' }
const RELEASE: Call = { ...PRESS, body: '{"type":"release","button":"left"}' }
const CLOCK: Call = { method: 'GET', path: '/api/v1/clock' }

/** Serials with their check digit, of a number that starts with the round. */
const serialOf = (round: number, number: number): string =>
  Array.from({ length: 10 }, (_, digit) => `4${round}-${String(1_000_000 + number)}-${digit}`).find(
    (serial) => parseSerial(serial) === serial,
  ) ?? ''

const keyFile = (round: number): string =>
  writeKeyFile({
    deviceKeys: Array.from({ length: KEYS }, (_, i) => ({
      serial: serialOf(round, i),
      deviceKey: new Uint8Array(32).map((_, at) => (i * 7 + at + round) & 255),
    })),
  })

/** Calls one after the other until the work is done. @returns the times of each, ms */
async function meanwhile(
  server: Pick<Server, 'url' | 'apiToken'>,
  work: Promise<unknown>,
  calls: readonly Call[],
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true })
  const times: number[] = []
  let isDone = false
  const done = work.finally(() => {
    isDone = true
  })
  for (let i = 0; !isDone; i += 1) {
    const begun = performance.now()
    await call(server, agent, calls[i % calls.length] ?? PRESS)
    times.push(performance.now() - begun)
  }
  await done
  agent.destroy()
  return times
}

async function openPages(bank: Address): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: BROWSERS })
  const one = async () => {
    for (let i = 0; i < PAGES; i += 1) await call(bank, agent, { method: 'GET', path: '/login' })
  }
  await Promise.all(Array.from({ length: BROWSERS }, one))
  agent.destroy()
}

interface Seen {
  /** Of presses, ms. */
  readonly importing: number[]
  readonly serving: number[]
  /** Of calls of the bank that imports, ms. */
  readonly bank: number[]
  /** Of each import, ms. */
  readonly imports: number[]
}

async function lookAt(host: HostServer, round: number, pskc: string, seen: Seen): Promise<void> {
  const { bank } = host
  if (bank === undefined) throw new TypeError('the host was started with banks')
  const agent = new Agent({ keepAlive: true })
  const begun = performance.now()
  const importing = call(bank, agent, {
    method: 'POST',
    path: '/api/v1/stock',
    body: JSON.stringify({ pskc }),
  })
  const imported = importing.then(() => performance.now() - begun)
  const [presses, calls] = await Promise.all([
    meanwhile(host, importing, [PRESS, RELEASE]),
    meanwhile(bank, importing, [CLOCK]),
  ])
  const ms = await imported
  agent.destroy()
  const serving = await meanwhile(host, openPages(bank), [PRESS, RELEASE])
  // The first warms up.
  if (round === 0) return
  seen.imports.push(ms)
  seen.importing.push(...presses)
  seen.bank.push(...calls)
  seen.serving.push(...serving)
}

/** A press on a token while a bank beside it is at work; and who asks that bank meanwhile. On the disk. */
export async function benchBeside({ before }: BenchOptions): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-beside-'))
  const sides: { readonly host: HostServer; readonly seen: Seen }[] = []
  try {
    for (const root of [undefined, ...(before === null ? [] : [before])]) {
      const host = await startHost(['--data', mkdtempSync(join(folder, 'data-'))], {}, root)
      sides.push({ host, seen: { importing: [], serving: [], bank: [], imports: [] } })
    }
    for (let round = 0; round <= ROUNDS; round += 1) {
      const file = keyFile(round)
      for (const { host, seen } of sides) await lookAt(host, round, file, seen)
    }
    const row = (name: string, unit: string, of: (side: (typeof sides)[number]) => number): BenchRow => {
      const [ours = Number.NaN, theirs] = sides.map(of)
      return { name, unit, ours, ...(theirs !== undefined && { before: theirs, gain: theirs / ours }) }
    }
    const p99 = (times: readonly number[]) => p99Of({ times, ms: 0 })
    return [
      row(`press while a bank imports ${KEYS} keys, p99`, 'ms', ({ seen }) => p99(seen.importing)),
      row('press while it does, the longest', 'ms', ({ seen }) => Math.max(...seen.importing)),
      row(`press while ${BROWSERS} browsers load pages of a bank, p99`, 'ms', ({ seen }) => p99(seen.serving)),
      row(`import of ${KEYS} keys, somebody asking all the while`, 'ms', ({ seen }) => median(seen.imports)),
      row('call of the bank that imports, p99', 'ms', ({ seen }) => p99(seen.bank)),
      row('call of the bank that imports, the longest', 'ms', ({ seen }) => Math.max(...seen.bank)),
      row('resident memory of host and banks', 'MB', ({ host }) => usageOf(host)?.rss ?? Number.NaN),
    ]
  } finally {
    for (const { host } of sides) await host.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
