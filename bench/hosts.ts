import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { startPostgres } from '../test/bank/postgres.ts'
import { type Call, call, openLoop, p99Of, type Round, spread } from './host/load.ts'
import { type Server, startBarePostgres, startHost, usageOf } from './host/servers.ts'
import { type BenchRow, median } from './report.ts'

const TOKENS = 10_000
const HOSTS = 3
const CONNECTIONS = 64
/** Of the hosts together, and so of whoever is beside them. */
const DATABASE_CONNECTIONS = 8 * HOSTS
const PRESSES_A_SECOND = 200
const ROUND_SECONDS = 5
const ROUNDS = 3
const IDLE_MS = 5000

/**
 * Three hosts on one PostgreSQL with ten thousand tokens, beside plain inserts of the same rows and a bare server that does one UPDATE a
 * request. Presses come as they come, whether those before have been answered or not; what a press waited counts from when it was due.
 */
export async function benchHosts(): Promise<BenchRow[]> {
  const postgres = await startPostgres(true)
  if (!postgres) {
    console.error('Hosts on PostgreSQL are not measured: this machine has none')
    return []
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-hosts-'))
  const started: Server[] = []
  const pool = new pg.Pool({ connectionString: postgres.url, max: DATABASE_CONNECTIONS })
  pool.on('error', () => undefined)
  try {
    const env = {
      CAMTOKEN_DATABASE_URL: postgres.url,
      CAMTOKEN_DATABASE_KEY_FILE: join(folder, 'key'),
      CAMTOKEN_API_TOKEN: randomBytes(32).toString('base64url'),
    }
    for (let number = 0; number < HOSTS; number += 1)
      started.push(await startHost(['--no-banks', '--data', join(folder, String(number))], env))
    const hosts = [...started]
    const { rows, ids } = await creation(hosts, pool)
    const bytes = await rowBytes(pool)
    const answer = await oneCall(hosts[0], pressOf(ids[0] ?? '', 0))
    const bare = await startBarePostgres(postgres.url, bytes, answer.length)
    started.push(bare)
    return [...rows, ...(await presses(hosts, bare, ids)), await page(hosts), ...(await usage(hosts))]
  } finally {
    for (const server of started) await server.stop()
    await pool.end()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function creation(hosts: readonly Server[], pool: pg.Pool): Promise<{ rows: BenchRow[]; ids: string[] }> {
  const serialOf = (number: number) => `77-${String(number).padStart(7, '0')}-0`
  const makeToken = (number: number): Call => ({
    method: 'POST',
    path: '/api/v1/tokens',
    body: JSON.stringify({ preset: 'factory-new', serial: serialOf(number) }),
  })
  const made = await spread(hosts, CONNECTIONS, TOKENS, makeToken)
  const ids = made.answers.map((answer) => String(JSON.parse(answer).id))

  await pool.query('create schema bench')
  await pool.query('create table bench.tokens (like camtoken.tokens including all)')
  const { rows, fields } = await pool.query<Record<string, unknown>>('select * from camtoken.tokens')
  const names = fields.map(({ name }) => name)
  const text = `insert into bench.tokens (${names.join()}) values (${names.map((_, index) => `$${index + 1}`).join()})`
  const begun = performance.now()
  const left = rows.entries()
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (const [, row] of left) await pool.query({ name: 'insert', text, values: names.map((name) => row[name]) })
    }),
  )
  const inserted = (rows.length * 1000) / (performance.now() - begun)
  const ours = (TOKENS * 1000) / made.ms
  return {
    ids,
    rows: [
      {
        name: `${HOSTS} hosts, ${TOKENS} tokens made on ${CONNECTIONS} connections`,
        unit: '/s',
        ours,
        other: { name: 'plain inserts of these rows', value: inserted },
        ratio: ours / inserted,
      },
    ],
  }
}

const rowBytes = async (pool: pg.Pool): Promise<number> => {
  const { rows } = await pool.query<{ bytes: number }>(
    'select avg(octet_length(sealed))::int as bytes from bench.tokens',
  )
  return rows[0]?.bytes ?? 0
}

/** What anybody does to a token that is off: it counts, and does nothing else. */
const pressOf = (id: string, number: number): Call => ({
  method: 'POST',
  path: `/api/v1/tokens/${id}/events`,
  body: JSON.stringify({ type: number % 2 === 0 ? 'press' : 'release', button: 'left' }),
})

/** Tokens in an order without a pattern that any cache could know: a step that has no divisor in common with their number. */
const tokenOf = (ids: readonly string[], number: number): string => ids[(number * 7_919) % ids.length] ?? ''

async function presses(hosts: readonly Server[], bare: Server, ids: readonly string[]): Promise<BenchRow[]> {
  const count = PRESSES_A_SECOND * ROUND_SECONDS
  const rounds: [Round, Round][] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const from = round * count
    const ours = await openLoop(hosts, CONNECTIONS, PRESSES_A_SECOND, count, (number) =>
      pressOf(tokenOf(ids, (from + number) >> 1), number),
    )
    const theirs = await openLoop([bare], CONNECTIONS, PRESSES_A_SECOND, count, (number) => ({
      method: 'POST',
      path: `/${tokenOf(ids, from + number)}`,
      body: '{}',
    }))
    rounds.push([ours, theirs])
  }
  const whole = (index: 0 | 1): Round => ({ times: rounds.slice(1).flatMap((pair) => pair[index].times), ms: 0 })
  const [ours, theirs] = [whole(0), whole(1)]
  const beside = (name: string, figure: (round: Round) => number): BenchRow => ({
    name: `${HOSTS} hosts, ${PRESSES_A_SECOND} presses a second, open loop, ${name}`,
    unit: 'ms',
    ours: figure(ours),
    other: { name: 'bare server, one UPDATE a request', value: figure(theirs) },
    ratio: figure(theirs) / figure(ours),
  })
  return [beside('median', ({ times }) => median(times)), beside('p99', p99Of)]
}

async function page(hosts: readonly Server[]): Promise<BenchRow> {
  const begun = performance.now()
  await oneCall(hosts[0], { method: 'GET', path: '/api/v1/tokens?limit=100' })
  return { name: `${TOKENS} tokens in the database: a page of 100`, unit: 'ms', ours: performance.now() - begun }
}

/** Of the largest host. */
async function usage(hosts: readonly Server[]): Promise<BenchRow[]> {
  await wait(IDLE_MS)
  const before = hosts.map(usageOf)
  await wait(IDLE_MS)
  const after = hosts.map(usageOf)
  if (before.includes(null) || after.includes(null)) return []
  const busiest = Math.max(...after.map((now, index) => (now?.cpu ?? 0) - (before[index]?.cpu ?? 0)))
  return [
    { name: 'resident memory of a host', unit: 'MB', ours: Math.max(...after.map((now) => now?.rss ?? 0)) },
    { name: `processor time of a host in ${IDLE_MS / 1000} s of rest`, unit: 'ms', ours: busiest },
  ]
}

async function oneCall(server: Server | undefined, what: Call): Promise<string> {
  if (server === undefined) throw new TypeError('there is a host')
  const agent = new Agent({ keepAlive: true })
  try {
    return await call(server, agent, what)
  } finally {
    agent.destroy()
  }
}
