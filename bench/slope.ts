import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { makeFactoryNew } from '../host/practice/camera-token.ts'
import { openPostgresTokens, type PostgresTokens } from '../host/storage/postgres/open-tokens.ts'
import { newRecord } from '../host/token/token-view.ts'
import { startPostgres } from '../test/bank/postgres.ts'
import { type BenchRow, median } from './report.ts'

/** Tokens in the database. The first thousand are real; the others are copies of their rows under other ids, which nobody opens. */
const SIZES = [1_000, 10_000, 100_000]
const REAL = 1_000
const TOGETHER = 64
const ALONE = 200

/** What more tokens in a database cost one of them: how commits, a page of the rack and the questions for a new token grow with their number. */
export async function benchSlope(): Promise<BenchRow[]> {
  const postgres = await startPostgres(true)
  if (!postgres) {
    console.error('The slope is not measured: this machine has no PostgreSQL')
    return []
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-slope-'))
  const pool = new pg.Pool({ connectionString: postgres.url, max: 2 })
  pool.on('error', () => undefined)
  const notify = ({ message }: { readonly message: string }) => console.error(message)
  const store = await openPostgresTokens({ url: postgres.url, keyFile: join(folder, 'key'), notify })
  try {
    const commit = await fill(store)
    const rows: BenchRow[] = []
    for (const [at, size] of SIZES.entries()) {
      await grow(pool, SIZES[at - 1] ?? REAL, size)
      rows.push(...(await look(pool, store, commit, size)))
    }
    return rows
  } finally {
    await store.close()
    await pool.end()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const idOf = (number: number): string => number.toString(16).padStart(12, '0')

/** @returns what commits one of the real tokens once more */
async function fill(store: PostgresTokens): Promise<(number: number) => Promise<void>> {
  const revisions = new Map<string, number>()
  const records = Array.from({ length: REAL }, (_, number) => {
    const token = makeFactoryNew(`77-${String(number).padStart(7, '0')}-0`, 'dp', 0)
    return newRecord(idOf(number), token, { place: number })
  })
  const commit = async (number: number) => {
    const record = records[number % REAL]
    if (record === undefined) throw new RangeError(`there are ${REAL} tokens`)
    const { id } = record
    revisions.set(id, await store.commit(id, revisions.get(id) ?? 0, record, []))
  }
  await Promise.all(records.map((_, number) => commit(number)))
  return commit
}

async function grow(pool: pg.Pool, from: number, to: number): Promise<void> {
  const { fields } = await pool.query('select * from camtoken.tokens limit 0')
  const copied = fields.map(({ name }) => {
    if (name === 'id') return "t.id || '-' || n"
    if (name === 'place') return 't.place + n * 1000'
    return name.endsWith('_tag') && name !== 'loan_tag' ? `t.${name} || '-' || n` : `t.${name}`
  })
  await pool.query(
    `insert into camtoken.tokens select ${copied.join()} from camtoken.tokens t, generate_series($1::int, $2::int) n where t.place < ${REAL}`,
    [from / REAL, to / REAL - 1],
  )
  await pool.query('vacuum analyze camtoken.tokens')
}

async function look(
  pool: pg.Pool,
  store: PostgresTokens,
  commit: (number: number) => Promise<void>,
  size: number,
): Promise<BenchRow[]> {
  const timed = async (times: number, work: (number: number) => Promise<unknown>) => {
    const all: number[] = []
    for (let number = 0; number < times; number += 1) {
      const begun = performance.now()
      await work(number * 7)
      all.push(performance.now() - begun)
    }
    return median(all)
  }
  const alone = await timed(ALONE, commit)
  const begun = performance.now()
  for (let from = 0; from < REAL; from += TOGETHER)
    await Promise.all(Array.from({ length: Math.min(TOGETHER, REAL - from) }, (_, at) => commit(from + at)))
  const together = (REAL * 1000) / (performance.now() - begun)
  const page = await timed(20, () => store.list({ limit: 100 }))
  const place = await timed(50, () => store.all.nextPlaces(1))
  const { rows } = await pool.query<{ bytes: string }>("select pg_total_relation_size('camtoken.tokens') as bytes")
  const name = (what: string) => `${size.toLocaleString('en')} tokens: ${what}`
  return [
    { name: name('a commit, one after the other'), unit: 'ms', ours: alone },
    { name: name(`commits, ${TOGETHER} at a time`), unit: '/s', ours: together },
    { name: name('a page of 100'), unit: 'ms', ours: page },
    { name: name('the place of a new one'), unit: 'ms', ours: place },
    { name: name('bytes of a token, with its indexes'), unit: 'B', ours: Number(rows[0]?.bytes) / size },
  ]
}
