import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { StoreOptions } from '../bank/core/open-bank-store.ts'
import { type LoadResult, rightOutcome, runLoad } from '../test/bank/load/load.ts'
import { databaseAt, execute, startPostgres } from '../test/bank/postgres.ts'
import type { BenchRow } from './report.ts'

const CUSTOMERS = 200
const TRANSFERS = 5
/** On a machine that has much else to do, too. */
const LIMIT_MS = 600_000

/**
 * The bank under 200 customers at once, over its HTTP API, with commits that reach the disk. Its servers are processes of their own, and so share
 * the machine's processors with the customers. A registration is all of it, from the first image to サービス利用中, in three calls; a verification is one
 * call. p95 is what a customer waits, in the queue too. Throws when anything was lost, done twice or left half.
 */
export async function benchBank(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-bank-'))
  const postgres = await startPostgres(true)
  const inFolder = (name: string) => mkdtempSync(join(folder, name))
  try {
    const sqlite = await measure({ dataDir: inFolder('sqlite-') }, 1)
    const rows = rowsOf('SQLite', sqlite)
    if (!postgres) {
      console.error('The bank on PostgreSQL is not measured: this machine has none')
      return rows
    }
    const onPostgres = async (name: string, servers: number) => {
      await execute(postgres.url, `create database ${name}`)
      return measure({ databaseUrl: databaseAt(postgres.url, name), dataDir: inFolder(name) }, servers)
    }
    rows.push(...rowsOf('PostgreSQL', await onPostgres('one', 1), { name: 'SQLite', result: sqlite }))
    const two = await onPostgres('two', 2)
    return [...rows, ...rowsOf('PostgreSQL, two servers', two, { name: 'SQLite', result: sqlite })]
  } finally {
    await postgres?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(options: StoreOptions, servers: number): Promise<LoadResult> {
  const load = { customers: CUSTOMERS, transfers: TRANSFERS, servers, signal: AbortSignal.timeout(LIMIT_MS) }
  const result = await runLoad(options, load)
  if (!isDeepStrictEqual(result.outcome, rightOutcome(load))) throw new Error(JSON.stringify(result.outcome))
  return result
}

/** @param other the same on another database, from the same run */
function rowsOf(
  name: string,
  result: LoadResult,
  other?: { readonly name: string; readonly result: LoadResult },
): BenchRow[] {
  return (['registrations', 'verifications'] as const).flatMap((what): BenchRow[] => {
    const [ours, beside] = [result[what], other?.result[what]]
    return [
      {
        name: `bank on ${name}: ${what}`,
        unit: '/s',
        ours: ours.perSecond,
        ...(other &&
          beside && { other: { name: other.name, value: beside.perSecond }, ratio: ours.perSecond / beside.perSecond }),
      },
      {
        name: `bank on ${name}: ${what}, p95`,
        unit: 'ms',
        ours: ours.p95,
        ...(other && beside && { other: { name: other.name, value: beside.p95 }, ratio: beside.p95 / ours.p95 }),
      },
    ]
  })
}
