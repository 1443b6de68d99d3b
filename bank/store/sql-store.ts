import { type Database, type Db, inTransaction } from './database.ts'
import { SCHEMA } from './schema.ts'
import type { Secrets } from './secrets.ts'
import { makeTable } from './sql-table.ts'
import type { Store, Tables } from './store.ts'

/** So often a transaction is tried beside others; after that it runs alone, so that it cannot starve. */
const TRIES_BESIDE_OTHERS = 4
/** And so often alone: only another program on the same file or a broken server comes to the end of it. */
const TRIES = 8

/** The bank's tables in an SQL database that has their form already. */
export function makeSqlStore(database: Database, secrets: Secrets): Store {
  const running = new Set<Promise<unknown>>()
  let last: Promise<unknown> = Promise.resolve()
  let closed = false

  async function run<Value>(work: (tables: Tables) => Promise<Value>): Promise<Value> {
    for (let tries = 1; ; tries++) {
      try {
        return await runOnce(database, secrets, tries > TRIES_BESIDE_OTHERS, work)
      } catch (error) {
        if (!database.isConflict(error) || tries === TRIES) throw error
      }
    }
  }

  function inTurn<Value>(work: (tables: Tables) => Promise<Value>): Promise<Value> {
    const result = last.then(() => run(work))
    last = result.catch(() => undefined)
    return result
  }

  return {
    async transaction(work) {
      if (closed) throw new Error('the store is closed')
      const result = database.oneAtATime ? inTurn(work) : run(work)
      running.add(result)
      try {
        return await result
      } finally {
        running.delete(result)
      }
    },
    async close() {
      if (closed) return
      closed = true
      await Promise.allSettled(running)
      await database.db.destroy()
    },
  }
}

async function runOnce<Value>(
  database: Database,
  secrets: Secrets,
  alone: boolean,
  work: (tables: Tables) => Promise<Value>,
): Promise<Value> {
  return inTransaction(database, [database.begin(alone)], (db) => work(tablesOver(db, secrets)))
}

function tablesOver(db: Db, secrets: Secrets): Tables {
  const tables = Object.entries(SCHEMA).map(([name, schema]) => [name, makeTable(db, name, schema, secrets)])
  return Object.fromEntries(tables) as Tables
}
