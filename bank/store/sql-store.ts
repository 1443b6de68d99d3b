import { SCHEMA } from '../core/schema.ts'
import type { Store, Tables } from '../core/store.ts'
import { type Database, type Db, inTransaction } from './database.ts'
import type { Secrets } from './secrets.ts'
import { makeTable } from './sql-table.ts'

/** The bank's tables in an SQL database that has their form already. */
export function makeSqlStore(database: Database, secrets: Secrets): Store {
  const running = new Set<Promise<unknown>>()
  let last: Promise<unknown> = Promise.resolve()
  let closed = false

  const run = <Value>(work: (tables: Tables) => Promise<Value>) =>
    inTransaction(database, database.begin, (db) => watched(db, secrets, work))

  function inTurn<Value>(work: (tables: Tables) => Promise<Value>): Promise<Value> {
    const result = last.then(() => run(work))
    last = result.catch(() => undefined)
    return result
  }

  return {
    secrets,
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

/** A query that fails fails its transaction, even if `work` takes no notice. */
async function watched<Value>(db: Db, secrets: Secrets, work: (tables: Tables) => Promise<Value>): Promise<Value> {
  const failures: unknown[] = []
  const watch = async <Result>(query: Promise<Result>): Promise<Result> => {
    try {
      return await query
    } catch (error) {
      failures.push(error)
      throw error
    }
  }
  const tables = Object.entries(SCHEMA).map(([name, schema]) => [name, makeTable(db, name, schema, secrets, watch)])
  try {
    const value = await work(Object.fromEntries(tables) as Tables)
    if (failures.length === 0) return value
  } catch (error) {
    if (failures.length === 0) throw error
  }
  throw failures[0]
}
