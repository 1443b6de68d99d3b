import type { Database, InTransaction } from './database.ts'
import { formOf, makeTable } from './sql-table.ts'
import type { Secrets, Store } from './store.ts'
import type { Schema } from './table-schema.ts'

/** The tables of a schema in an SQL database that has their form already. `Tables`: each of them by its name. */
export function makeSqlStore<Tables>(database: Database, schema: Schema, secrets: Secrets): Store<Tables> {
  const forms = Object.entries(schema).map(([name, table]) => formOf(name, table, secrets))
  const running = new Set<Promise<unknown>>()
  let closed = false

  const tablesIn = (connection: InTransaction) =>
    Object.fromEntries(forms.map((form) => [form.name, makeTable(form, connection)])) as Tables

  return {
    secrets,
    async transaction(work) {
      if (closed) throw new Error('the store is closed')
      const result = database.transaction((connection) => work(tablesIn(connection)))
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
      await database.close()
    },
  }
}
