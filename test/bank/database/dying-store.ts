import type { Store, Tables } from '../../../bank/core/store.ts'
import type { Table } from '../../../store/index.ts'

/** The same store, which kills its process inside of a transaction before a write. @param lastWrite the number of that write; 0: it does not */
export function dyingStore(store: Store, lastWrite: number): Store {
  let writes = 0
  const beforeWrite = () => {
    writes += 1
    if (writes === lastWrite) process.kill(process.pid, 'SIGKILL')
  }
  const tableOver = (table: Table<object>): Table<object> => ({
    ...table,
    insert(row) {
      beforeWrite()
      return table.insert(row)
    },
    insertAll(rows) {
      if (rows.length > 0) beforeWrite()
      return table.insertAll(rows)
    },
    add(row) {
      beforeWrite()
      table.add(row)
    },
    update(key, change, when) {
      beforeWrite()
      return table.update(key, change, when)
    },
  })
  const tablesOver = (tables: Tables) =>
    Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, tableOver(table)])) as unknown as Tables
  return { ...store, transaction: (work) => store.transaction((tables) => work(tablesOver(tables))) }
}
