import { mkdtempSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Call, call, load, type Round, type Server, startServer } from './host/load.ts'
import { type BenchRow, median } from './report.ts'

const ROUNDS = 5
const TOKENS = 32

const pressOf = (id: string, number: number): Call => ({
  path: `/api/v1/tokens/${id}/events`,
  body: JSON.stringify({ type: number % 2 === 0 ? 'press' : 'release', button: 'left' }),
})

/** Rounds of several servers in turn, after one that warms up; all rounds of a server as one. */
async function inTurns(runs: readonly (() => Promise<Round>)[]): Promise<Round[]> {
  const all: Round[][] = runs.map(() => [])
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, run] of runs.entries()) {
      const done = await run()
      if (round > 0) all[index]?.push(done)
    }
  }
  return all.map((rounds) => ({
    times: rounds.flatMap(({ times }) => times),
    ms: rounds.reduce((sum, { ms }) => sum + ms, 0),
  }))
}

const rateOf = ({ times, ms }: Round): number => (times.length * 1000) / ms
/** Makes tokens until there are so many. @returns their ids */
async function tokensOf(host: Server, count: number): Promise<string[]> {
  const agent = new Agent({ keepAlive: true })
  const ids = ['main']
  while (ids.length < count) {
    ids.push(
      JSON.parse(await call(host, agent, 'POST', { path: '/api/v1/tokens', body: '{"preset":"factory-new"}' })).id,
    )
  }
  for (const id of ids) {
    await call(host, agent, 'POST', { path: `/api/v1/tokens/${id}/events`, body: '{"type":"tape-removed"}' })
  }
  agent.destroy()
  return ids
}

/** A press on a button, all the way from a caller to the disk and back, beside servers that do nothing but write what they are sent. */
export async function benchPress(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-press-'))
  const servers: Server[] = []
  const start = async (file: string, ...args: string[]) => {
    const server = await startServer(file, args)
    servers.push(server)
    return server
  }
  try {
    const host = await start('host-child.ts', join(folder, 'data'))
    const ids = await tokensOf(host, TOKENS)
    const agent = new Agent({ keepAlive: true })
    const bytes = String((await call(host, agent, 'POST', pressOf('main', 0))).length)
    agent.destroy()
    const each = await start('bare-server.ts', 'each', bytes, join(folder, 'each'))
    const together = await start('bare-server.ts', 'together', bytes, join(folder, 'together'))
    const [ours, bare] = await inTurns([
      () => load(host, 1, 200, (_, number) => pressOf('main', number)),
      () => load(each, 1, 200, (_, number) => pressOf('main', number)),
    ])
    const [oursMany, bareMany] = await inTurns([
      () => load(host, TOKENS, 50, (connection, number) => pressOf(ids[connection] ?? '', number)),
      () => load(together, TOKENS, 50, (connection, number) => pressOf(ids[connection] ?? '', number)),
    ])
    if (!ours || !bare || !oursMany || !bareMany) throw new TypeError('expected rounds')
    const [one, other] = [median(ours.times), median(bare.times)]
    const [many, manyOther] = [rateOf(oursMany), rateOf(bareMany)]
    return [
      {
        name: 'press on the disk, one connection',
        unit: 'ms',
        ours: one,
        other: { name: 'bare node:http, append and fdatasync', value: other },
        ratio: other / one,
      },
      {
        name: `press on the disk, ${TOKENS} tokens on as many connections`,
        unit: '/s',
        ours: many,
        other: { name: 'bare node:http, one fdatasync for all that wait', value: manyOther },
        ratio: many / manyOther,
      },
    ]
  } finally {
    for (const server of servers) await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
