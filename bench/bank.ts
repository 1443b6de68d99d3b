import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { StoreOptions } from '../bank/core/open-bank-store.ts'
import { type LoadResult, rightOutcome, runLoad } from '../test/bank/load/load.ts'
import type { Timing } from '../test/bank/load/together.ts'
import { databaseAt, execute, startPostgres } from '../test/bank/postgres.ts'
import { type BenchOptions, type BenchRow, median } from './report.ts'

const CUSTOMERS = 200
const TRANSFERS = 5
/** On a machine that has much else to do, too. */
const LIMIT_MS = 600_000

/** Each side is measured so often, in turn with the other. */
const ROUNDS = 3

type Run = typeof runLoad
type Timed = Pick<LoadResult, 'registrations' | 'verifications'>

/**
 * The bank under 200 customers at once, over its HTTP API, with commits that reach the disk. Its servers are processes of their own, and so share
 * the machine's processors with the customers. A registration is all of it, from the first image to サービス利用中, in three calls; a verification is one
 * call. p95 is what a customer waits, in the queue too. Throws when anything was lost, done twice or left half.
 */
export async function benchBank({ before }: BenchOptions): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-bank-'))
  const postgres = await startPostgres(true)
  const inFolder = () => mkdtempSync(join(folder, 'bank-'))
  const sides: Run[] = [runLoad, ...(before === null ? [] : [await runOf(before)])]
  try {
    const sqlite = await inTurn(sides, async () => ({ dataDir: inFolder() }), 1)
    const rows = rowsOf('SQLite', sqlite)
    if (!postgres) {
      console.error('The bank on PostgreSQL is not measured: this machine has none')
      return rows
    }
    let databases = 0
    const database = async () => {
      const name = `bank${++databases}`
      await execute(postgres.url, `create database ${name}`)
      return { databaseUrl: databaseAt(postgres.url, name), dataDir: inFolder() }
    }
    rows.push(...rowsOf('PostgreSQL', await inTurn(sides, database, 1), sqlite[0]))
    return [...rows, ...rowsOf('PostgreSQL, two servers', await inTurn(sides, database, 2), sqlite[0])]
  } finally {
    await postgres?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The same customers at the servers of another checkout. */
const runOf = async (checkout: string): Promise<Run> => (await import(join(checkout, 'test/bank/load/load.ts'))).runLoad

/** @returns the medians of each side */
async function inTurn(
  sides: readonly Run[],
  fresh: () => Promise<StoreOptions>,
  servers: number,
): Promise<readonly Timed[]> {
  const results: Timed[][] = sides.map(() => [])
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, run] of sides.entries()) results[i]?.push(await measure(run, await fresh(), servers))
  }
  return results.map((all) => ({
    registrations: medianOf(all.map(({ registrations }) => registrations)),
    verifications: medianOf(all.map(({ verifications }) => verifications)),
  }))
}

const medianOf = (all: readonly Timing[]): Timing => ({
  perSecond: median(all.map(({ perSecond }) => perSecond)),
  p95: median(all.map(({ p95 }) => p95)),
})

async function measure(run: Run, options: StoreOptions, servers: number): Promise<LoadResult> {
  const load = { customers: CUSTOMERS, transfers: TRANSFERS, servers, signal: AbortSignal.timeout(LIMIT_MS) }
  const result = await run(options, load)
  if (!isDeepStrictEqual(result.outcome, rightOutcome(load))) throw new Error(JSON.stringify(result.outcome))
  return result
}

/** @param sides ours, and that of the other checkout @param sqlite ours on SQLite, from the same run */
function rowsOf(name: string, [ours, before]: readonly Timed[], sqlite?: Timed): BenchRow[] {
  if (!ours) return []
  return (['registrations', 'verifications'] as const).flatMap((what): BenchRow[] => {
    const row = (unit: string, figure: (timing: Timing) => number, better: (now: number, other: number) => number) => {
      const value = figure(ours[what])
      const beside = sqlite && figure(sqlite[what])
      const earlier = before && figure(before[what])
      return {
        name: `bank on ${name}: ${what}${unit === 'ms' ? ', p95' : ''}`,
        ...{ unit, ours: value },
        ...(beside !== undefined && { other: { name: 'SQLite', value: beside }, ratio: better(value, beside) }),
        ...(earlier !== undefined && { before: earlier, gain: better(value, earlier) }),
      }
    }
    return [
      row(
        '/s',
        ({ perSecond }) => perSecond,
        (now, other) => now / other,
      ),
      row(
        'ms',
        ({ p95 }) => p95,
        (now, other) => other / now,
      ),
    ]
  })
}
