import { type Database, type Db, inTransaction } from './database.ts'
import { makeTable, type Watch } from './sql-table.ts'
import type { Secrets, Store } from './store.ts'
import type { Schema } from './table-schema.ts'

/** The tables of a schema in an SQL database that has their form already. `Tables`: each of them by its name. */
export function makeSqlStore<Tables>(database: Database, schema: Schema, secrets: Secrets): Store<Tables> {
  const running = new Set<Promise<unknown>>()
  let last: Promise<unknown> = Promise.resolve()
  let closed = false

  const run = <Value>(work: (tables: Tables) => Promise<Value>) =>
    inTransaction(database, database.begin, (db) => watched((watch) => tablesIn(db, watch), work))

  const tablesIn = (db: Db, watch: Watch) =>
    Object.fromEntries(
      Object.entries(schema).map(([name, table]) => [name, makeTable(db, name, table, secrets, watch)]),
    ) as Tables

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
async function watched<Tables, Value>(
  tablesIn: (watch: Watch) => Tables,
  work: (tables: Tables) => Promise<Value>,
): Promise<Value> {
  const failures: unknown[] = []
  const watch = async <Result>(query: Promise<Result>): Promise<Result> => {
    try {
      return await query
    } catch (error) {
      failures.push(error)
      throw error
    }
  }
  try {
    const value = await work(tablesIn(watch))
    if (failures.length === 0) return value
  } catch (error) {
    if (failures.length === 0) throw error
  }
  throw failures[0]
}
