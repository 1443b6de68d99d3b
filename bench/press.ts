import { mkdtempSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Call, call, load, p99Of, type Round, rateOf } from './host/load.ts'
import { type Server, startBare, startHost, usageOf } from './host/servers.ts'
import { type BenchRow, median } from './report.ts'

const ROUNDS = 5
const TOKENS = 32
const MANY = 1000
const IDLE_MS = 5000

const pressOf = (id: string, number: number): Call => ({
  method: 'POST',
  path: `/api/v1/tokens/${id}/events`,
  body: JSON.stringify({ type: number % 2 === 0 ? 'press' : 'release', button: 'left' }),
})

/** Rounds of two servers in turn, after one that warms up; all rounds of a server as one. */
async function inTurns(ours: () => Promise<Round>, bare: () => Promise<Round>): Promise<[Round, Round]> {
  const all: [Round, Round][] = []
  for (let round = 0; round <= ROUNDS; round += 1) all.push([await ours(), await bare()])
  const whole = (index: 0 | 1): Round => ({
    times: all.slice(1).flatMap((pair) => pair[index].times),
    ms: all.slice(1).reduce((sum, pair) => sum + pair[index].ms, 0),
  })
  return [whole(0), whole(1)]
}

/** Duplicates the first token until there are so many. @returns their ids */
async function tokensOf(host: Server, count: number): Promise<string[]> {
  const agent = new Agent({ keepAlive: true })
  const ids = ['main']
  while (ids.length < count) {
    ids.push(JSON.parse(await call(host, agent, { method: 'POST', path: '/api/v1/tokens/main/duplicate' })).id)
  }
  agent.destroy()
  return ids
}

const beside = (name: string, ours: number, value: number, ratio: number) => ({ ours, other: { name, value }, ratio })

/** Presses on one connection and on many, beside bare servers. */
async function presses(host: Server, each: Server, together: Server, ids: readonly string[]) {
  const one = (server: Server) => () => load(server, 1, 200, (_, number) => pressOf('main', number))
  const many = (server: Server) => () =>
    load(server, TOKENS, 50, (connection, number) => pressOf(ids[connection] ?? '', number))
  return { one: await inTurns(one(host), one(each)), many: await inTurns(many(host), many(together)) }
}

async function onDisk(folder: string, started: Server[]): Promise<BenchRow[]> {
  const start = async (server: Promise<Server>) => {
    started.push(await server)
    return server
  }
  const host = await start(startHost(['--data', join(folder, 'data')]))
  const ids = await tokensOf(host, TOKENS)
  const agent = new Agent({ keepAlive: true })
  const bytes = (await call(host, agent, pressOf('main', 0))).length
  agent.destroy()
  const each = await start(startBare('each', bytes, join(folder, 'each')))
  const together = await start(startBare('together', bytes, join(folder, 'together')))
  const { one, many } = await presses(host, each, together, ids)
  const times = one.map(({ times }) => median(times)) as [number, number]
  const rates = many.map(rateOf) as [number, number]
  return [
    {
      name: 'press on the disk, one connection',
      unit: 'ms',
      ...beside('bare node:http, append and fdatasync', ...times, times[1] / times[0]),
    },
    {
      name: `press on the disk, ${TOKENS} tokens on as many connections`,
      unit: '/s',
      ...beside('bare node:http, one fdatasync for all that wait', ...rates, rates[0] / rates[1]),
    },
  ]
}

async function inMemory(started: Server[]): Promise<BenchRow[]> {
  const host = await startHost(['--memory'])
  started.push(host)
  const ids = await tokensOf(host, TOKENS)
  const agent = new Agent({ keepAlive: true })
  const bytes = (await call(host, agent, pressOf('main', 0))).length
  agent.destroy()
  const bare = await startBare('memory', bytes)
  started.push(bare)
  const { one, many } = await presses(host, bare, bare, ids)
  const BARE = 'bare node:http'
  const rows = [
    ['one connection', one],
    [`${TOKENS} tokens on as many connections`, many],
  ] as const
  return rows.flatMap(([how, rounds]) => {
    const rates = rounds.map(rateOf) as [number, number]
    const slowest = rounds.map(p99Of) as [number, number]
    return [
      { name: `press in memory, ${how}`, unit: '/s', ...beside(BARE, ...rates, rates[0] / rates[1]) },
      { name: `press in memory, ${how}, p99`, unit: 'ms', ...beside(BARE, ...slowest, slowest[1] / slowest[0]) },
    ]
  })
}

async function aThousand(folder: string, started: Server[]): Promise<BenchRow[]> {
  const host = await startHost(['--data', join(folder, 'thousand')])
  started.push(host)
  const made = await load(host, 8, MANY / 8, () => ({ method: 'POST', path: '/api/v1/tokens/main/duplicate' }))
  const agent = new Agent({ keepAlive: true })
  const begun = performance.now()
  await call(host, agent, { method: 'GET', path: '/api/v1/tokens?limit=100' })
  const page = performance.now() - begun
  agent.destroy()
  await wait(1000)
  const before = usageOf(host)
  await wait(IDLE_MS)
  const after = usageOf(host)
  const rows: BenchRow[] = [
    { name: `${MANY} tokens: made on 8 connections`, unit: 'ms', ours: made.ms },
    { name: `${MANY} tokens: a page of 100`, unit: 'ms', ours: page },
  ]
  if (before === null || after === null) return rows
  return [
    ...rows,
    { name: `${MANY} tokens: resident memory of host and bank`, unit: 'MB', ours: after.rss },
    { name: `${MANY} tokens: processor time in 5 s of rest`, unit: 'ms', ours: after.cpu - before.cpu },
  ]
}

/** A press on a button, all the way from a caller to where it is kept and back, beside servers that do nothing but keep what they are sent. */
export async function benchPress(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-press-'))
  const rows: BenchRow[] = []
  for (const measure of [
    (started: Server[]) => onDisk(folder, started),
    inMemory,
    (started: Server[]) => aThousand(folder, started),
  ]) {
    const started: Server[] = []
    try {
      rows.push(...(await measure(started)))
    } finally {
      for (const server of started) await server.stop()
    }
  }
  rmSync(folder, { recursive: true, force: true })
  return rows
}
